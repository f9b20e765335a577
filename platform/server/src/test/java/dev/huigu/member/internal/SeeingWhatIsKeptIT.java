package dev.huigu.member.internal;

import static dev.huigu.member.MemberFieldType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.member.MemberSessions;
import dev.huigu.testing.People;
import dev.huigu.testing.Profiled;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class SeeingWhatIsKeptIT {
    private static final String SMS = "MARKETING_SMS";

    private final People people = new People();

    /** As a member's browser does: no sign-in, only the session that a link opened. */
    private <T> T asMember(long member, LongFunction<T> question) {
        String link = people.asOwner(() ->
                people.get(MemberAccess.class).newLink(member, Optional.empty()).url());
        String session = people.asNobody(() -> people.get(MemberAccess.class)
                .open(link.substring(link.indexOf("hm_")))
                .code());
        return people.asNobody(
                () -> question.apply(people.get(MemberSessions.class).memberOf(session)));
    }

    private OwnProfile profile(long member) {
        return asMember(member, id -> people.get(OwnProfiles.class).get(id));
    }

    private List<OwnDecision> decisions(long member) {
        return asMember(member, id -> people.get(OwnDecisions.class).of(id, new PageRequest("10", null)))
                .items();
    }

    @Test
    void aMemberSeesTheOwnProfileWithNumbersMasked() throws Exception {
        long member = people.member(Profiled.member("K1"));

        String json = Json.MAPPER.writeValueAsString(profile(member));

        assertThat(json)
                .contains("\"name\":\"曾小贤\",\"phone\":\"138****0001\"", "\"birthday\":\"1990-L05-06\"")
                .contains("\"idNumber\":\"110***********002X\",\"address\":\"上海市浦东新***\"")
                .contains("\"tags\":0,\"purchaseCount\":0,\"spentTotal\":\"0.00\",\"lastPurchasedAt\":null")
                .doesNotContain("喜欢下午来");
    }

    @Test
    void theBrandsOwnFieldsStandByTheirNames() throws Exception {
        people.asOwner(() -> people.get(MemberFields.class).add(new NewMemberField("hobby", "爱好", TEXT, null)));
        people.asOwner(() -> people.get(MemberFields.class).add(new NewMemberField("skin", "肤色", TEXT, null)));
        long member = people.member("K1", null);
        ObjectNode body = (ObjectNode) Json.MAPPER.readTree("{\"fields\": {\"hobby\": \"钓鱼\"}}");
        people.asOwner(() -> people.get(MemberChanges.class)
                .change(Ids.text(member), "*", stored -> people.get(MergePatch.class)
                        .apply(body, stored)));

        assertThat(profile(member).fields()).containsExactly(new OwnProfile.OwnField("爱好", "钓鱼"));
    }

    @Test
    void everyDecisionIsShownWithTheTextThatItWasSaidTo() {
        long member = people.member("K1", null);
        put("我们会发送促销短信。");
        decide(member, true, 1, "staff:owner");
        put("我们会发送促销与活动短信。");
        decide(member, true, 2, "member:" + Ids.text(member));

        assertThat(decisions(member)).extracting(OwnDecision::text).containsExactly("我们会发送促销与活动短信。", "我们会发送促销短信。");
        assertThat(decisions(member)).extracting(OwnDecision::byMember).containsExactly(true, false);
        assertThat(decisions(member)).extracting(OwnDecision::name).containsOnly("短信");
    }

    @Test
    void nobodySeesWhatOthersDecided() {
        put("我们会发送促销短信。");
        decide(people.member("K1", null), true, 1, "staff:owner");

        assertThat(decisions(people.member("K2", null))).isEmpty();
    }

    private void put(String text) {
        people.asOwner(() -> people.get(ConsentPurposes.class).put(SMS, new ConsentText("短信", text)));
    }

    private void decide(long member, boolean given, int version, String by) {
        people.asOwner(() -> people.get(Consents.class).decide(member, SMS, new ConsentDecision(given, version), by));
    }
}
