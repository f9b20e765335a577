package dev.huigu.member.internal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Characters that names are written with and that are read in several ways whose first letters differ: 乐 is le or yue,
 * 行 xing or hang. After each character its letters. Readings with the same first letter do not matter here.
 */
final class Readings {
    private static final Map<Integer, String> OF_CHARACTERS = letters(
            """
            乐ly 重cz 长cz 行xh 朝zc 盛sc 藏cz 曾zc 单dsc 解jx 仇cq 区qo 翟zd 查cz 会hk 系xj 调td 传cz 弹td 参cs 率ls 阿ae
            晟sc 茜qx 覃qt 尉wy 沈sc 石sd 俞ys 种zc 车cj 奇qj 祭jz 适sk 句jg 折zs 谌cs 宿sx 省sx 降jx 提td 蔓mw 莘sx 卡kq
            校xj 叶yx 契qx 虹hj 识sz 艾ay 乘cs 偲sc 佛fb 尾wy 繁fp 贾jg 强qj 秘mb 泌mb 万wm 颉xj 祇qz 圻qy 谷gy 屏pb 瀑pb
            堡bp 番fp 泊bp 辟bp 澹dt 筠yj 郇xh 隗wk 合hg 巷xh 圜hy 稽jq 期qj 伽gjq 浅qj 见jx 靓jl 炅jg 龟gjq 峤qj 瞿qj 厦xs
            召zs 氏sz 匙cs 术sz 属sz 说sy 焘td 铤dt 侗dt 屯tz 遗yw 蔚wy 汶wm 纤qx 邪xy 吁xy 畜cx 於yw 粥zy 峙sz 幢cz 椎cz
            兹zc""");

    /** Surnames whose bearers read them in several ways; all others are read in the one way of surnames. */
    private static final Map<Integer, String> OF_SURNAMES =
            letters("乐ly 覃qt 翟zd 谌cs 车cj 召sz 隗wk 尉wy 折sz 句gj 郗xc 郇xh 莘sx 乜nm 佴ne 澹dt 盛sc 种cz 瞿qj");

    private static final Set<String> SURNAMES_OF_TWO = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "司空", "夏侯", "万俟", "单于", "澹台",
            "闻人", "赫连", "申屠", "太叔", "轩辕", "端木", "百里", "东郭", "南宫", "西门", "呼延", "独孤", "拓跋", "纳兰", "完颜", "耶律");

    private Readings() {}

    private static Map<Integer, String> letters(String table) {
        return Stream.of(table.strip().split("\\s+"))
                .collect(Collectors.toMap(entry -> entry.codePointAt(0), entry -> entry.substring(1)));
    }

    /** Other first letters of the character, which is the only one of the name or stands after the surname; or none. */
    static String ofCharacter(int character) {
        return OF_CHARACTERS.getOrDefault(character, "");
    }

    static String ofSurname(int character) {
        return OF_SURNAMES.getOrDefault(character, "");
    }

    /** With how many characters the surname of a Chinese name is written. */
    static int surnameLength(String name) {
        return name.length() > 2 && SURNAMES_OF_TWO.contains(name.substring(0, 2)) ? 2 : 1;
    }
}
