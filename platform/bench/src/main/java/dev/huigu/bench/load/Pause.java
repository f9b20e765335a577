package dev.huigu.bench;

/** Waiting for something outside of this JVM. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", stop);
        }
    }
}
