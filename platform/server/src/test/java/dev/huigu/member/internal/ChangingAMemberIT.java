package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.SEGMENT;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.CardIssueDateChanged;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberView;
import dev.huigu.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingAMemberIT {
    private final People people = new People();
    private long member;

    @BeforeEach
    void open() {
        member = people.member("K1", null);
    }

    private MemberView change(String ifMatch, UnaryOperator<MemberChange> change) {
        return people.asOwner(() -> {
            people.get(MemberChanges.class).change(Ids.text(member), ifMatch, change);
            return people.get(MemberViews.class)
                    .find(MEMBER.TENANT_ID.eq(people.tenant.id()).and(MEMBER.ID.eq(member)))
                    .orElseThrow()
                    .view();
        });
    }

    /** A change with the given card, name, phone, day of issue, store and tags where these are not null. */
    private static UnaryOperator<MemberChange> to(
            String card, String name, String phone, String issuedOn, String store, List<String> tags) {
        return stored -> new MemberChange(
                card == null ? stored.cardNumber() : card,
                name == null ? stored.name() : name,
                phone == null ? stored.phone() : Phone.of(phone),
                stored.gender(),
                stored.birthday(),
                stored.birthdayCalendar(),
                issuedOn == null ? stored.cardIssuedOn() : LocalDate.parse(issuedOn),
                store == null ? stored.storeCode() : store,
                tags == null ? stored.tags() : tags,
                stored.wechatCardNumber(),
                stored.cardType(),
                stored.origin(),
                stored.idNumber(),
                stored.address(),
                stored.postcode(),
                stored.note(),
                stored.fields());
    }

    static MemberChange renamed(MemberChange stored, String name) {
        return to(null, name, null, null, null, null).apply(stored);
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndCountsOneUp() {
        assertThat(change("\"1\"", to(null, "曾小贤", "13900000000", null, "S2", null)))
                .returns("曾小贤", MemberView::name)
                .returns(Phone.of("13900000000"), MemberView::phone)
                .returns("S2", MemberView::storeCode);

        assertRefused(() -> change(null, to(null, "李四", null, null, null, null)), CommonError.PRECONDITION_REQUIRED);
        assertRefused(() -> change("\"1\"", to(null, "李四", null, null, null, null)), CommonError.STALE);
        change("\"2\"", to(null, "李四", null, null, null, null));
    }

    @Test
    void tagsAloneCountAsAChange() {
        assertThat(change("\"1\"", to(null, null, null, null, null, List.of("老客", "长脸")))
                        .tags())
                .containsExactlyInAnyOrder("老客", "长脸");
        assertThat(change("\"2\"", to(null, null, null, null, null, List.of("长脸")))
                        .tags())
                .containsExactly("长脸");
    }

    /** A page that was open while the member lost one sends it back. */
    @Test
    void automaticTagsThatTheMemberHasLostCountForNothing() {
        goesByASegment("一购");

        assertThat(change("\"1\"", to(null, null, null, null, null, List.of("老客", "一购")))
                        .tags())
                .containsExactly("老客");
        assertThat(change("\"2\"", to(null, null, null, null, null, List.of("一购", "老客")))
                        .tags())
                .containsExactly("老客");
        change("\"2\"", to(null, "李四", null, null, null, null));
    }

    private void goesByASegment(String tag) {
        people.asOwner(() -> {
            var sql = people.get(Database.class).sql();
            long segment = Ids.next();
            sql.insertInto(SEGMENT)
                    .set(SEGMENT.TENANT_ID, people.tenant.id())
                    .set(SEGMENT.ID, segment)
                    .set(SEGMENT.NAME, tag)
                    .set(SEGMENT.CRITERIA, "{}")
                    .set(SEGMENT.CREATED_BY, "staff:owner")
                    .set(SEGMENT.CREATED_AT, people.clock().instant())
                    .set(SEGMENT.CHANGED_AT, people.clock().instant())
                    .set(SEGMENT.VERSION, 1L)
                    .execute();
            return sql.insertInto(TAG)
                    .set(TAG.TENANT_ID, people.tenant.id())
                    .set(TAG.ID, Ids.next())
                    .set(TAG.NAME, tag)
                    .set(TAG.SEGMENT_ID, segment)
                    .execute();
        });
    }

    @Test
    void anotherMembersPhoneOrCardIsRefused() {
        people.member("K2", null);
        change("\"1\"", to(null, null, "13900000000", null, null, null));
        member = people.member("K3", null);

        assertRefused(() -> change("\"1\"", to(null, null, "13900000000", null, null, null)), MemberError.PHONE_TAKEN);
        assertRefused(() -> change("\"1\"", to("K2", null, null, null, null, null)), MemberError.CARD_NUMBER_TAKEN);
    }

    @Test
    void anotherDayOfIssueIsAnnounced() {
        change("\"1\"", to(null, "李四", null, null, null, null));
        assertThat(people.news()).isEmpty();

        change("\"2\"", to(null, null, null, "2019-12-01", null, null));
        assertThat(people.news()).containsExactly(new CardIssueDateChanged(member));
        assertRefused(() -> change("\"3\"", to(null, null, null, "2999-01-01", null, null)), CommonError.INVALID_INPUT);
    }

    @Test
    void aStoreManagerDoesNotPutMembersIntoAnotherStore() {
        Identity manager = new Identity("staff:m", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S1"), null);

        assertRefused(
                () -> people.as(manager, () -> people.get(MemberChanges.class)
                        .change(Ids.text(member), "\"1\"", to(null, null, null, null, "S2", null))),
                CommonError.FORBIDDEN);
        people.as(manager, () -> people.get(MemberChanges.class)
                .change(Ids.text(member), "\"1\"", to(null, "李四", null, null, null, null)));
    }
}
