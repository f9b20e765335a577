package dev.huigu.acceptance.product;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Starts the product before the first test of the run that needs it and stops it after the last test of all. */
class HuiguExtension implements BeforeAllCallback, ParameterResolver, TestWatcher {

    /**
     * Kept with the run, which closes it at its end.
     *
     * @param failure why it did not start, for every test to fail with at once; null: it runs
     */
    private record Run(Huigu huigu, Throwable failure) implements AutoCloseable {
        static Run begin() {
            var huigu = new Huigu(Path.of("target/home").toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(huigu::stop));
            try {
                huigu.startAnew();
                return new Run(huigu, null);
            } catch (RuntimeException | AssertionError failure) {
                return new Run(huigu, failure);
            }
        }

        Huigu started() {
            if (failure != null) {
                throw new IllegalStateException("Huigu did not start", failure);
            }
            return huigu;
        }

        @Override
        public void close() {
            huigu.stop();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Midnight.letPassIfNear();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Huigu.class;
    }

    @Override
    public Huigu resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return run(context).started();
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        System.err.printf(
                "%s failed; the product's logs are in %s%n",
                context.getDisplayName(), run(context).huigu().logs());
    }

    private static Run run(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Run.class, key -> Run.begin(), Run.class);
    }
}
