package dev.huigu.transfer.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.huigu.foundation.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file brings, and its columns. A column that need not be filled may be missing altogether. */
enum ImportKind {
    STORES(List.of("code", "name", "channel"), List.of()),
    CONSULTANTS(List.of("code", "name", "storeCode"), List.of("phone", "groupCode")),
    PRODUCTS(List.of("code", "name", "price"), List.of("category", "brand", "unit", "consumptionDays")),
    MEMBERS(
            List.of("name", "phone", "storeCode"),
            List.of(
                    "cardNumber",
                    "gender",
                    "birthday",
                    "birthdayCalendar",
                    "cardIssuedOn",
                    "consultantCode",
                    "wechatCardNumber",
                    "cardType",
                    "origin",
                    "idNumber",
                    "address",
                    "postcode",
                    "note")),
    PURCHASES(
            List.of("number", "source", "storeCode", "channel", "purchasedAt", "productCode", "quantity", "paid"),
            List.of("cardNumber", "unitPrice"));

    private final List<String> required;
    private final List<String> optional;

    ImportKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** @throws Refusal 400 that lists the kinds */
    static ImportKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "kind",
                        "unknown-kind",
                        "must be one of "
                                + Arrays.stream(values()).map(ImportKind::code).collect(Collectors.joining(", "))));
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> required() {
        return required;
    }

    List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** The column as the kind spells it, whatever the case in the file. */
    Optional<String> column(String heading) {
        return columns().stream().filter(heading::equalsIgnoreCase).findFirst();
    }
}
