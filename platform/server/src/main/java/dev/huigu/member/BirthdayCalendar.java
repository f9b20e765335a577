package dev.huigu.member;

/** The calendar in which a member tells the birthday: the common one, or the Chinese lunar one 农历. */
public enum BirthdayCalendar {
    SOLAR,
    LUNAR
}
