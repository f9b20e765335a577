package dev.huigu.transfer.internal;

import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.store.Channel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Makes a purchase of its rows; what they say of the purchase itself must be the same in all of them. */
@Singleton
class PurchaseRows {
    private static final List<String> OF_THE_PURCHASE = List.of("storeCode", "channel", "purchasedAt", "cardNumber");

    private final Drafts drafts;

    @Inject
    PurchaseRows(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Puts what is wrong into {@code errors}; then the answer does not matter. */
    PurchaseDraft read(Header header, Thing thing, ZoneId zone, ThingErrors errors) {
        if (thing.size() != Thing.Size.WHOLE) {
            errors.add(0, "number", "a purchase has at most %d rows".formatted(Things.MOST_ROWS));
            return null;
        }
        PurchaseDraft draft = null;
        List<PurchaseDraft.Line> lines = new ArrayList<>();
        for (int row = 0; row < thing.rows().size(); row++) {
            Cells cells = new Cells(header, thing.rows().get(row), zone);
            draft = row == 0 ? purchase(cells, lines) : draft;
            mustAgree(header, thing, row, errors);
            lines.add(line(cells));
            errors.addAll(row, cells.errors());
        }
        if (errors.isEmpty()) {
            drafts.check(draft).forEach(wrong -> errors.add(wrong.line(), wrong.column(), wrong.detail()));
        }
        return draft;
    }

    private static PurchaseDraft purchase(Cells cells, List<PurchaseDraft.Line> lines) {
        return new PurchaseDraft(
                cells.required("number"),
                cells.required("source"),
                cells.required("storeCode"),
                cells.requiredChoice("channel", Channel.class),
                cells.requiredMoment("purchasedAt"),
                cells.text("cardNumber"),
                null,
                null,
                lines,
                List.of());
    }

    private static PurchaseDraft.Line line(Cells cells) {
        return new PurchaseDraft.Line(
                cells.required("productCode"),
                cells.requiredDecimal("quantity"),
                cells.money("unitPrice"),
                cells.requiredMoney("paid"));
    }

    private static void mustAgree(Header header, Thing thing, int row, ThingErrors errors) {
        for (String column : OF_THE_PURCHASE) {
            if (!header.cell(thing.rows().get(row), column).equals(header.cell(thing.first(), column))) {
                errors.add(
                        row,
                        column,
                        "must be the same in all rows of a purchase, as in row %d"
                                .formatted(thing.first().number()));
            }
        }
    }
}
