package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.member.MemberError;
import dev.huigu.member.NewMember;
import dev.huigu.testing.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each request with its own answer, although those that come at once share a transaction. */
class RegisteringAtOnceIT {
    private static final int CLIENTS = 16;
    private static final int OF_EACH = 40;

    private final People people = new People();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void end() {
        threads.shutdown();
    }

    private record Answer(String registeredBy, NewMember asked, MemberDetail detail, Refusal refusal) {}

    @Test
    void everybodyIsAnsweredAboutTheOwnMemberAndAPhoneIsGivenOnce() throws Exception {
        people.consultant("C1");
        List<Callable<List<Answer>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String registeredBy = "staff:" + client % 3;
            int number = client;
            clients.add(() -> registerMany(number, registeredBy));
        }

        List<Answer> answers = new ArrayList<>();
        for (Future<List<Answer>> client : threads.invokeAll(clients)) {
            answers.addAll(client.get());
        }

        assertThat(answers).hasSize(CLIENTS * OF_EACH).allSatisfy(RegisteringAtOnceIT::fits);
        Map<Phone, Long> registered = answers.stream()
                .filter(answer -> answer.detail() != null)
                .collect(Collectors.groupingBy(answer -> answer.asked().phone(), Collectors.counting()));
        assertThat(registered)
                .hasSize(answers.stream()
                        .map(answer -> answer.asked().phone())
                        .collect(Collectors.toSet())
                        .size())
                .allSatisfy((phone, winners) -> assertThat(winners).isOne());
        assertThat(boundBy())
                .isEqualTo(answers.stream()
                        .filter(answer -> answer.detail() != null)
                        .collect(Collectors.toMap(answer -> answer.asked().cardNumber(), Answer::registeredBy)));
    }

    private static void fits(Answer answer) {
        if (answer.detail() == null) {
            assertThat(answer.refusal().code()).isEqualTo(MemberError.PHONE_TAKEN);
        } else {
            assertThat(answer.detail().member().cardNumber())
                    .isEqualTo(answer.asked().cardNumber());
            assertThat(answer.detail().member().phone())
                    .isEqualTo(answer.asked().phone());
        }
    }

    private List<Answer> registerMany(int client, String registeredBy) {
        List<Answer> answers = new ArrayList<>();
        for (int each = 0; each < OF_EACH; each++) {
            // Every other phone is wanted by all clients.
            int phone = each % 2 == 0 ? each : 100 * (client + 1) + each;
            NewMember member = new NewMember(
                    "K%d-%d".formatted(client, each),
                    "王五",
                    Phone.of("1380000%04d".formatted(phone)),
                    null,
                    null,
                    null,
                    LocalDate.of(2020, 1, 1),
                    "S1",
                    "C1",
                    null);
            answers.add(register(member, registeredBy));
        }
        return answers;
    }

    /** Like a request: in no transaction yet. */
    private Answer register(NewMember member, String registeredBy) {
        Caller.Identity caller = new Caller.Identity(registeredBy, Set.of(Role.OWNER), Set.of(), null, null);
        try {
            MemberDetails.Versioned registered = people.get(Tenants.class).call(people.tenant, () -> {
                people.get(Caller.class).become(caller);
                return people.get(SingleMembers.class).register(member);
            });
            return new Answer(registeredBy, member, registered.detail(), null);
        } catch (Refusal refusal) {
            return new Answer(registeredBy, member, null, refusal);
        }
    }

    private Map<String, String> boundBy() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(MEMBER.CARD_NUMBER, BINDING.BOUND_BY)
                .from(BINDING)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(BINDING.TENANT_ID))
                .and(MEMBER.ID.eq(BINDING.MEMBER_ID))
                .where(BINDING.TENANT_ID.eq(people.tenant.id()))
                .fetchMap(MEMBER.CARD_NUMBER, BINDING.BOUND_BY));
    }
}
