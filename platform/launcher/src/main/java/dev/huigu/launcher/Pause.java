package dev.huigu.launcher;

/** Waiting between two looks at something outside this process. */
public final class Pause {

    private Pause() {}

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartFailure("It was interrupted", stop);
        }
    }
}
