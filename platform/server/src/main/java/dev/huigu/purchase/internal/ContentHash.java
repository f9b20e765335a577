package dev.huigu.purchase.internal;

import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.RefundDraft;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Tells whether the same number was sent with the same content: what counts, not how it was written (1 and 1.000
 * are one quantity, a card and its phone one member).
 */
final class ContentHash {
    private ContentHash() {}

    static String of(PurchaseLedger.Entry entry) {
        PurchaseDraft draft = entry.draft();
        String lines = draft.lines().stream()
                .map(line -> String.join(
                        "\u001f",
                        line.productCode(),
                        plain(line.quantity()),
                        String.valueOf(line.unitPrice()),
                        line.paid().toString()))
                .collect(Collectors.joining("\u001e"));
        String payments = draft.payments().stream()
                .map(payment -> payment.means() + "\u001f" + payment.amount())
                .collect(Collectors.joining("\u001e"));
        return sha256(String.join(
                "\u001d",
                String.valueOf(entry.storeId()),
                draft.channel().name(),
                draft.purchasedAt().toString(),
                String.valueOf(entry.memberId()),
                lines,
                payments));
    }

    static String of(RefundDraft draft) {
        String lines = draft.lines().stream()
                .map(line -> String.join(
                        "\u001f",
                        line.productCode(),
                        plain(line.quantity()),
                        line.amount().toString()))
                .collect(Collectors.joining("\u001e"));
        return sha256(String.join(
                "\u001d",
                draft.purchaseSource(),
                draft.purchaseNumber(),
                draft.refundedAt().toString(),
                lines));
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    private static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
