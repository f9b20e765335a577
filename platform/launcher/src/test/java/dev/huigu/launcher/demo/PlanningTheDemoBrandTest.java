package dev.huigu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanningTheDemoBrandTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:30:00Z");

    private final DemoPlan plan = new DemoPlan(1, NOW);
    private final List<Member> members = plan.members();
    private final List<Purchase> purchases = plan.purchases();

    @Test
    void theSameSeedAndMomentGiveTheSameBrand() {
        DemoPlan again = new DemoPlan(1, NOW);

        assertThat(again.members()).isEqualTo(members);
        assertThat(again.purchases()).isEqualTo(purchases);
        assertThat(again.refunds()).isEqualTo(plan.refunds());
    }

    @Test
    void anotherSeedGivesAnotherBrand() {
        assertThat(new DemoPlan(2, NOW).purchases()).isNotEqualTo(purchases);
    }

    @Test
    void itHasThreeStoresTwelveConsultantsAndTwoThousandMembers() {
        assertThat(Shops.stores()).hasSize(3);
        assertThat(Shops.consultants()).hasSize(12);
        assertThat(members).hasSize(2_000);
        assertThat(members)
                .extracting(Member::phone)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("1400\\d{7}"));
        assertThat(members).extracting(Member::cardNumber).doesNotHaveDuplicates();
    }

    @Test
    void everyReceiptHasANumberOfItsOwnAndLiesBeforeTheMoment() {
        assertThat(purchases).extracting(Purchase::number).doesNotHaveDuplicates();
        assertThat(purchases)
                .allMatch(purchase -> !purchase.purchasedAt().toInstant().isAfter(NOW));
        assertThat(purchases).allMatch(purchase -> !purchase.lines().isEmpty());
    }

    @Test
    void nobodyBuysBeforeTheCardIsIssued() {
        Map<String, LocalDate> issued =
                members.stream().collect(Collectors.toMap(Member::cardNumber, Member::cardIssuedOn));

        assertThat(purchases)
                .allMatch(
                        purchase -> !purchase.purchasedAt().toLocalDate().isBefore(issued.get(purchase.cardNumber())));
    }

    @Test
    void salesGoOnThroughTwoMonthsUpToToday() {
        Map<LocalDate, Long> perDay = purchases.stream()
                .collect(
                        Collectors.groupingBy(purchase -> purchase.purchasedAt().toLocalDate(), Collectors.counting()));

        assertThat(plan.firstDay().datesUntil(plan.today().plusDays(1)))
                .allMatch(day -> perDay.getOrDefault(day, 0L) > 5);
        assertThat(plan.schemeValidFrom()).hasToString("2026-09");
    }

    @Test
    void theWorkedExampleHasItsFourFigures() {
        Map<String, Purchase> byNumber =
                purchases.stream().collect(Collectors.toMap(Purchase::number, Function.identity()));

        assertThat(settledAsOther(byNumber.get("8005-372"))).isEqualTo("186.48");
        assertThat(settledAsOther(byNumber.get("8005-373"))).isEqualTo("264.60");
        assertThat(settledAsOther(byNumber.get("8005-374"))).isEqualTo("45.00");
        assertThat(settledAsOther(byNumber.get("8005-375"))).isEqualTo("322.20");
    }

    @Test
    void theMembersOfTheWorkedExampleAreNeitherNewNorLostNorDormant() {
        for (String number : List.of("8005-372", "8005-374")) {
            Purchase purchase = find(number);
            assertThat(earlierOf(purchase))
                    .anyMatch(earlier -> ChronoUnit.DAYS.between(
                                    earlier.purchasedAt().toLocalDate(),
                                    purchase.purchasedAt().toLocalDate())
                            <= 90);
        }
        Purchase firstEver = find("8005-375");
        assertThat(earlierOf(firstEver)).isEmpty();
        assertThat(cardAgeAt(firstEver)).isBetween(30L, 180L);
    }

    @Test
    void refundsReturnALineThatWasBoughtBefore() {
        assertThat(plan.refunds()).hasSizeGreaterThan(20).allSatisfy(refund -> {
            Purchase purchase = find(refund.purchaseNumber());
            assertThat(purchase.lines()).contains(refund.line());
            assertThat(refund.refundedAt()).isAfter(purchase.purchasedAt()).isBeforeOrEqualTo(plan.end());
        });
    }

    private Purchase find(String number) {
        return purchases.stream()
                .filter(purchase -> purchase.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<Purchase> earlierOf(Purchase purchase) {
        return purchases.stream()
                .filter(other -> other.cardNumber().equals(purchase.cardNumber()))
                .filter(other -> other.purchasedAt().isBefore(purchase.purchasedAt()))
                .toList();
    }

    private long cardAgeAt(Purchase purchase) {
        Member member = members.stream()
                .filter(candidate -> candidate.cardNumber().equals(purchase.cardNumber()))
                .findFirst()
                .orElseThrow();
        return ChronoUnit.DAYS.between(
                member.cardIssuedOn(), purchase.purchasedAt().toLocalDate());
    }

    private static String settledAsOther(Purchase purchase) {
        assertThat(purchase.channel()).isEqualTo("OFFLINE");
        return purchase.paid()
                .multiply(new BigDecimal("0.9"))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
