package dev.huigu.segment.internal;

import static java.time.temporal.ChronoUnit.DAYS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.segment.internal.PlainMember.Line;
import dev.huigu.segment.internal.PlainMember.Purchase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Says by the rules of the domain, with default settings, slowly and plainly, who meets criteria on a day. */
final class PlainEvaluator {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final List<PlainMember> members;
    private final LocalDate today;
    private final Map<String, JsonNode> automaticTags;

    /** @param automaticTags the criteria by the tag's name */
    PlainEvaluator(List<PlainMember> members, LocalDate today, Map<String, JsonNode> automaticTags) {
        this.members = members;
        this.today = today;
        this.automaticTags = automaticTags;
    }

    /** The card numbers. */
    List<String> find(JsonNode criteria) {
        return members.stream()
                .filter(member -> holds(criteria, member))
                .map(member -> member.card)
                .sorted()
                .toList();
    }

    private boolean holds(JsonNode criterion, PlainMember member) {
        String kind = criterion.fieldNames().next();
        JsonNode body = criterion.get(kind);
        return switch (kind) {
            case "all" -> parts(body).stream().allMatch(part -> holds(part, member));
            case "any" -> parts(body).stream().anyMatch(part -> holds(part, member));
            case "not" -> !holds(body, member);
            case "portrait" -> portrait(body.asText(), member);
            case "tag" -> tag(body, member);
            case "gender" -> member.gender.equals(body.asText());
            case "origin" -> body.asText().equals(member.origin);
            case "cardType" -> body.asText().equals(member.cardType);
            case "birthdayMonth" -> birthdayMonth(YearMonth.of(today.getYear(), body.asInt()), member);
            case "age" -> age(body, member);
            case "birthdayWithinDays" -> birthday(body.asInt(), member);
            case "cardIssued" -> isWithin(member.issuedOn, body);
            case "storeCode" -> member.store.equals(body.asText());
            case "consultantCode" ->
                body.isNull() ? member.consultant == null : body.asText().equals(member.consultant);
            case "spent" -> spent(body, member);
            case "purchased" -> purchased(body, member);
            case "notPurchased" -> !purchased(body, member);
            case "depletion" -> depletion(body, member);
            case "consent" -> member.consents.contains(body.asText());
            case "field" -> field(body, member.fields.get(body.get("code").asText()));
            case "rfm" -> body.asText().equals(rfm(member));
            case "rfmScore" -> rfmScore(body, member);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static List<JsonNode> parts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private boolean portrait(String portrait, PlainMember member) {
        List<Purchase> ever = member.purchasesBetween(EVER, today);
        LocalDate last = ever.stream()
                .map(purchase -> purchase.day)
                .max(LocalDate::compareTo)
                .orElse(null);
        long gap = last == null ? -1 : DAYS.between(last, today);
        int recently = member.purchasesBetween(today.minusDays(90), today).size();
        BigDecimal thisMonth = member.net(today.withDayOfMonth(1), today);
        return switch (portrait) {
            case "NEW" -> !today.isBefore(member.issuedOn) && today.isBefore(member.issuedOn.plusDays(30));
            case "DORMANT" -> gap > 90 && gap <= 180;
            case "LOST" -> last == null ? DAYS.between(member.issuedOn, today) > 180 : gap > 180;
            case "ONE_TIME" -> ever.size() == 1;
            case "ACTIVE" -> recently >= 2;
            case "HIGHLY_ACTIVE" -> recently >= 4;
            case "LOYAL" ->
                IntStream.rangeClosed(1, 6)
                        .mapToObj(ago -> YearMonth.from(today).minusMonths(ago))
                        .allMatch(month -> ever.stream().anyMatch(purchase -> YearMonth.from(purchase.day)
                                .equals(month)));
            case "PURCHASED_THIS_MONTH" -> thisMonth.signum() > 0;
            case "NOT_PURCHASED_THIS_MONTH", "TO_CONTACT" -> portrait.equals("TO_CONTACT") || thisMonth.signum() <= 0;
            case "CONTACTED" -> false;
            case "RETURN_PRONE" -> {
                long refunded =
                        ever.stream().filter(purchase -> purchase.hasRefund).count();
                yield ever.size() >= 3 && refunded * 10 >= ever.size() * 3L;
            }
            default -> throw new IllegalArgumentException(portrait);
        };
    }

    private boolean tag(JsonNode body, PlainMember member) {
        String mode = body.fieldNames().next();
        List<String> names =
                parts(body.get(mode)).stream().map(JsonNode::asText).toList();
        return switch (mode) {
            case "anyOf" -> names.stream().anyMatch(name -> carries(name, member));
            case "allOf" -> names.stream().allMatch(name -> carries(name, member));
            default -> names.stream().noneMatch(name -> carries(name, member));
        };
    }

    private boolean carries(String tag, PlainMember member) {
        return automaticTags.containsKey(tag) ? holds(automaticTags.get(tag), member) : member.tags.contains(tag);
    }

    /** The automatic tags of a member, by name. */
    List<String> automaticTags(PlainMember member) {
        return automaticTags.keySet().stream()
                .filter(tag -> carries(tag, member))
                .sorted()
                .toList();
    }

    private boolean age(JsonNode body, PlainMember member) {
        if (member.born == null) {
            return false;
        }
        int age = Period.between(member.born, today).getYears();
        boolean isLeapDayReached = member.born.getDayOfYear() == 60
                && member.born.isLeapYear()
                && !today.isLeapYear()
                && today.getMonthValue() == 2
                && today.getDayOfMonth() == 28;
        int full = isLeapDayReached ? today.getYear() - member.born.getYear() : age;
        return (!body.has("from") || full >= body.get("from").asInt())
                && (!body.has("to") || full <= body.get("to").asInt());
    }

    private boolean birthday(int days, PlainMember member) {
        return IntStream.rangeClosed(0, days).mapToObj(today::plusDays).anyMatch(member::celebratesOn);
    }

    private static boolean birthdayMonth(YearMonth month, PlainMember member) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .anyMatch(member::celebratesOn);
    }

    private static boolean field(JsonNode body, String value) {
        if (value == null) {
            return false;
        }
        return switch (body.get("code").asText()) {
            case "size" -> isBetween(new BigDecimal(value), body, "from", "to");
            case "since" -> isWithin(LocalDate.parse(value), body);
            default ->
                body.has("eq")
                        ? value.equals(body.get("eq").asText())
                        : names(body, "in").contains(value);
        };
    }

    private static boolean isWithin(LocalDate day, JsonNode body) {
        return (!body.has("from")
                        || !day.isBefore(LocalDate.parse(body.get("from").asText())))
                && (!body.has("to")
                        || !day.isAfter(LocalDate.parse(body.get("to").asText())));
    }

    private boolean spent(JsonNode body, PlainMember member) {
        LocalDate to = LocalDate.parse(body.get("to").asText());
        BigDecimal net = member.net(LocalDate.parse(body.get("from").asText()), to.isAfter(today) ? today : to);
        return isBetween(net, body, "min", "max");
    }

    private boolean purchased(JsonNode body, PlainMember member) {
        List<String> wanted = new ArrayList<>();
        SegmentWorld.PRODUCTS.forEach(product -> {
            if (names(body, "products").contains(product.code())
                    || names(body, "categories").contains(product.category())
                    || names(body, "brands").contains(product.brand())) {
                wanted.add(product.code());
            }
        });
        boolean anything = body.size() == 1;
        return member.purchasesBetween(today.minusDays(body.get("withinDays").asInt()), today).stream()
                .flatMap(purchase -> purchase.lines.stream())
                .anyMatch(line -> anything || wanted.contains(line.product));
    }

    private static List<String> names(JsonNode body, String list) {
        return parts(body.path(list)).stream().map(JsonNode::asText).toList();
    }

    private boolean depletion(JsonNode body, PlainMember member) {
        String product = body.get("productCode").asText();
        LocalDate last = member.purchasesBetween(EVER, today).stream()
                .filter(purchase -> kept(purchase, product).signum() > 0)
                .map(purchase -> purchase.day)
                .max(LocalDate::compareTo)
                .orElse(null);
        if (last == null) {
            return false;
        }
        BigDecimal quantity = member.purchasesBetween(last, last).stream()
                .map(purchase -> kept(purchase, product))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int days = quantity.multiply(BigDecimal.valueOf(SegmentWorld.consumptionDays(product)))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        long left = DAYS.between(today, last.plusDays(days));
        return left >= body.get("fromDays").asInt()
                && left <= body.get("toDays").asInt();
    }

    private static BigDecimal kept(Purchase purchase, String product) {
        return purchase.lines.stream()
                .filter(line -> line.product.equals(product))
                .map((Line line) -> line.quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sums of fractions with one common denominator, so that no mean is rounded. */
    private String rfm(PlainMember member) {
        if (frequency(member) == 0) {
            return null;
        }
        List<PlainMember> classed =
                members.stream().filter(each -> frequency(each) > 0).toList();
        long count = classed.size();
        boolean recent = classed.stream().mapToLong(this::recency).sum() >= recency(member) * count;
        boolean often = classed.stream().mapToLong(this::frequency).sum() <= frequency(member) * count;
        BigInteger common = classed.stream()
                .map(each -> BigInteger.valueOf(frequency(each)))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger sum =
                classed.stream().map(each -> orderValue(each, common)).reduce(BigInteger.ZERO, BigInteger::add);
        boolean much = sum.compareTo(orderValue(member, common).multiply(BigInteger.valueOf(count))) <= 0;
        return Map.of(
                        "111", "IMPORTANT_VALUE",
                        "101", "IMPORTANT_DEVELOP",
                        "011", "IMPORTANT_KEEP",
                        "001", "IMPORTANT_WIN_BACK",
                        "110", "GENERAL_IMPORTANT",
                        "100", "GENERAL",
                        "010", "GENERAL_WIN_BACK",
                        "000", "NO_VALUE")
                .get((recent ? "1" : "0") + (often ? "1" : "0") + (much ? "1" : "0"));
    }

    private boolean rfmScore(JsonNode body, PlainMember member) {
        long frequency = frequency(member);
        return frequency > 0
                && isBetween(BigDecimal.valueOf(recency(member)), body.path("recencyDays"), "from", "to")
                && isBetween(BigDecimal.valueOf(frequency), body.path("frequency"), "from", "to")
                && isBetween(
                        member.net(today.minusDays(365), today)
                                .divide(BigDecimal.valueOf(frequency), 2, RoundingMode.HALF_UP),
                        body.path("orderValue"),
                        "min",
                        "max");
    }

    private static boolean isBetween(BigDecimal value, JsonNode bounds, String least, String most) {
        return (!bounds.has(least)
                        || value.compareTo(new BigDecimal(bounds.get(least).asText())) >= 0)
                && (!bounds.has(most)
                        || value.compareTo(new BigDecimal(bounds.get(most).asText())) <= 0);
    }

    private long frequency(PlainMember member) {
        return member.purchasesBetween(today.minusDays(365), today).size();
    }

    private long recency(PlainMember member) {
        return member.purchasesBetween(EVER, today).stream()
                .mapToLong(purchase -> DAYS.between(purchase.day, today))
                .min()
                .orElseThrow();
    }

    private BigInteger orderValue(PlainMember member, BigInteger common) {
        BigInteger cents =
                member.net(today.minusDays(365), today).movePointRight(2).toBigIntegerExact();
        return cents.multiply(common).divide(BigInteger.valueOf(frequency(member)));
    }
}
