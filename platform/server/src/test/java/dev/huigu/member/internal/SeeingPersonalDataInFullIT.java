package dev.huigu.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.FullViewLog;
import dev.huigu.member.internal.FullViews.Field;
import dev.huigu.testing.People;
import dev.huigu.testing.Profiled;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeeingPersonalDataInFullIT {
    private static final Identity OWNER = new Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null);

    private final People people = new People();

    private FullView view(Identity caller, long member, Field... fields) {
        return people.as(caller, () -> people.get(FullViews.class).view(Ids.text(member), Set.of(fields), " 回访 "));
    }

    @Test
    void whoSeesWhatInFullAndWhyIsKept() throws Exception {
        long member = people.member(Profiled.member("K1"));

        FullView full = view(OWNER, member, Field.ADDRESS, Field.PHONE);

        assertThat(Json.MAPPER.writeValueAsString(full))
                .isEqualTo("{\"phone\":\"13800000001\",\"idNumber\":null,\"address\":\"上海市浦东新区世纪大道100号\"}");
        assertThat(history(member, null).items()).singleElement().satisfies(kept -> {
            assertThat(kept.by()).isEqualTo("staff:owner");
            assertThat(kept.reason()).isEqualTo("回访");
            assertThat(kept.fields()).containsExactly("PHONE", "ADDRESS");
        });
    }

    @Test
    void whoSawSomebodyIsToldPageByPageTheLatestFirst() {
        long member = people.member(Profiled.member("K1"));
        people.consultant("C1");
        long other = people.member("K2", "C1");
        view(OWNER, member, Field.PHONE);
        view(OWNER, other, Field.PHONE);
        view(OWNER, member, Field.ADDRESS);
        people.asOwner(() -> {
            people.get(FullViewLog.class).keepExport(member, "本人申请");
            return null;
        });

        Page<FullViewRecord> latest = history(member, null);

        assertThat(latest.items())
                .extracting(FullViewRecord::fields)
                .containsExactly(List.of("EXPORT"), List.of("ADDRESS"));
        assertThat(history(member, latest.nextCursor()).items())
                .extracting(FullViewRecord::fields)
                .containsExactly(List.of("PHONE"));
    }

    private Page<FullViewRecord> history(long member, String cursor) {
        return people.asOwner(() -> people.get(FullViewHistory.class).of(member, new PageRequest("2", cursor)));
    }

    @Test
    void aConsultantSeesThePhoneOfOwnMembersAndNothingElse() {
        long consultant = people.consultant("C1");
        long own = people.member("K1", "C1");
        Identity serving = new Identity("staff:c", Set.of(Role.CONSULTANT), Set.of(), null, consultant);

        assertThat(view(serving, own, Field.PHONE).phone()).hasToString("138****0001");
        assertThatThrownBy(() -> view(serving, own, Field.PHONE, Field.ID_NUMBER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonError.FORBIDDEN));
    }
}
