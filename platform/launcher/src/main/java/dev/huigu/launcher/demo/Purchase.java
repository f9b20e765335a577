package dev.huigu.launcher.demo;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;

/** One receipt of the demo brand. */
record Purchase(
        String number,
        String storeCode,
        String channel,
        ZonedDateTime purchasedAt,
        String cardNumber,
        List<Line> lines) {

    record Line(Product product, int quantity, BigDecimal paid) {}

    Purchase numbered(String given) {
        return new Purchase(given, storeCode, channel, purchasedAt, cardNumber, lines);
    }

    BigDecimal paid() {
        return lines.stream().map(Line::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
