package dev.huigu.member.internal;

import dev.huigu.member.Gender;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A new member whose references are known to exist.
 *
 * @param position among those registered together
 * @param wechatCardNumber null: none
 * @param cardGiven false: the card number was made here and may be exchanged for another
 * @param consultantId null: unbound
 * @param issueDayGiven false: the card is issued today
 */
record Candidate(
        int position,
        long id,
        String cardNumber,
        boolean cardGiven,
        String wechatCardNumber,
        String name,
        NameKeys keys,
        SealedPhone phone,
        Gender gender,
        ToldBirthday birthday,
        LocalDate cardIssuedOn,
        boolean issueDayGiven,
        long storeId,
        Long consultantId,
        Set<Tag> tags,
        Profile profile,
        Map<Long, FieldValue> fields) {

    /** Itself where the card was given. */
    Candidate withAnotherGeneratedCard() {
        return cardGiven
                ? this
                : new Candidate(
                        position,
                        id,
                        CardNumbers.next(),
                        false,
                        wechatCardNumber,
                        name,
                        keys,
                        phone,
                        gender,
                        birthday,
                        cardIssuedOn,
                        issueDayGiven,
                        storeId,
                        consultantId,
                        tags,
                        profile,
                        fields);
    }
}
