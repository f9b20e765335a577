package dev.huigu.control.signup;

import static dev.huigu.control.signup.ControlPlane.PASSWORD;
import static dev.huigu.control.signup.ControlPlane.application;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.control.signup.ControlPlane.Application;
import dev.huigu.control.testing.SignIn;
import dev.huigu.foundation.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SigningUpAtOnceIT {
    private static final int THREADS = 16;

    private final ControlPlane plane = new ControlPlane();

    @Test
    void ofManyWithTheSameSlugAndAddressExactlyOneSucceeds() throws Exception {
        Application one = application();

        assertThat(outcomes(IntStream.range(0, THREADS).mapToObj(i -> one).toList()))
                .containsOnlyOnce("ACTIVE")
                .containsOnly("ACTIVE", "slug-taken");

        assertThat(SignIn.claims(one.email(), PASSWORD, one.slug())).isPresent();
    }

    @Test
    void ofManyWithTheSameSlugExactlyOneSucceedsAndTheOthersLeaveNothing() throws Exception {
        Application one = application();
        List<Application> all = IntStream.range(0, THREADS)
                .mapToObj(i -> application().withSlugOf(one))
                .toList();

        assertThat(outcomes(all)).containsOnlyOnce("ACTIVE").containsOnly("ACTIVE", "slug-taken");

        assertThat(all.stream()
                        .filter(each -> plane.people.findByEmail(each.email()).isPresent()))
                .hasSize(1);
    }

    @Test
    void ofManyWithTheSameAddressExactlyOneSucceedsAndTheOthersLeaveNothing() throws Exception {
        Application one = application();
        List<Application> all = IntStream.range(0, THREADS)
                .mapToObj(i -> application().withOwnerOf(one))
                .toList();

        assertThat(outcomes(all)).containsOnlyOnce("ACTIVE").containsOnly("ACTIVE", "email-taken");

        assertThat(all.stream().filter(each -> plane.row(each).isPresent())).hasSize(1);
        assertThat(all.stream()
                        .filter(each -> plane.organizations.find(each.slug()).isPresent()))
                .hasSize(1);
    }

    /** The state of each brand made, and the code of each refusal. */
    private List<String> outcomes(List<Application> applications) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<String>> calls = applications.stream()
                    .map(application -> (Callable<String>) () -> outcome(application))
                    .toList();
            List<String> outcomes = new ArrayList<>();
            for (var call : threads.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private String outcome(Application application) {
        try {
            return plane.signUp(application).state().name();
        } catch (Refusal refusal) {
            return refusal.code().code();
        }
    }
}
