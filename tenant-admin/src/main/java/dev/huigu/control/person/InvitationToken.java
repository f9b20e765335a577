package dev.huigu.control.person;

import dev.huigu.control.Secrets;
import dev.huigu.foundation.id.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may set a first password, for which brand and until when, signed. It holds once, because a password that is set
 * is never set again by it.
 */
record InvitationToken(long tenantId, String subject, Instant until) {
    private static final String PURPOSE = "invitation";

    String signed(Secrets secrets) {
        String content = "%s.%s.%d".formatted(Ids.text(tenantId), subject, until.getEpochSecond());
        return content + "." + secrets.fingerprint(PURPOSE, content);
    }

    /** Empty where we did not sign the text, or its time is over. */
    static Optional<InvitationToken> read(String text, Secrets secrets, Instant now) {
        int end = text.lastIndexOf('.');
        if (end < 0 || !isEqual(secrets.fingerprint(PURPOSE, text.substring(0, end)), text.substring(end + 1))) {
            return Optional.empty();
        }
        String[] parts = text.substring(0, end).split("\\.", 3);
        var token = new InvitationToken(
                Ids.find(parts[0]).orElseThrow(), parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])));
        return Optional.of(token).filter(read -> now.isBefore(read.until()));
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
