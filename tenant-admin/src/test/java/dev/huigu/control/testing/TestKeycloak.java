package dev.huigu.control.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.huigu.control.identity.KeycloakRealm;
import dev.huigu.foundation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;

/** A real Keycloak with the product's own realm, in memory, one a JVM; what it mails is kept here. */
public final class TestKeycloak {
    private static final Path REALM = Path.of("../platform/launcher/src/main/resources/realms/huigu-realm.json");
    private static final String CONTROL_SECRET = "secret-of-the-tests";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home = Path.of(System.getProperty("keycloak.home"));
    private final int port = freePort();
    private final int managementPort = freePort();
    private final GreenMail mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Process process;
    private final Keycloak client = KeycloakRealm.connect(url(), "huigu-control", CONTROL_SECRET);

    private TestKeycloak() throws IOException {
        mail.start();
        placeRealm();
        process = start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        awaitReady();
    }

    /** Started at the first use. */
    public static TestKeycloak get() {
        return Holder.STARTED;
    }

    private static final class Holder {
        static final TestKeycloak STARTED = started();

        private static TestKeycloak started() {
            try {
                return new TestKeycloak();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public GreenMail mail() {
        return mail;
    }

    /** As the product connects: with the rights of its service client and no more. */
    public RealmResource realm() {
        return client.realm(KeycloakRealm.REALM);
    }

    private void placeRealm() throws IOException {
        ObjectNode realm = (ObjectNode) Json.MAPPER.readTree(REALM.toFile());
        realm.putObject("smtpServer")
                .put("host", "127.0.0.1")
                .put("port", String.valueOf(mail.getSmtp().getPort()))
                .put("from", "huigu@huigu.example");
        Path folder = Files.createDirectories(home.resolve("data/import"));
        Json.MAPPER.writeValue(folder.resolve("huigu-realm.json").toFile(), realm);
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(List.of(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--cache=local",
                        "--health-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + managementPort,
                        "--hostname=" + url()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("test.log").toFile());
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx320m");
        environment.put("HUIGU_PUBLIC_URL", "http://127.0.0.1:8080");
        environment.put("HUIGU_CONTROL_SECRET", CONTROL_SECRET);
        return builder.start();
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Keycloak did not start; see " + home.resolve("test.log"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health/ready".formatted(managementPort)))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        client.close();
        mail.stop();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
