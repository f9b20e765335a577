package dev.huigu.launcher.demo;

import java.util.Random;

/** Chinese names put together from short lists; whoever bears one bears it by chance. */
final class Names {

    private static final String[] SURNAMES =
            "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 朱 马 胡 郭 林 何 高 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 萧 蔡 潘 田 董 袁 于 余 叶 蒋 杜 苏 魏 程 吕 丁 沈 任 姚 卢 傅 钟 姜 崔 谭 廖 范 汪 陆 金 石 戴 贾 韦 夏 邱 方 侯 邹 熊 孟 秦 白 江 阎 薛 尹 段 雷 黎 史 龙 陶 贺 顾 毛 郝 龚 邵 万 欧阳 上官"
                    .split(" ");
    private static final String[] FEMALE =
            "芳 娜 敏 静 丽 艳 娟 霞 婷 雪 慧 莹 洁 玲 燕 萍 红 琳 倩 蕾 颖 佳 欣 怡 梦 雨 晓 思 诗 嘉 可 若 语 子 梓 涵 萱 妍 瑶 宁".split(" ");
    private static final String[] MALE =
            "伟 强 磊 军 洋 勇 杰 涛 超 明 刚 平 辉 鹏 华 飞 波 斌 宇 浩 凯 俊 帆 博 文 昊 天 泽 睿 轩 志 建 国 成 嘉 子 一 铭 航 晨".split(" ");

    private Names() {}

    static String of(Gender gender, Random random) {
        String[] given = gender == Gender.FEMALE ? FEMALE : MALE;
        String first = pick(given, random);
        return pick(SURNAMES, random) + (random.nextInt(100) < 30 ? first : first + pick(given, random));
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
