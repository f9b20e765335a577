package dev.huigu.consultant.internal;

/** Reasons of bindings that no person wrote; pages translate them. */
final class Reasons {
    static final String CARD_ISSUED = "card-issued";
    static final String ALLOCATION = "allocation";
    static final String HANDOVER = "handover";
    static final String HANDOVER_UNDONE = "handover-undone";

    private Reasons() {}
}
