package dev.huigu.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every endpoint and every role, against the domain's table. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallingWithTooSmallARoleIT {
    private final Rights rights = Rights.read();
    private final List<Endpoint> endpoints = Endpoints.known();
    private final List<String> faults = new ArrayList<>();

    private Huigu huigu;
    private TwoShops shops;

    @BeforeAll
    void openTheShops(Huigu running) {
        huigu = running;
        shops = TwoShops.open(running);
    }

    @BeforeEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void everyEndpointIsKnownHere() {
        Set<String> known = endpoints.stream().map(Endpoint::call).collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).isEqualTo(Endpoints.described(huigu)).hasSizeGreaterThan(40);
    }

    @Test
    void nobodyIsToldToSignIn() {
        for (Endpoint endpoint : protectedOnes()) {
            Answer answer = endpoint.callWithoutEffect(huigu.nobody(), shops.inside());
            if (answer.status() != 401 || !answer.code().equals("unauthenticated")) {
                faults.add(answer.toString());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNothingElse() {
        for (Endpoint endpoint : protectedOnes()) {
            for (Role role : Role.values()) {
                Answer answer = endpoint.callWithoutEffect(shops.as(role), shops.inside());
                if (isWrong(answer, rights.of(role, endpoint) != Reach.NONE)) {
                    faults.add(role + " " + answer);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aKeyMayDoWhatItsScopeSaysAndNothingElse() {
        Set<String> scopes = protectedOnes().stream()
                .map(Endpoint::scope)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
        for (String scope : scopes) {
            Client key = shops.brand().apiKey(scope);
            for (Endpoint endpoint : protectedOnes()) {
                Answer answer = endpoint.callWithoutEffect(key, shops.inside());
                boolean wrong =
                        endpoint.takesKeys() ? isWrong(answer, endpoint.scope().equals(scope)) : answer.status() != 401;
                if (wrong) {
                    faults.add("key with " + scope + " " + answer);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void recordsOutsideTheRowsOfARoleAreNotFound() {
        for (Endpoint endpoint : filtered()) {
            for (Role role : List.of(Role.STORE_MANAGER, Role.CONSULTANT)) {
                if (rights.of(role, endpoint) != Reach.NONE && endpoint.namesARecord()) {
                    expectStatus(role, endpoint.call(shops.as(role), shops.inside()), 200);
                    expectStatus(role, endpoint.call(shops.as(role), shops.outside()), 404);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void listsLeaveOutWhatIsOutsideTheRowsOfARole() {
        for (Endpoint endpoint : filtered()) {
            for (Role role : List.of(Role.STORE_MANAGER, Role.CONSULTANT)) {
                if (rights.of(role, endpoint) != Reach.NONE && !endpoint.namesARecord()) {
                    Answer answer = endpoint.call(shops.as(role), shops.inside());
                    Answer everything = endpoint.call(shops.owner(), shops.inside());
                    if (answer.text().contains(TwoShops.OUTSIDE)) {
                        faults.add(role + " " + answer);
                    }
                    assertThat(everything.status()).as(everything.toString()).isIn(200, 404);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nothingIsChangedOutsideTheRowsOfARole() {
        for (Endpoint endpoint : protectedOnes()) {
            for (Role role : List.of(Role.STORE_MANAGER, Role.CONSULTANT)) {
                if (!endpoint.isRead() && endpoint.isFiltered() && isPartial(rights.of(role, endpoint))) {
                    Answer answer = endpoint.call(shops.as(role), shops.outside());
                    boolean refused = Set.of(403, 404, 422).contains(answer.status());
                    if (!refused && !isBatchThatTookNothing(endpoint, answer)) {
                        faults.add(role + " " + answer);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isBatchThatTookNothing(Endpoint endpoint, Answer answer) {
        return endpoint.isBatch()
                && answer.status() == 200
                && answer.json().path("accepted").asInt(-1) == 0
                && answer.json().path("rejected").size() == 1;
    }

    private static boolean isPartial(Reach reach) {
        return reach == Reach.OWN_STORE || reach == Reach.OWN_MEMBERS;
    }

    /** Reads of which a role may see some rows only. */
    private List<Endpoint> filtered() {
        return protectedOnes().stream()
                .filter(Endpoint::isRead)
                .filter(Endpoint::isFiltered)
                .filter(endpoint -> isPartial(rights.of(Role.STORE_MANAGER, endpoint)))
                .toList();
    }

    private List<Endpoint> protectedOnes() {
        return endpoints.stream().filter(endpoint -> !endpoint.isPublic()).toList();
    }

    private void expectStatus(Role role, Answer answer, int status) {
        if (answer.status() != status) {
            faults.add("%s, expected %d: %s".formatted(role, status, answer));
        }
    }

    private static boolean isWrong(Answer answer, boolean allowed) {
        boolean refused = answer.status() == 401 || answer.status() == 403;
        return answer.status() >= 500
                || refused == allowed
                || (!allowed && !answer.code().equals("forbidden"));
    }
}
