package dev.huigu.portrait;

/** The eight classes of RFM, by whether the member bought recently, often, and much at a time. */
public enum RfmClass {
    IMPORTANT_VALUE(true, true, true),
    IMPORTANT_DEVELOP(true, false, true),
    IMPORTANT_KEEP(false, true, true),
    IMPORTANT_WIN_BACK(false, false, true),
    GENERAL_IMPORTANT(true, true, false),
    GENERAL(true, false, false),
    GENERAL_WIN_BACK(false, true, false),
    NO_VALUE(false, false, false);

    private final boolean recent;
    private final boolean often;
    private final boolean much;

    RfmClass(boolean recent, boolean often, boolean much) {
        this.recent = recent;
        this.often = often;
        this.much = much;
    }

    static RfmClass of(boolean recent, boolean often, boolean much) {
        for (RfmClass each : values()) {
            if (each.recent == recent && each.often == often && each.much == much) {
                return each;
            }
        }
        throw new IllegalStateException("There are eight classes");
    }
}
