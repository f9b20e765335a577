package dev.huigu.consultant.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same for every phone. */
@Schema(name = "CardOpeningReceived")
public record CardOpeningView(CardOpeningState state) {
    /** The shop shows the card by a one-time link. */
    public enum CardOpeningState {
        RECEIVED
    }

    static final CardOpeningView RECEIVED = new CardOpeningView(CardOpeningState.RECEIVED);
}
