package dev.huigu.segment.internal.export;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In which words a file speaks: in Chinese for people, or in those of the API. */
public enum ExportLanguage {
    API,
    CHINESE;

    private static final Map<String, String> CHINESE_WORDS = Map.ofEntries(
            entry("FEMALE", "女"),
            entry("MALE", "男"),
            entry("UNKNOWN", "未知"),
            entry("SOLAR", "公历"),
            entry("LUNAR", "农历"),
            entry("NEW", "新会员"),
            entry("DORMANT", "沉睡"),
            entry("LOST", "流失"),
            entry("ONE_TIME", "一购"),
            entry("ACTIVE", "活跃"),
            entry("HIGHLY_ACTIVE", "高活跃"),
            entry("LOYAL", "忠诚"),
            entry("PURCHASED_THIS_MONTH", "本月有消费"),
            entry("NOT_PURCHASED_THIS_MONTH", "本月未消费"),
            entry("CONTACTED", "已沟通"),
            entry("TO_CONTACT", "待沟通"),
            entry("RETURN_PRONE", "易退货"),
            entry("COUPON_EXPIRING", "券到期"),
            entry("STORED_VALUE_LOVER", "储值爱好者"));

    /** @param accepted as a request's Accept-Language says it, the preferred first */
    public static ExportLanguage of(List<Locale> accepted) {
        return !accepted.isEmpty() && accepted.get(0).getLanguage().equals("zh") ? CHINESE : API;
    }

    /** What the API's word is here; one without a translation stays. */
    String word(String word) {
        return this == CHINESE ? CHINESE_WORDS.getOrDefault(word, word) : word;
    }
}
