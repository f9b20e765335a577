package dev.huigu.bench.crowd;

import java.time.LocalDate;

/** Who a large brand's people are and what it sells, always the same: rows of the files that it imports. */
final class People {

    static final int STORES = 50;
    static final int CONSULTANTS = 500;
    static final int PRODUCTS = 2_000;
    static final int CATEGORIES = 40;
    static final int BRANDS = 60;

    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String NAMES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧建文玲辉红玉兰梅雪晨宇浩然欣怡";
    private static final String[] GENDERS = {"FEMALE", "MALE", "UNKNOWN"};
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1955, 1, 1);

    private People() {}

    static String store(int index) {
        return "S%02d,门店%d,OFFLINE".formatted(index, index);
    }

    static String consultant(int index) {
        return "C%03d,顾问%d,S%02d,,G%d".formatted(index, index, index % STORES, index % 10);
    }

    static String product(int index) {
        String days = index % 3 == 0 ? "30" : "";
        return "P%04d,商品%d,类别%d,品牌%d,罐,%d.00,%s"
                .formatted(index, index, index % CATEGORIES, index % BRANDS, 50 + index % 400, days);
    }

    /** A quarter is bound to nobody, three in ten have not told their birthday; cards were issued until today. */
    static String member(int index, LocalDate today) {
        String birthday = index % 10 < 7 ? FIRST_BIRTHDAY.plusDays(index * 7_919L % 20_000) + ",SOLAR" : ",";
        String consultant = index % 4 == 0 ? "" : "C%03d".formatted(index / 4 % CONSULTANTS);
        return "M%07d,%s,1%010d,%s,%s,%s,S%02d,%s"
                .formatted(
                        index,
                        name(index),
                        3_000_000_000L + index * 7L,
                        GENDERS[index % 3],
                        birthday,
                        today.minusDays(index * 31L % 3_200),
                        index % STORES,
                        consultant);
    }

    static String phone(int index) {
        return "1%010d".formatted(3_000_000_000L + index * 7L);
    }

    static String card(int index) {
        return "M%07d".formatted(index);
    }

    static String name(int index) {
        return at(SURNAMES, index * 7) + at(NAMES, index / 3 * 13) + (index % 5 == 0 ? "" : at(NAMES, index / 11));
    }

    private static String at(String characters, int index) {
        return characters.substring(index % characters.length(), index % characters.length() + 1);
    }
}
