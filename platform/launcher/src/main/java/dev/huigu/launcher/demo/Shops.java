package dev.huigu.launcher.demo;

import java.util.List;

/** The stores of the demo brand, the consultants of each, and the groups that compare them. */
final class Shops {

    /** A store; its channel is that of nearly all of its sales. */
    record Store(String code, String name, String channel) {

        String row() {
            return String.join(",", code, name, channel);
        }
    }

    record Consultant(String code, String name, Store store, String groupCode) {

        String row() {
            return String.join(",", code, name, store.code(), "", groupCode);
        }
    }

    private static final Store FLAGSHIP = new Store("S01", "天河旗舰店", "OFFLINE");
    private static final Store COMMUNITY = new Store("S02", "番禺社区店", "OFFLINE");
    private static final Store ONLINE = new Store("S03", "云上商城", "ONLINE");

    private Shops() {}

    static List<Store> stores() {
        return List.of(FLAGSHIP, COMMUNITY, ONLINE);
    }

    static List<Consultant> consultants() {
        return List.of(
                new Consultant("C01", "林晓彤", FLAGSHIP, "SHOP"),
                new Consultant("C02", "何嘉敏", FLAGSHIP, "SHOP"),
                new Consultant("C03", "陈思颖", FLAGSHIP, "SHOP"),
                new Consultant("C04", "黄诗琪", FLAGSHIP, "SHOP"),
                new Consultant("C05", "梁佩文", COMMUNITY, "SHOP"),
                new Consultant("C06", "罗美玲", COMMUNITY, "SHOP"),
                new Consultant("C07", "吴雅婷", COMMUNITY, "SHOP"),
                new Consultant("C08", "郑可欣", COMMUNITY, "SHOP"),
                new Consultant("C09", "苏子涵", ONLINE, "CLOUD"),
                new Consultant("C10", "潘若溪", ONLINE, "CLOUD"),
                new Consultant("C11", "谢雨桐", ONLINE, "CLOUD"),
                new Consultant("C12", "曾一帆", ONLINE, "CLOUD"));
    }
}
