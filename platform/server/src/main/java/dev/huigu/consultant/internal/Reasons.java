package dev.huigu.consultant.internal;

/** Reasons of bindings that no person wrote; pages translate them. */
final class Reasons {
    static final String CARD_ISSUED = "card-issued";
    static final String ALLOCATION = "allocation";
    static final String HANDOVER = "handover";
    static final String HANDOVER_UNDONE = "handover-undone";

    /** The member scanned the consultant's code. */
    static final String SCAN = "scan";

    /** The consultant scanned the code of the member's card. */
    static final String CARD_SCAN = "card-scan";

    /** The member opened the card after scanning the consultant's code. */
    static final String SELF_SERVICE = "self-service";

    /** The member had no consultant, and another who was the same person had one. */
    static final String MERGE = "merge";

    static final String MERGE_UNDONE = "merge-undone";

    /** The person's data was erased, and with it what reasons were written. */
    static final String ERASED = "erased";

    private Reasons() {}
}
