package dev.huigu.launcher.demo;

import java.time.ZonedDateTime;

/** The return of one whole line of a purchase. */
record Refund(String number, String purchaseNumber, ZonedDateTime refundedAt, Purchase.Line line) {}
