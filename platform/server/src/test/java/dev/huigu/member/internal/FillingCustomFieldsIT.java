package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.member.MemberFieldType.CHOICE;
import static dev.huigu.member.MemberFieldType.DATE;
import static dev.huigu.member.MemberFieldType.NUMBER;
import static dev.huigu.member.MemberFieldType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberError;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import dev.huigu.testing.InputValidation;
import dev.huigu.testing.People;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FillingCustomFieldsIT {
    private final People people = new People();
    private final MergePatch mergePatch = new MergePatch(InputValidation.validator());
    private long member;

    @BeforeEach
    void open() throws Exception {
        add(new NewMemberField("hobby", "爱好", TEXT, null));
        add(new NewMemberField("height", "身高", NUMBER, null));
        add(new NewMemberField("wedding", "结婚纪念日", DATE, null));
        add(new NewMemberField("skin", "肤质", CHOICE, List.of("干性", "油性")));
        member = register(
                "1", "{\"hobby\": \" 钓鱼 \", \"height\": 172.50, \"wedding\": \"2018-05-20\", \"skin\": \"油性\"}");
    }

    private void add(NewMemberField field) {
        people.asOwner(() -> people.get(MemberFields.class).add(field));
    }

    private long register(String number, String fields) throws Exception {
        NewMember draft = Json.MAPPER.readValue(
                """
                {"cardNumber": "F%1$s", "name": "张三", "phone": "1380000000%1$s", "storeCode": "S1", "fields": %2$s}"""
                        .formatted(number, fields),
                NewMember.class);
        return people.asOwner(() -> people.get(Members.class).create(draft, "staff:owner"));
    }

    private Map<String, String> fields() {
        return people.asOwner(() -> people.get(MemberDetails.class)
                .find(MEMBER.TENANT_ID.eq(people.tenant.id()).and(MEMBER.ID.eq(member)))
                .orElseThrow()
                .detail()
                .fields());
    }

    private void patch(String version, String fields) throws Exception {
        ObjectNode body = (ObjectNode) Json.MAPPER.readTree("{\"fields\": %s}".formatted(fields));
        people.asOwner(() -> people.get(MemberChanges.class)
                .change(Ids.text(member), version, stored -> mergePatch.apply(body, stored)));
    }

    private void change(String code, MemberFieldChange change) {
        people.asOwner(() -> people.get(MemberFields.class).change(code, "*", stored -> change));
    }

    private static void assertRefused(ErrorCode code, String message, ThrowingCallable call) {
        assertThatThrownBy(call).hasMessage(message).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.code())
                .isEqualTo(code));
    }

    @Test
    void aMemberHasValuesOfEachType() {
        assertThat(fields()).isEqualTo(Map.of("hobby", "钓鱼", "height", "172.5", "wedding", "2018-05-20", "skin", "油性"));
    }

    @Test
    void aChangeOfOneFieldLeavesTheOthersAndNullTakesOneAway() throws Exception {
        patch("\"1\"", "{\"height\": \"173\", \"hobby\": null}");

        assertThat(fields()).isEqualTo(Map.of("height", "173", "wedding", "2018-05-20", "skin", "油性"));
        assertRefused(
                CommonError.STALE,
                "It was changed meanwhile. Load it again, then change it.",
                () -> patch("\"1\"", "{\"height\": 174}"));
    }

    @Test
    void aValueThatIsNoneOfItsFieldIsRefused() {
        assertRefused(
                CommonError.INVALID_INPUT,
                "fields.height must be a number such as 12.5, with at most 14 digits and 4 decimals",
                () -> register("2", "{\"height\": \"tall\"}"));
        assertRefused(
                CommonError.INVALID_INPUT,
                "fields.wedding must be a date such as 2026-03-10",
                () -> register("3", "{\"wedding\": \"2018-02-30\"}"));
        assertRefused(
                CommonError.INVALID_INPUT,
                "fields.skin must be one of 干性, 油性",
                () -> patch("\"1\"", "{\"skin\": \"中性\"}"));
        assertRefused(
                CommonError.UNKNOWN_REFERENCE,
                "There is no field with code shoe.",
                () -> register("4", "{\"shoe\": \"38\"}"));
    }

    @Test
    void whatMembersHoldIsNotTakenAwayBelowThem() {
        assertRefused(
                MemberError.OPTION_IN_USE,
                "Members hold the option 油性. Change them first.",
                () -> change("skin", new MemberFieldChange("肤质", List.of("干性", "中性"), false)));
        assertRefused(
                MemberError.FIELD_IN_USE,
                "Members hold values of this field. Archive it to keep them unseen.",
                () -> people.asOwner(() -> {
                    people.get(MemberFields.class).remove("hobby");
                    return null;
                }));
    }

    @Test
    void anArchivedFieldIsAsIfItWereNotThereAndItsValuesComeBackWithIt() throws Exception {
        change("hobby", new MemberFieldChange("爱好", List.of(), true));

        assertThat(fields()).doesNotContainKey("hobby");
        assertRefused(
                CommonError.UNKNOWN_REFERENCE,
                "There is no field with code hobby.",
                () -> patch("\"1\"", "{\"hobby\": \"登山\"}"));
        patch("\"1\"", "{\"height\": null}");

        change("hobby", new MemberFieldChange("兴趣", List.of(), false));
        assertThat(fields()).isEqualTo(Map.of("hobby", "钓鱼", "wedding", "2018-05-20", "skin", "油性"));
    }

    @Test
    void aDefinitionHasACodeOfItsOwnAndOptionsOnlyWhereThereIsAChoice() {
        assertRefused(
                MemberError.FIELD_CODE_TAKEN,
                "Another field has the code skin already.",
                () -> add(new NewMemberField("skin", "皮肤", TEXT, null)));
        assertRefused(
                CommonError.INVALID_INPUT,
                "options must be given for type CHOICE, and for no other type",
                () -> add(new NewMemberField("face", "脸型", CHOICE, null)));
        assertRefused(
                CommonError.INVALID_INPUT,
                "options must not name an option twice",
                () -> add(new NewMemberField("face", "脸型", CHOICE, List.of("圆", " 圆"))));
    }

    @Test
    void aBrandHasFiftyFieldsAtMost() {
        for (int i = 4; i < 50; i++) {
            add(new NewMemberField("f" + i, "字段", TEXT, null));
        }

        assertRefused(
                MemberError.TOO_MANY_FIELDS,
                "A brand has at most 50 fields. Delete one that nobody uses.",
                () -> add(new NewMemberField("more", "字段", TEXT, null)));
    }
}
