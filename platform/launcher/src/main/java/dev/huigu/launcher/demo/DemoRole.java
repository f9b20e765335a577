package dev.huigu.launcher.demo;

import java.util.Locale;

/** One sign-in of the demo brand for each role of a staff member. */
enum DemoRole {
    OWNER("老板", "许若晴"),
    OPERATIONS("运营", "江一诺"),
    FINANCE("财务", "顾文静"),
    SERVICE("客服", "沈佳怡"),
    STORE_MANAGER("店长", "冯志强"),
    CONSULTANT("顾问", "林晓彤");

    private final String title;
    private final String personName;

    DemoRole(String title, String personName) {
        this.title = title;
        this.personName = personName;
    }

    String title() {
        return title;
    }

    String personName() {
        return personName;
    }

    String email() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "@" + DemoNotes.SLUG + ".huigu.example";
    }
}
