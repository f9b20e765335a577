package dev.huigu.foundation.http;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A body that turned out not to be what was asked for only when it was looked at; answered like any other such. */
public class UnreadableBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableBody(JsonProcessingException cause) {
        super(cause);
    }
}
