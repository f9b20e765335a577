package dev.huigu.acceptance.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;

/** A small brand, made call by call: store S01, consultants C01 and C02 in group G1, product P1, a scheme, members. */
public final class Shop {
    private final Brand brand;
    private int members;

    private Shop(Brand brand) {
        this.brand = brand;
    }

    public static Shop open(Huigu huigu) {
        return open(Brand.signUp(huigu));
    }

    public static Shop open(Huigu huigu, ZoneId zone) {
        return open(Brand.signUp(huigu, Brand.signUpForm().put("timeZone", zone.getId())));
    }

    private static Shop open(Brand brand) {
        var shop = new Shop(brand);
        shop.add("/api/v1/stores", Json.object("code", "S01", "name", "人民路店", "channel", "OFFLINE"));
        shop.addConsultant("C01", "林晓彤");
        shop.addConsultant("C02", "周雨");
        shop.addProduct("P1", "洁面乳");
        new Commission(shop.owner()).publish(Commission.scheme("2020-01", "200000.00", "1000.00"));
        return shop;
    }

    public Brand brand() {
        return brand;
    }

    public Client owner() {
        return brand.owner();
    }

    public JsonNode add(String path, Object body) {
        return owner().post(path, body).expect(201).json();
    }

    public JsonNode addConsultant(String code, String name) {
        return add(
                "/api/v1/consultants", Json.object("code", code, "name", name, "storeCode", "S01", "groupCode", "G1"));
    }

    public JsonNode addProduct(String code, String name) {
        return add(
                "/api/v1/products",
                Json.object(
                        "code", code, "name", name, "category", "护肤", "brand", "雅漾", "unit", "支", "price", "98.00"));
    }

    /** With the next card number K1, K2, … and phone 13700000001, …; bound from the day of issue. */
    public JsonNode addMember(String consultantCode, String cardIssuedOn) {
        return add("/api/v1/members", member(consultantCode, cardIssuedOn));
    }

    /** What {@link #addMember} sends. */
    public ObjectNode member(String consultantCode, String cardIssuedOn) {
        members++;
        return Json.object(
                "cardNumber",
                "K" + members,
                "name",
                "会员" + members,
                "phone",
                "137%08d".formatted(members),
                "gender",
                "FEMALE",
                "birthday",
                "1990-02-03",
                "birthdayCalendar",
                "SOLAR",
                "cardIssuedOn",
                cardIssuedOn,
                "storeCode",
                "S01",
                "consultantCode",
                consultantCode);
    }

    /** Off line, in store S01, of one piece of P1. */
    public static ObjectNode purchase(String number, String cardNumber, String purchasedAt, String paid) {
        return Json.object(
                "number",
                number,
                "source",
                "POS",
                "storeCode",
                "S01",
                "channel",
                "OFFLINE",
                "purchasedAt",
                purchasedAt,
                "cardNumber",
                cardNumber,
                "lines",
                List.of(Json.object("productCode", "P1", "quantity", "1", "unitPrice", paid, "paid", paid)));
    }

    public static ObjectNode refund(String number, String purchaseNumber, String refundedAt, String amount) {
        return Json.object(
                "number", number,
                "source", "POS",
                "purchaseNumber", purchaseNumber,
                "refundedAt", refundedAt,
                "lines", List.of(Json.object("productCode", "P1", "quantity", "0", "amount", amount)));
    }
}
