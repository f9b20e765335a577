package dev.huigu.segment.internal.export;

import dev.huigu.member.MemberView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a file says of each member, from left to right. */
enum ExportColumn {
    CARD_NUMBER("cardNumber", "卡号", (member, wording) -> member.cardNumber()),
    WECHAT_CARD_NUMBER("wechatCardNumber", "微信卡号", (member, wording) -> member.wechatCardNumber()),
    NAME("name", "姓名", (member, wording) -> member.name()),
    PHONE("phone", "手机号", (member, wording) -> member.phone().masked()),
    GENDER("gender", "性别", (member, wording) -> wording.word(member.gender())),
    BIRTHDAY("birthday", "生日", (member, wording) -> member.birthday()),
    BIRTHDAY_CALENDAR("birthdayCalendar", "生日历法", (member, wording) -> wording.word(member.birthdayCalendar())),
    CARD_ISSUED_ON("cardIssuedOn", "发卡日期", (member, wording) -> member.cardIssuedOn()),
    STORE_CODE("storeCode", "门店编号", (member, wording) -> member.storeCode()),
    CONSULTANT_CODE("consultantCode", "顾问编号", (member, wording) -> member.consultantCode()),
    TAGS("tags", "标签", (member, wording) -> String.join(";", member.tags())),
    SPENT_THIS_MONTH("spentThisMonth", "本月消费", (member, wording) -> member.spentThisMonth()
            .toBigDecimal()),
    SPENT_TOTAL("spentTotal", "累计消费", (member, wording) -> member.spentTotal().toBigDecimal()),
    PURCHASE_COUNT("purchaseCount", "消费次数", (member, wording) -> member.purchaseCount()),
    LAST_PURCHASED_AT("lastPurchasedAt", "最近消费时间", (member, wording) -> wording.time(member.lastPurchasedAt())),
    PORTRAITS("portraits", "画像", (member, wording) -> member.portraits().stream()
            .map(wording.language()::word)
            .collect(Collectors.joining(";")));

    private final String name;
    private final String chineseName;
    private final Content content;

    ExportColumn(String name, String chineseName, Content content) {
        this.name = name;
        this.chineseName = chineseName;
        this.content = content;
    }

    /** What stands in a member's row. */
    private interface Content {
        Object of(MemberView member, Wording wording);
    }

    /** @param zone in which times are told */
    record Wording(ExportLanguage language, ZoneId zone) {
        String word(Enum<?> value) {
            return language.word(value.name());
        }

        String time(Instant moment) {
            return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
        }
    }

    static List<String> header(ExportLanguage language) {
        return Arrays.stream(values())
                .map(column -> language == ExportLanguage.CHINESE ? column.chineseName : column.name)
                .toList();
    }

    static List<Object> row(MemberView member, Wording wording) {
        return Arrays.stream(values())
                .map(column -> column.content.of(member, wording))
                .toList();
    }
}
