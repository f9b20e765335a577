package dev.huigu.launcher.demo;

import java.time.LocalDate;

/**
 * @param consultantCode empty for a member who is bound to nobody
 */
record Member(
        String cardNumber,
        String name,
        String phone,
        Gender gender,
        LocalDate birthday,
        String birthdayCalendar,
        LocalDate cardIssuedOn,
        String storeCode,
        String consultantCode) {

    String row() {
        return String.join(
                ",",
                cardNumber,
                name,
                phone,
                gender.name(),
                birthday.toString(),
                birthdayCalendar,
                cardIssuedOn.toString(),
                storeCode,
                consultantCode);
    }
}
