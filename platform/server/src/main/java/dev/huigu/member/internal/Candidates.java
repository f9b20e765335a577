package dev.huigu.member.internal;

import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberFieldRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.FirstBindings;
import dev.huigu.member.Gender;
import dev.huigu.member.NewMember;
import dev.huigu.member.internal.Registrar.Result;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up what new members name, one statement a kind, and refuses those who name what is not there. */
@Singleton
public class Candidates {
    private final TenantContext tenant;
    private final Clock clock;
    private final Stores stores;
    private final FirstBindings bindings;
    private final Tags tags;
    private final Phones phones;
    private final FieldValues fieldValues;

    @Inject
    public Candidates(
            TenantContext tenant,
            Clock clock,
            Stores stores,
            FirstBindings bindings,
            Tags tags,
            Phones phones,
            FieldValues fieldValues) {
        this.tenant = tenant;
        this.clock = clock;
        this.stores = stores;
        this.bindings = bindings;
        this.tags = tags;
        this.phones = phones;
        this.fieldValues = fieldValues;
    }

    private record Known(
            Map<String, Stores.Ref> stores,
            Map<String, Long> consultants,
            Map<String, Tag> tags,
            Map<String, MemberFieldRecord> fields,
            LocalDate today) {}

    /** The refusals are put at their places in {@code results}. */
    List<Candidate> prepare(List<NewMember> newMembers, Result[] results) {
        Known known = new Known(
                stores.idsByCode(named(newMembers, NewMember::storeCode)),
                bindings.consultantIds(named(newMembers, NewMember::consultantCode)),
                tags.named(
                        newMembers.stream().flatMap(each -> tags(each).stream()).collect(Collectors.toSet())),
                newMembers.stream().allMatch(each -> fields(each).isEmpty()) ? Map.of() : fieldValues.known(),
                tenant.tenant().dateOf(clock.instant()));
        List<Candidate> prepared = new ArrayList<>(newMembers.size());
        for (int position = 0; position < newMembers.size(); position++) {
            try {
                prepared.add(candidate(position, newMembers.get(position), known));
            } catch (Refusal refusal) {
                results[position] = new Result.Refused(refusal);
            }
        }
        return prepared;
    }

    private static Set<String> named(List<NewMember> newMembers, Function<NewMember, String> code) {
        return newMembers.stream().map(code).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Collection<String> tags(NewMember member) {
        return member.tags() == null ? List.of() : member.tags();
    }

    private static Map<String, String> fields(NewMember member) {
        return member.fields() == null ? Map.of() : member.fields();
    }

    private Candidate candidate(int position, NewMember member, Known known) {
        boolean cardGiven = member.cardNumber() != null;
        boolean issueDayGiven = member.cardIssuedOn() != null;
        return new Candidate(
                position,
                Ids.next(),
                cardGiven ? member.cardNumber() : CardNumbers.next(),
                cardGiven,
                member.wechatCardNumber(),
                member.name().strip(),
                NameKeys.of(member.name()),
                phones.seal(member.phone()),
                member.gender() == null ? Gender.UNKNOWN : member.gender(),
                ToldBirthday.of(member.birthday(), member.birthdayCalendar(), known.today()),
                issueDayGiven ? IssueDay.of(member.cardIssuedOn(), known.today()) : known.today(),
                issueDayGiven,
                existing(known.stores().get(member.storeCode()), "storeCode", "store", member.storeCode())
                        .id(),
                member.consultantCode() == null
                        ? null
                        : existing(
                                known.consultants().get(member.consultantCode()),
                                "consultantCode",
                                "consultant",
                                member.consultantCode()),
                tagsOf(member, known),
                Profile.of(member),
                FieldValues.read(fields(member), known.fields()));
    }

    private static Set<Tag> tagsOf(NewMember member, Known known) {
        Set<Tag> tags = tags(member).stream().map(known.tags()::get).collect(Collectors.toCollection(HashSet::new));
        Tag.mustBeByHand(tags);
        Tag.mustGoTogether(tags);
        return tags;
    }

    private static <T> T existing(T found, String field, String what, String code) {
        if (found == null) {
            throw Refusal.unknownReference(field, "There is no %s with code %s.".formatted(what, code));
        }
        return found;
    }
}
