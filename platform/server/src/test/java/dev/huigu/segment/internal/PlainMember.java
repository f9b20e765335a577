package dev.huigu.segment.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A member as a test has told of it, in plain words. */
final class PlainMember {
    final String card;
    final String gender;
    final LocalDate born;
    final LocalDate issuedOn;
    final String store;
    final String origin;
    String consultant;
    String cardType;
    PlainLunarBirthday lunarBirthday;
    final Set<String> tags = new TreeSet<>();
    final Set<String> consents = new TreeSet<>();
    final Map<String, String> fields = new TreeMap<>();
    final List<Purchase> purchases = new ArrayList<>();

    PlainMember(
            String card,
            String gender,
            LocalDate born,
            LocalDate issuedOn,
            String store,
            String consultant,
            String origin) {
        this.card = card;
        this.gender = gender;
        this.born = born;
        this.issuedOn = issuedOn;
        this.store = store;
        this.consultant = consultant;
        this.origin = origin;
    }

    boolean celebratesOn(LocalDate day) {
        if (lunarBirthday != null) {
            return lunarBirthday.isCelebratedOn(day);
        }
        YearMonth month = YearMonth.from(day);
        return born != null
                && born.getMonth() == day.getMonth()
                && Math.min(born.getDayOfMonth(), month.lengthOfMonth()) == day.getDayOfMonth();
    }

    /** What was bought on a day of the brand's zone. */
    static final class Purchase {
        final String number;
        final LocalDate day;
        final List<Line> lines;
        BigDecimal refunded = BigDecimal.ZERO;
        boolean hasRefund;

        Purchase(String number, LocalDate day, List<Line> lines) {
            this.number = number;
            this.day = day;
            this.lines = lines;
        }

        BigDecimal net() {
            return lines.stream()
                    .map(line -> line.paid)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .subtract(refunded);
        }
    }

    static final class Line {
        final String product;
        final BigDecimal paid;
        BigDecimal quantity;

        Line(String product, BigDecimal quantity, BigDecimal paid) {
            this.product = product;
            this.quantity = quantity;
            this.paid = paid;
        }
    }

    List<Purchase> purchasesBetween(LocalDate from, LocalDate until) {
        return purchases.stream()
                .filter(purchase -> !purchase.day.isBefore(from) && !purchase.day.isAfter(until))
                .toList();
    }

    BigDecimal net(LocalDate from, LocalDate until) {
        return purchasesBetween(from, until).stream().map(Purchase::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
