package dev.huigu.launcher;

import dev.huigu.launcher.demo.DemoBrand;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** One running Huigu: starts the three parts in their order, and stops them in the other. */
final class Instance {

    private final Settings settings;
    private final Progress progress;
    private final RunningLauncher launcher;
    private EmbeddedPostgres postgres;
    private Keycloak keycloak;
    private Payara payara;
    private volatile boolean stopping;

    Instance(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.launcher = new RunningLauncher(settings.home());
    }

    /** Returns when everything answers. From then on the end of this JVM, of whatever kind but a kill, stops it all. */
    void start() {
        settings.home().prepare();
        launcher.claim();
        settings.ports().requireFree(Port.PLATFORM);
        settings.home().clearTemporary();
        Secrets secrets = Secrets.in(settings.home());
        postgres = new EmbeddedPostgres(settings, secrets, progress);
        keycloak = new Keycloak(settings, secrets, progress);
        payara = new Payara(settings, secrets, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "huigu-stop"));
        postgres.start();
        keycloak.start();
        payara.start();
        keycloak.awaitReady();
        payara.awaitReady();
        keycloak.onUnexpectedEnd(this::endWithKeycloak);
        Optional<DemoBrand> demo = settings.demo() ? Optional.of(demo()) : Optional.empty();
        demo.ifPresent(brand -> tolerating(brand::begin));
        progress.line("");
        demo.ifPresent(DemoBrand::showSignIns);
        announce(secrets);
        demo.ifPresent(brand -> tolerating(brand::complete));
    }

    private DemoBrand demo() {
        return new DemoBrand(
                settings.home().demo(),
                settings.publicUrl(),
                settings.keycloakUrl(),
                settings.clock().orElseGet(Instant::now),
                progress);
    }

    /** The product serves without its demo brand, too; what is missing of it is made at the next start. */
    private void tolerating(Runnable making) {
        try {
            making.run();
        } catch (StartFailure | UncheckedIOException failure) {
            if (!stopping) {
                progress.step("Demo brand", "not complete, goes on at the next start: " + failure.getMessage());
            }
        }
    }

    private void announce(Secrets secrets) {
        progress.line("Operator     %s/realms/huigu-operators/account  operator  %s"
                .formatted(settings.keycloakUrl(), secrets.get(Secret.OPERATOR_PASSWORD)));
        progress.line(ready());
    }

    private String ready() {
        return "Huigu is ready: %1$s/console  %1$s/consultant  sign-up %1$s/tenant-admin/signup  Keycloak %2$s  PostgreSQL 127.0.0.1:%3$d"
                .formatted(
                        settings.publicUrl(),
                        settings.keycloakUrl(),
                        settings.ports().of(Port.DATABASE));
    }

    private void stop() {
        stopping = true;
        progress.line("Stopping …");
        payara.awaitStop();
        keycloak.stop();
        postgres.stop();
        progress.line("Huigu has stopped.");
    }

    private void endWithKeycloak() {
        if (!stopping) {
            progress.line("Keycloak has ended by itself, so Huigu stops: the reason is in " + keycloak.log());
            System.exit(1);
        }
    }
}
