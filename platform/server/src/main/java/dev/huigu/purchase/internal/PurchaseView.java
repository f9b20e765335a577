package dev.huigu.purchase.internal;

import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.purchase.Purchases.Outcome;
import dev.huigu.purchase.Settlement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a purchase.
 *
 * @param paid in yuan, before refunds
 * @param settlement null where the purchase counts for nobody
 */
public record PurchaseView(String id, String number, Money paid, @Schema(nullable = true) Settlement settlement) {
    static PurchaseView of(Outcome.Accepted purchase, Settlement settlement) {
        return new PurchaseView(Ids.text(purchase.id()), purchase.number(), purchase.paid(), settlement);
    }
}
