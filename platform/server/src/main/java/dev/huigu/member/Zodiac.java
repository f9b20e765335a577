package dev.huigu.member;

/** The animal 生肖 of a year that begins at lunar new year. */
public enum Zodiac {
    RAT,
    OX,
    TIGER,
    RABBIT,
    DRAGON,
    SNAKE,
    HORSE,
    GOAT,
    MONKEY,
    ROOSTER,
    DOG,
    PIG;

    private static final int A_YEAR_OF_THE_RAT = 1900;

    static Zodiac ofLunarYear(int year) {
        return values()[Math.floorMod(year - A_YEAR_OF_THE_RAT, values().length)];
    }
}
