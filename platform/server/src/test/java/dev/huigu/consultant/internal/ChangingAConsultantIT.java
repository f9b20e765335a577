package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT_GROUP;
import static dev.huigu.foundation.schema.app.Tables.GROUP_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.ConsultantRegrouped;
import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.NewConsultant;
import dev.huigu.consultant.internal.ConsultantViews.Versioned;
import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingAConsultantIT {
    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2021-02-03T02:00:00Z");

    private final People people = new People();

    @BeforeEach
    void open() {
        people.clock().standAt(NOW.toString());
    }

    private List<Outcome> create(NewConsultant... consultants) {
        return people.asOwner(() -> people.get(Consultants.class).createAll(List.of(consultants)));
    }

    private static NewConsultant consultant(String code, String groupCode) {
        return new NewConsultant(code, "王芳", "S1", Phone.of("13900000000"), groupCode);
    }

    private Versioned change(String ifMatch, UnaryOperator<ConsultantChange> change) {
        return people.asOwner(() -> {
            people.get(ConsultantChanges.class).change("C1", ifMatch, change);
            return people.get(ConsultantViews.class).get("C1");
        });
    }

    private static ConsultantChange regrouped(ConsultantChange stored, String groupCode) {
        return new ConsultantChange(stored.name(), stored.storeCode(), stored.phone(), groupCode, stored.activeUntil());
    }

    private Map<Instant, String> groups() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(GROUP_MEMBERSHIP.STARTS_AT, CONSULTANT_GROUP.CODE)
                .from(GROUP_MEMBERSHIP)
                .leftJoin(CONSULTANT_GROUP)
                .on(CONSULTANT_GROUP.ID.eq(GROUP_MEMBERSHIP.GROUP_ID))
                .where(GROUP_MEMBERSHIP.TENANT_ID.eq(people.tenant.id()))
                .fetchMap(GROUP_MEMBERSHIP.STARTS_AT, CONSULTANT_GROUP.CODE));
    }

    @Test
    void theFirstGroupHoldsFromEverAndALaterOneFromNow() {
        create(consultant("C1", "G1"));

        change(null, stored -> regrouped(stored, "G2"));
        Versioned last = change(null, stored -> regrouped(stored, null));

        assertThat(groups().keySet()).containsExactlyInAnyOrder(EVER, NOW, NOW.plusNanos(1000));
        assertThat(groups()).containsEntry(EVER, "G1").containsEntry(NOW, "G2");
        assertThat(last.view().groupCode()).isNull();
        assertThat(last.version()).isEqualTo(3);
        assertThat(people.news()).hasSize(2).first().isInstanceOf(ConsultantRegrouped.class);
    }

    @Test
    void aChangeOfTheNameAloneIsNoNewsForGroups() {
        create(consultant("C1", "G1"));

        Versioned changed = change(
                "\"1\"", stored -> new ConsultantChange("李娜", "S2", Phone.of("13911112222"), stored.groupCode(), null));

        assertThat(changed.view().name()).isEqualTo("李娜");
        assertThat(changed.view().storeCode()).isEqualTo("S2");
        assertThat(changed.view().phone()).isEqualTo(Phone.of("13911112222"));
        assertThat(people.news()).isEmpty();
        assertThatThrownBy(() -> change("\"1\"", stored -> stored)).isInstanceOf(Refusal.class);
    }

    @Test
    void theSameConsultantAgainIsADuplicateAndAnotherWithTheCodeIsRefused() {
        assertThat(create(consultant("C1", "G1"), consultant("C2", null), consultant("C1", "G1")))
                .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.DUPLICATE);
        assertThat(create(consultant("C2", null)).get(0)).isEqualTo(Outcome.DUPLICATE);
        assertThat(create(consultant("C1", "G2")).get(0)).isInstanceOf(Outcome.Refused.class);
        assertThat(create(new NewConsultant("C3", "王芳", "S9", null, null)).get(0))
                .isInstanceOf(Outcome.Refused.class);
    }
}
