package dev.huigu.control.person;

/** Who is invited where. */
public record Invitation(String slug, String brandName, String name, String email) {}
