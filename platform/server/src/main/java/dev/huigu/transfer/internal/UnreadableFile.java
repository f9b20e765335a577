package dev.huigu.transfer.internal;

/** From here on the file cannot be read. The message tells the person who sent it why, and what to do. */
class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableFile(String message) {
        super(message);
    }
}
