package dev.huigu.launcher;

/** Why Huigu did not start, in a sentence for the person at the keyboard that says what to do next. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
