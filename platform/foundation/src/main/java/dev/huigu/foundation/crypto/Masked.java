package dev.huigu.foundation.crypto;

/** Something personal that goes out masked wherever nobody asks for more, logs and JSON included. */
public interface Masked {
    String masked();

    /** For {@link InClear}, encryption and keyed hashes alone. */
    String inClear();
}
