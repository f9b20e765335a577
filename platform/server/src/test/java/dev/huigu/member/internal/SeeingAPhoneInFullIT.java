package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_PHONE_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.json.Json;
import dev.huigu.testing.People;
import org.junit.jupiter.api.Test;

class SeeingAPhoneInFullIT {
    @Test
    void whoSeesAPhoneInFullAndWhyIsKept() throws Exception {
        People people = new People();
        long member = people.member("K1", null);

        FullPhone phone = people.asOwner(() -> people.get(PhoneViews.class).view(member, " 回访 "));

        assertThat(Json.MAPPER.writeValueAsString(phone)).isEqualTo("{\"phone\":\"13810000001\"}");
        var view = people.asOwner(() -> people.get(Database.class)
                .sql()
                .selectFrom(MEMBER_PHONE_VIEW)
                .where(MEMBER_PHONE_VIEW.TENANT_ID.eq(people.tenant.id()))
                .fetchSingle());
        assertThat(view.getMemberId()).isEqualTo(member);
        assertThat(view.getViewedBy()).isEqualTo("staff:owner");
        assertThat(view.getReason()).isEqualTo("回访");
    }
}
