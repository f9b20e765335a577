package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberError;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import dev.huigu.testing.InputValidation;
import dev.huigu.testing.People;
import dev.huigu.testing.Profiled;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KeepingAProfileIT {
    private final People people = new People();

    private MemberDetail detail(long member) {
        return people.asOwner(() -> people.get(MemberDetails.class)
                .find(MEMBER.TENANT_ID.eq(people.tenant.id()).and(MEMBER.ID.eq(member)))
                .orElseThrow()
                .detail());
    }

    private void patch(long member, String version, String json) throws Exception {
        ObjectNode patch = (ObjectNode) Json.MAPPER.readTree(json);
        MergePatch mergePatch = new MergePatch(InputValidation.validator());
        people.asOwner(() -> people.get(MemberChanges.class)
                .change(
                        Ids.text(member),
                        version,
                        stored -> mergePatch.apply(Masks.withoutUnchanged(patch, stored), stored)));
    }

    @Test
    void everythingIsShownWithIdNumberAndAddressMasked() throws Exception {
        people.clock().standAt("2021-02-03T00:00:00Z");
        long member = people.member(Profiled.member("K1"));

        String json = Json.MAPPER.writeValueAsString(detail(member));

        assertThat(json)
                .contains("\"cardNumber\":\"K1\",\"wechatCardNumber\":\"W-K1\"", "\"cardType\":\"金卡\"")
                .contains("\"origin\":\"ONLINE_SHOP\"", "\"idNumber\":\"110***********002X\"")
                .contains("\"address\":\"上海市浦东新***\"", "\"postcode\":\"200120\"", "\"note\":\"喜欢下午来\"")
                .contains("\"birth\":{\"bornOn\":\"1990-06-28\",\"nextBirthday\":\"2021-06-15\",\"age\":30,"
                        + "\"decade\":1990,\"zodiac\":\"HORSE\"}")
                .contains("\"points\":null", "\"tier\":null");
    }

    @Test
    void idNumberAndAddressAreStoredEncrypted() {
        long member = people.member(Profiled.member("K1"));

        String stored = people.asOwner(() -> people.get(Database.class)
                .sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .and(MEMBER.ID.eq(member))
                .fetchSingle()
                .formatJSON());

        assertThat(stored).contains("K1").doesNotContain("11010519491231002X", "世纪大道", "13800000001");
    }

    @Test
    void sendingBackWhatIsMaskedChangesNothing() throws Exception {
        long member = people.member(Profiled.member("K1"));

        patch(
                member,
                "\"1\"",
                """
                {"phone": "138****0001", "idNumber": "110***********002X", "address": "上海市浦东新***", "note": " 改 "}""");

        FullView full = people.asOwner(
                () -> people.get(FullViews.class).view(Ids.text(member), EnumSet.allOf(FullViews.Field.class), "看"));
        assertThat(full.phone().number()).isEqualTo("13800000001");
        assertThat(full.idNumber().number()).isEqualTo("11010519491231002X");
        assertThat(full.address().text()).isEqualTo("上海市浦东新区世纪大道100号");
        assertThat(detail(member).profile().note()).isEqualTo("改");
    }

    @Test
    void nullTakesAwayWhatWasKnown() throws Exception {
        long member = people.member(Profiled.member("K1"));

        patch(
                member,
                "\"1\"",
                """
                {"wechatCardNumber": null, "idNumber": null, "address": null, "origin": null, "cardType": ""}""");

        assertThat(detail(member).member().wechatCardNumber()).isNull();
        assertThat(detail(member).profile()).isEqualTo(new Profile(null, null, null, null, "200120", "喜欢下午来"));
    }

    @Test
    void aWechatCardBelongsToOneMember() {
        people.member(Profiled.member("K1"));
        long other = people.member("K2", null);
        NewMember same = withPhone("K3", "W-K1");

        assertRefused(() -> people.member(same));
        assertRefused(() -> patch(other, "\"1\"", "{\"wechatCardNumber\": \"W-K1\"}"));
        assertThat(people.asOwner(() -> people.get(Members.class)
                        .createAll(List.of(withPhone("K4", "W-K4"), withPhone("K5", "W-K4")), "staff:owner")))
                .first()
                .isEqualTo(Outcome.ACCEPTED);
    }

    private NewMember withPhone(String card, String wechatCard) {
        return new NewMember(
                card,
                "李四",
                Phone.of("139" + card.substring(1) + "0000000"),
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                "S1",
                null,
                null,
                wechatCard,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(MemberError.WECHAT_CARD_TAKEN));
    }

    @Test
    void aSecondFileWithFewerColumnsTellsTheSameMember() {
        NewMember full = Profiled.member("K1");
        NewMember fewer = new NewMember(
                full.cardNumber(),
                full.name(),
                full.phone(),
                full.gender(),
                full.birthday(),
                full.birthdayCalendar(),
                full.cardIssuedOn(),
                full.storeCode(),
                full.consultantCode(),
                null);

        assertThat(people.asOwner(() -> people.get(Members.class).createAll(List.of(full, full, fewer), "staff:owner")))
                .containsExactly(Outcome.ACCEPTED, Outcome.DUPLICATE, Outcome.DUPLICATE);
    }
}
