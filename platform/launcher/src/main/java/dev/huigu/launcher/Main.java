package dev.huigu.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the launcher's libraries away from the applications. Payara Micro needs the JVM's own class path, and
 * whatever else lies there would win over the libraries inside the WARs; so the class path holds Payara Micro
 * alone, and the launcher runs from a loader of its own.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Throwable {
        var loader = new URLClassLoader("launcher", libraries(), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass("dev.huigu.launcher.Commands")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static URL[] libraries() throws IOException, URISyntaxException {
        Path jar = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<URL> libraries = new ArrayList<>();
        libraries.add(jar.toUri().toURL());
        try (var files = Files.newDirectoryStream(jar.resolveSibling("lib"), "*.jar")) {
            for (Path file : files) {
                if (!file.getFileName().toString().startsWith("payara-micro-")) {
                    libraries.add(file.toUri().toURL());
                }
            }
        }
        return libraries.toArray(URL[]::new);
    }
}
