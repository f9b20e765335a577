package dev.huigu.bench.sales;

import java.time.LocalDateTime;

/**
 * A purchase of one piece each of two products.
 *
 * @param at in the brand's zone
 */
public record Purchase(
        String number, String storeCode, String channel, LocalDateTime at, String cardNumber, Line first, Line second) {

    /** The columns of {@link #rows}. */
    public static final String HEADER =
            "number,source,storeCode,channel,purchasedAt,cardNumber,productCode,quantity,unitPrice,paid\n";

    private static final String SOURCE = "BENCH";
    private static final String JSON =
            """
            {"number":"%s","source":"%s","storeCode":"%s","channel":"%s","purchasedAt":"%s+08:00","cardNumber":"%s",\
            "lines":[%s,%s]}""";

    public record Line(String productCode, String price) {

        private String json() {
            return "{\"productCode\":\"%s\",\"quantity\":1,\"unitPrice\":\"%s\",\"paid\":\"%s\"}"
                    .formatted(productCode, price, price);
        }
    }

    /** On one line. */
    public String json() {
        return JSON.formatted(number, SOURCE, storeCode, channel, at, cardNumber, first.json(), second.json());
    }

    /** Two rows of an import, each with its end of line. */
    public String rows() {
        return row(first) + row(second);
    }

    private String row(Line line) {
        return String.join(
                ",",
                number,
                SOURCE,
                storeCode,
                channel,
                at.toString(),
                cardNumber,
                line.productCode(),
                "1",
                line.price(),
                line.price() + "\n");
    }
}
