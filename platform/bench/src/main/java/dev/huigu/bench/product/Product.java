package dev.huigu.bench.product;

import dev.huigu.bench.load.BenchFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product in a process of its own, as {@code ./huigu up} starts it, in a home and on ports of its own. */
public final class Product implements AutoCloseable {

    private static final String READY = "Huigu is ready";

    private final Place place;
    private final Process process;

    private Product(Place place, Process process) {
        this.place = place;
        this.process = process;
    }

    /** Returns when everything answers. */
    public static Product start(Place place) {
        try {
            ProcessBuilder builder = new ProcessBuilder(words(place)).redirectErrorStream(true);
            builder.environment().putAll(place.environment());
            Product product = new Product(place, builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(product::close, "bench-stop"));
            product.awaitReady();
            return product;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return place.port();
    }

    public Path statementLog() {
        return place.home().resolve("logs/postgresql.log");
    }

    public GarbageLog garbage() {
        return new GarbageLog(place.garbageLog());
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(2, TimeUnit.MINUTES);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> words(Place place) throws IOException {
        Files.createDirectories(place.garbageLog().getParent());
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx" + place.heap(), "-Xlog:gc:file=" + place.garbageLog() + "::filecount=0"));
        words.addAll(place.javaOptions());
        words.addAll(List.of(
                "-Dhuigu.checkout=" + place.checkout(), "-jar", place.launcher().toString(), "up"));
        return words;
    }

    private void awaitReady() throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                drain(output);
                return;
            }
        }
        throw new BenchFailure("the product did not start:\n" + String.join("\n", said));
    }

    /** Nobody reads what it says later, but it must not wait for a reader. */
    private static void drain(BufferedReader output) {
        Thread drain = new Thread(() -> skip(output), "drain");
        drain.setDaemon(true);
        drain.start();
    }

    private static void skip(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException closed) {
            // It was stopped, and its output with it.
            return;
        }
    }

    /** Where and how the product runs. Every value of the launcher's environment can be set from outside. */
    public record Place(Path checkout, Path home, Map<String, String> environment) {

        private static final Map<String, String> USUAL = Map.of(
                "HUIGU_PORT", "20080",
                "HUIGU_KEYCLOAK_PORT", "20180",
                "HUIGU_KEYCLOAK_MANAGEMENT_PORT", "20190",
                "HUIGU_DATABASE_PORT", "17433",
                "HUIGU_DEMO", "false");

        public static Place of(Path checkout, Map<String, String> outside) {
            Path home = outside.containsKey("HUIGU_HOME")
                    ? Path.of(outside.get("HUIGU_HOME"))
                    : checkout.resolve("platform/bench/target/home");
            Map<String, String> environment = new java.util.HashMap<>(USUAL);
            environment.putAll(outside);
            environment.put("HUIGU_HOME", home.toString());
            return new Place(checkout, home, environment);
        }

        public int port() {
            return Integer.parseInt(environment.get("HUIGU_PORT"));
        }

        public int keycloakPort() {
            return Integer.parseInt(environment.get("HUIGU_KEYCLOAK_PORT"));
        }

        public int databasePort() {
            return Integer.parseInt(environment.get("HUIGU_DATABASE_PORT"));
        }

        public String heap() {
            return environment.getOrDefault("HUIGU_HEAP", "1g");
        }

        /** More options of the product's JVM, for a recording of what it does. */
        public List<String> javaOptions() {
            String options = environment.getOrDefault("HUIGU_BENCH_JAVA_OPTIONS", "");
            return options.isBlank() ? List.of() : List.of(options.strip().split(" +"));
        }

        public Path launcher() {
            return checkout.resolve("platform/launcher/target/huigu-launcher.jar");
        }

        public Path garbageLog() {
            return home.resolveSibling(home.getFileName() + "-gc.log");
        }
    }
}
