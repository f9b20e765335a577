package dev.huigu.control.signup;

import static dev.huigu.control.signup.ControlPlane.PASSWORD;
import static dev.huigu.control.signup.ControlPlane.application;
import static dev.huigu.foundation.schema.control.Tables.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.control.identity.NewPerson;
import dev.huigu.control.signup.ControlPlane.Application;
import dev.huigu.control.testing.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrashingBetweenStepsIT {
    /** Steps after which the owner has a password: what follows can be done without one. */
    private static final int OWNER_MADE = 3;

    private final ControlPlane plane = new ControlPlane();

    /** The end of the process: nothing is caught, nothing is undone, the transaction is gone. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    static IntStream stepsOfDoing() {
        return IntStream.rangeClosed(0, new ControlPlane().provisioning.doing().size() - 1);
    }

    static IntStream stepsOfUndoing() {
        return IntStream.rangeClosed(
                0, new ControlPlane().provisioning.undoing().size() - 1);
    }

    @ParameterizedTest
    @MethodSource("stepsOfDoing")
    void aSignUpKilledAfterSomeStepsIsFinishedOrUndone(int steps) {
        Application application = application();
        killAfter(steps, application);
        assertThat(plane.row(application).orElseThrow().getState()).isEqualTo("PENDING");

        plane.sweepLater();

        if (steps < OWNER_MADE) {
            nothingIsLeftOf(application);
            plane.signUp(application);
        }
        everythingIsThereOf(application);
    }

    @Test
    void theLastStepsAreWhatTheTestsSay() {
        assertThat(plane.provisioning.doing()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("stepsOfUndoing")
    void undoingThatIsKilledIsUndoneByTheNextSweep(int steps) {
        Application application = application();
        killAfter(2, application);
        var partly = then(plane.provisioning.undoing().subList(0, steps), CrashingBetweenStepsIT::kill);
        assertThatThrownBy(() -> plane.rows.work(TENANT.SLUG.eq(application.slug()), row -> {
                    var attempt = new Attempt(row, Optional.empty());
                    partly.forEach(step -> step.perform(attempt));
                }))
                .isInstanceOf(Killed.class);

        plane.sweepLater();

        nothingIsLeftOf(application);
        plane.signUp(application);
        everythingIsThereOf(application);
    }

    @ParameterizedTest
    @MethodSource("stepsOfDoing")
    void theSecondBrandOfAPersonIsFinishedAfterAnyCrash(int steps) {
        Application first = application();
        plane.signUp(first);
        var owner = new Owner(
                "林晓燕", first.email(), Optional.of(plane.row(first).orElseThrow().getOwnerSubject()));
        Application second = new Application(application().brand(), owner);
        killAfter(steps, second);

        plane.sweepLater();

        everythingIsThereOf(first);
        everythingIsThereOf(second);
    }

    @Test
    void anOwnerWithoutAPasswordIsUndoneAndTheAddressIsFree() {
        Application application = application();
        killAfter(2, application);
        String tenantId = new Attempt(plane.row(application).orElseThrow(), Optional.empty()).tenantId();
        plane.people.create(new NewPerson("林晓燕", application.email(), Optional.empty(), Optional.of(tenantId)));

        plane.sweepLater();

        nothingIsLeftOf(application);
        plane.signUp(application);
        everythingIsThereOf(application);
    }

    @Test
    void somebodyElseOfTheSameAddressIsLeftAlone() {
        Application application = application();
        killAfter(2, application);
        plane.people.create(
                new NewPerson("王芳", application.email(), Optional.of("her own password"), Optional.empty()));

        plane.sweepLater();

        assertThat(plane.row(application)).isEmpty();
        assertThat(plane.organizations.find(application.slug())).isEmpty();
        assertThat(plane.people.findByEmail(application.email()).orElseThrow().name())
                .isEqualTo("王芳");
    }

    @Test
    void aYoungSignUpIsLeftToItsOwnRequest() {
        Application application = application();
        killAfter(2, application);

        plane.sweeper.sweep();

        assertThat(plane.row(application)).isPresent();
        plane.sweepLater();
        nothingIsLeftOf(application);
    }

    @Test
    void aSignUpThatStillRunsIsNotSweptHoweverOld() throws InterruptedException {
        Application application = application();
        var running = new CountDownLatch(1);
        var swept = new CountDownLatch(1);
        List<Step> slow = new ArrayList<>(plane.provisioning.doing());
        slow.add(2, attempt -> {
            running.countDown();
            await(swept);
        });
        var signUp = Executors.newSingleThreadExecutor();
        signUp.execute(() -> plane.signUp(application, slow));

        running.await();
        plane.sweepLater();
        assertThat(plane.organizations.find(application.slug())).isPresent();
        swept.countDown();

        signUp.shutdown();
        assertThat(signUp.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES))
                .isTrue();
        everythingIsThereOf(application);
    }

    @Test
    void severalNodesSweepAtOnce() throws InterruptedException {
        List<Application> applications = new ArrayList<>();
        for (int steps = 0; steps < plane.provisioning.doing().size(); steps++) {
            Application application = application();
            killAfter(steps, application);
            applications.add(application);
        }
        plane.clock.advance(ControlPlane.SWEEP_AFTER.plusSeconds(1));

        var nodes = Executors.newFixedThreadPool(4);
        for (int node = 0; node < 4; node++) {
            nodes.execute(plane.sweeper::sweep);
        }
        nodes.shutdown();
        assertThat(nodes.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES))
                .isTrue();

        applications.subList(0, OWNER_MADE).forEach(this::nothingIsLeftOf);
        applications.subList(OWNER_MADE, applications.size()).forEach(this::everythingIsThereOf);
    }

    private void killAfter(int steps, Application application) {
        var partly = then(plane.provisioning.doing().subList(0, steps), CrashingBetweenStepsIT::kill);
        assertThatThrownBy(() -> plane.signUp(application, partly)).isInstanceOf(Killed.class);
    }

    private static List<Step> then(List<Step> steps, Step last) {
        List<Step> all = new ArrayList<>(steps);
        all.add(last);
        return all;
    }

    private static void kill(Attempt attempt) {
        throw new Killed();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void nothingIsLeftOf(Application application) {
        assertThat(plane.row(application)).isEmpty();
        assertThat(plane.organizations.find(application.slug())).isEmpty();
        assertThat(plane.people.findByEmail(application.email())).isEmpty();
    }

    private void everythingIsThereOf(Application application) {
        assertThat(plane.row(application).orElseThrow().getState()).isEqualTo("ACTIVE");
        assertThat(plane.people.findByEmail(application.email()).orElseThrow().signUp())
                .isEmpty();
        assertThat(plane.organizations.find(application.slug()).orElseThrow().open())
                .isTrue();
        assertThat(SignIn.claims(application.email(), PASSWORD, application.slug()))
                .isPresent();
    }
}
