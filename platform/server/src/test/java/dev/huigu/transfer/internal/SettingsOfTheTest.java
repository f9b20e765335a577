package dev.huigu.transfer.internal;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** A configuration with one key. */
final class SettingsOfTheTest {
    private SettingsOfTheTest() {}

    static Config with(String key, String value) {
        return (Config) Proxy.newProxyInstance(
                SettingsOfTheTest.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOptionalValue") && key.equals(arguments[0])) {
                        return Optional.of(Long.valueOf(value));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
