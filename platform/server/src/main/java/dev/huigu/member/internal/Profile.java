package dev.huigu.member.internal;

import dev.huigu.member.Address;
import dev.huigu.member.IdNumber;
import dev.huigu.member.NewMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be known of a member beyond what a card needs; each may be null. Texts are stripped, blank ones are null.
 *
 * @param origin where the member came from first
 * @param idNumber goes out masked, {@code 110***********1234}
 * @param address goes out as its beginning
 */
public record Profile(
        @Schema(nullable = true) String cardType,
        @Schema(nullable = true) String origin,
        @Schema(nullable = true, implementation = String.class) IdNumber idNumber,
        @Schema(nullable = true, implementation = String.class) Address address,
        @Schema(nullable = true) String postcode,
        @Schema(nullable = true) String note) {
    public Profile {
        cardType = orNull(cardType);
        origin = orNull(origin);
        postcode = orNull(postcode);
        note = orNull(note);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static Profile of(NewMember member) {
        return new Profile(
                member.cardType(),
                member.origin(),
                member.idNumber(),
                member.address(),
                member.postcode(),
                member.note());
    }

    static Profile of(MemberChange change) {
        return new Profile(
                change.cardType(),
                change.origin(),
                change.idNumber(),
                change.address(),
                change.postcode(),
                change.note());
    }

    /** Whether the other says the same of all that this one says; what it does not say does not matter. */
    boolean agreesWith(Profile other) {
        return agree(cardType, other.cardType)
                && agree(origin, other.origin)
                && agree(idNumber, other.idNumber)
                && agree(address, other.address)
                && agree(postcode, other.postcode)
                && agree(note, other.note);
    }

    private static boolean agree(Object said, Object other) {
        return said == null || said.equals(other);
    }
}
