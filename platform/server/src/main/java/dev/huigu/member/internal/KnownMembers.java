package dev.huigu.member.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.member.internal.Registrar.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Members who have the card numbers or phones of new ones. */
class KnownMembers {
    private final Map<String, MemberRecord> byCard = new HashMap<>();
    private final Map<String, MemberRecord> byPhone = new HashMap<>();
    private final Map<String, MemberRecord> byWechatCard = new HashMap<>();
    private final Map<Long, Long> consultantsAtIssue;
    private final Profiles profiles;

    /** @param consultantsAtIssue whom members were bound to when their cards were issued, by member */
    KnownMembers(Collection<MemberRecord> members, Map<Long, Long> consultantsAtIssue, Profiles profiles) {
        for (MemberRecord member : members) {
            byCard.put(member.getCardNumber(), member);
            byPhone.put(member.getPhoneHash(), member);
            byWechatCard.put(member.getWechatCardNumber(), member);
        }
        this.consultantsAtIssue = consultantsAtIssue;
        this.profiles = profiles;
    }

    /** What becomes of a candidate who was not inserted; nothing where the numbers are free all the same. */
    Optional<Result> result(Candidate candidate) {
        MemberRecord sameCard = candidate.cardGiven() ? byCard.get(candidate.cardNumber()) : null;
        if (sameCard != null) {
            return Optional.of(result(candidate, sameCard, NumberTaken.card(candidate.cardNumber())));
        }
        MemberRecord samePhone = byPhone.get(candidate.phone().hash());
        if (samePhone != null) {
            return Optional.of(
                    candidate.cardGiven()
                            ? new Result.Refused(NumberTaken.phone(samePhone.getPhoneHash()))
                            : result(candidate, samePhone, NumberTaken.phone(samePhone.getPhoneHash())));
        }
        return candidate.wechatCardNumber() != null && byWechatCard.containsKey(candidate.wechatCardNumber())
                ? Optional.of(new Result.Refused(NumberTaken.wechatCard(candidate.wechatCardNumber())))
                : Optional.empty();
    }

    private Result result(Candidate candidate, MemberRecord member, Refusal taken) {
        return isSame(candidate, member) ? new Result.Known(member.getId(), taken) : new Result.Refused(taken);
    }

    private boolean isSame(Candidate candidate, MemberRecord member) {
        return candidate.name().equals(member.getName())
                && candidate.phone().hash().equals(member.getPhoneHash())
                && candidate.gender().name().equals(member.getGender())
                && Objects.equals(candidate.birthday().text(), member.getBirthday())
                && candidate.birthday().calendar().name().equals(member.getBirthdayCalendar())
                && (!candidate.issueDayGiven() || candidate.cardIssuedOn().equals(member.getCardIssuedOn()))
                && member.getStoreId() == candidate.storeId()
                && Objects.equals(candidate.consultantId(), consultantsAtIssue.get(member.getId()))
                && (candidate.wechatCardNumber() == null
                        || candidate.wechatCardNumber().equals(member.getWechatCardNumber()))
                && candidate.profile().agreesWith(profiles.open(member));
    }
}
