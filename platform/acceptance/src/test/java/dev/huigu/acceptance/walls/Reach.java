package dev.huigu.acceptance.walls;

/** Whose rows a role reaches by a right. */
enum Reach {
    NONE,
    OWN_MEMBERS,
    OWN_STORE,
    ALL;

    static Reach of(String symbol) {
        return switch (symbol) {
            case "●" -> ALL;
            case "◐" -> OWN_STORE;
            case "○", "own" -> OWN_MEMBERS;
            case "–" -> NONE;
            default -> throw new IllegalArgumentException(symbol);
        };
    }
}
