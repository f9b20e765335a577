package dev.huigu.transfer.internal;

import dev.huigu.foundation.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Refuses a file in another encoding before it is kept: as UTF-8 its Chinese would be gone for good. */
final class Utf8Check {
    private static final int LONGEST_CHARACTER = 4;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(64 * 1024 + LONGEST_CHARACTER);
    private final ByteBuffer pending = ByteBuffer.allocate(64 * 1024 + LONGEST_CHARACTER);
    private long line = 1;

    /** At most 64 KiB at a time. */
    void accept(byte[] bytes, int count) {
        pending.put(bytes, 0, count).flip();
        decode(false);
        pending.compact();
    }

    void end() {
        pending.flip();
        decode(true);
    }

    private void decode(boolean last) {
        decoded.clear();
        boolean wrong = decoder.decode(pending, decoded, last).isError();
        decoded.flip();
        line += decoded.chars().filter(c -> c == '\n').count();
        if (wrong) {
            throw Refusal.invalid(
                    "file",
                    "not-utf-8",
                    "is not in UTF-8 (line %d); in Excel choose 'CSV UTF-8' when you save it".formatted(line));
        }
    }
}
