package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.CardIssueDateChanged;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberView;
import dev.huigu.member.TagChoice;
import dev.huigu.store.Stores;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Changes one member. */
@Singleton
public class MemberChanges {
    private final TenantContext tenant;
    private final Clock clock;
    private final MemberDirectory directory;
    private final MemberRepository members;
    private final MemberViews views;
    private final MemberWriting writing;
    private final Stores stores;
    private final Tags tags;
    private final Retagging retagging;
    private final Phones phones;
    private final PhonesOfMerged phonesOfMerged;
    private final Profiles profiles;
    private final NameKeyTable nameKeys;
    private final FieldValues fields;
    private final ChangedMembers changed;
    private final Event<CardIssueDateChanged> issueDateChanged;

    @Inject
    public MemberChanges(
            TenantContext tenant,
            Clock clock,
            MemberDirectory directory,
            MemberRepository members,
            MemberViews views,
            MemberWriting writing,
            Stores stores,
            Tags tags,
            Retagging retagging,
            Phones phones,
            PhonesOfMerged phonesOfMerged,
            Profiles profiles,
            NameKeyTable nameKeys,
            FieldValues fields,
            ChangedMembers changed,
            Event<CardIssueDateChanged> issueDateChanged) {
        this.tenant = tenant;
        this.clock = clock;
        this.directory = directory;
        this.members = members;
        this.views = views;
        this.writing = writing;
        this.stores = stores;
        this.tags = tags;
        this.retagging = retagging;
        this.phones = phones;
        this.phonesOfMerged = phonesOfMerged;
        this.profiles = profiles;
        this.nameKeys = nameKeys;
        this.fields = fields;
        this.changed = changed;
        this.issueDateChanged = issueDateChanged;
    }

    /**
     * @param ifMatch the version that the caller has seen
     * @param change from what is stored to what is wanted
     * @return the member's id
     * @throws Refusal 428 without a version, 412 if somebody changed the member since
     */
    long change(String id, String ifMatch, UnaryOperator<MemberChange> change) {
        long memberId = directory.mustReach(id, Permission.MEMBERS_CHANGE);
        directory.mustLock(memberId);
        Member member = members.load(memberId);
        MemberChange stored = changeable(shown(memberId));
        MemberChange wanted = change.apply(stored);
        Set<String> wantedTags = byHand(wanted.tags(), stored.tags());
        mustBeSeen(ifMatch, member);
        apply(member, stored, wanted);
        boolean isRetagged = !new HashSet<>(stored.tags()).equals(wantedTags);
        boolean isRefilled = !stored.fields().equals(filled(wanted.fields()));
        if (isRetagged || isRefilled) {
            members.touch(member);
        }
        members.store(member);
        if (isRefilled) {
            fields.replace(memberId, filled(wanted.fields()));
        }
        if (isRetagged) {
            replaceTags(memberId, stored.tags(), wantedTags);
        }
        changed.mark(List.of(memberId));
        if (!stored.cardIssuedOn().equals(wanted.cardIssuedOn())) {
            issueDateChanged.fire(new CardIssueDateChanged(memberId));
        }
        return memberId;
    }

    /** A new one of a group of single choice replaces the stored one, though both may be wanted. */
    private void replaceTags(long memberId, Collection<String> stored, Collection<String> wanted) {
        TagChoice choice = tags.choose(without(wanted, stored), without(stored, wanted));
        retagging.apply(retagging.plan(choice), List.of(memberId)).mustFit();
    }

    /** Automatic tags count for nothing: a page sends back those that it was shown, which the member may have lost since. */
    private Set<String> byHand(Collection<String> wanted, Collection<String> stored) {
        return without(wanted, tags.automatic(without(wanted, stored)));
    }

    private static Set<String> without(Collection<String> names, Collection<String> others) {
        Set<String> rest = new HashSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    private static Map<String, String> filled(Map<String, String> fields) {
        Map<String, String> filled = new TreeMap<>(fields);
        filled.values().removeIf(Objects::isNull);
        return filled;
    }

    private static void mustBeSeen(String ifMatch, Member member) {
        if (ifMatch == null) {
            throw new Refusal(
                    CommonError.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the member that you have read.");
        }
        Versions.match(ifMatch, member.version());
    }

    private MemberViews.Versioned shown(long memberId) {
        return views.find(MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.ID.eq(memberId)))
                .orElseThrow();
    }

    /** Automatic tags are left out: who reads them all and sends them back has changed nothing. */
    private MemberChange changeable(MemberViews.Versioned found) {
        MemberView view = found.view();
        Profile profile = profiles.open(found.row());
        return new MemberChange(
                view.cardNumber(),
                view.name(),
                view.phone(),
                view.gender(),
                view.birthday(),
                view.birthdayCalendar(),
                view.cardIssuedOn(),
                view.storeCode(),
                List.copyOf(without(view.tags(), view.automaticTags())),
                view.wechatCardNumber(),
                profile.cardType(),
                profile.origin(),
                profile.idNumber(),
                profile.address(),
                profile.postcode(),
                profile.note(),
                fields.of(List.of(found.id())).getOrDefault(found.id(), Map.of()));
    }

    private void apply(Member member, MemberChange stored, MemberChange wanted) {
        LocalDate today = tenant.tenant().dateOf(clock.instant());
        member.carry(wanted.cardNumber(), wanted.wechatCardNumber(), IssueDay.of(wanted.cardIssuedOn(), today));
        NameKeys keys = NameKeys.of(wanted.name());
        member.rename(wanted.name(), keys);
        if (!stored.name().equals(wanted.name())) {
            nameKeys.replace(member.id(), keys);
        }
        member.describe(wanted.gender(), ToldBirthday.of(wanted.birthday(), wanted.birthdayCalendar(), today));
        if (!stored.phone().equals(wanted.phone())) {
            SealedPhone phone = phones.seal(wanted.phone());
            phonesOfMerged.makeWay(member.id(), phone.hash());
            member.reachAt(phone);
        }
        if (!Profile.of(stored).equals(Profile.of(wanted))) {
            member.become(profiles.seal(Profile.of(wanted)));
        }
        if (!stored.storeCode().equals(wanted.storeCode())) {
            Stores.Ref store = stores.getByCode(wanted.storeCode(), "storeCode");
            writing.mustBeAllowedIn(store.id());
            member.moveTo(store.id());
        }
    }
}
