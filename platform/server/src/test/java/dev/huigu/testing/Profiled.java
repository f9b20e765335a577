package dev.huigu.testing;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.member.Address;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.member.IdNumber;
import dev.huigu.member.NewMember;
import java.time.LocalDate;
import java.util.List;

/** Members of whom everything is known. */
public final class Profiled {
    private Profiled() {}

    /** With phone 13800000001 and WeChat card {@code W-<card>}. */
    public static NewMember member(String card) {
        return new NewMember(
                card,
                "曾小贤",
                Phone.of("13800000001"),
                Gender.MALE,
                "1990-L05-06",
                BirthdayCalendar.LUNAR,
                LocalDate.of(2020, 1, 1),
                "S1",
                null,
                List.of(),
                "W-" + card,
                "金卡",
                "ONLINE_SHOP",
                IdNumber.of("11010519491231002X"),
                Address.of("上海市浦东新区世纪大道100号"),
                "200120",
                "喜欢下午来",
                null);
    }
}
