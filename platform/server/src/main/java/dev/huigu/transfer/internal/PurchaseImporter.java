package dev.huigu.transfer.internal;

import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.Purchases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Purchases, of which each row is a line. */
@Singleton
class PurchaseImporter implements Importer {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)\\]\\.(.+)");

    private final TenantContext tenant;
    private final PurchaseRows rows;
    private final Purchases purchases;

    @Inject
    PurchaseImporter(TenantContext tenant, PurchaseRows rows, Purchases purchases) {
        this.tenant = tenant;
        this.rows = rows;
        this.purchases = purchases;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PURCHASES;
    }

    @Override
    public List<Verdict> write(Header header, List<Thing> things, String importedBy) {
        List<ThingErrors> errors = things.stream().map(ThingErrors::new).toList();
        List<PurchaseDraft> drafts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < things.size(); place++) {
            PurchaseDraft draft =
                    rows.read(header, things.get(place), tenant.tenant().zone(), errors.get(place));
            if (errors.get(place).isEmpty()) {
                drafts.add(draft);
                places.add(place);
            }
        }
        List<Verdict> verdicts = new ArrayList<>(
                errors.stream().map(each -> (Verdict) each.refused()).toList());
        List<Purchases.Outcome> outcomes = drafts.isEmpty() ? List.of() : purchases.record(drafts);
        for (int i = 0; i < outcomes.size(); i++) {
            verdicts.set(places.get(i), verdict(things.get(places.get(i)), outcomes.get(i)));
        }
        return verdicts;
    }

    private static Verdict verdict(Thing thing, Purchases.Outcome outcome) {
        if (outcome instanceof Purchases.Outcome.Refused refused) {
            return refused(thing, refused.refusal());
        }
        return ((Purchases.Outcome.Accepted) outcome).isNew() ? Verdict.ACCEPTED : Verdict.DUPLICATE;
    }

    private static Verdict refused(Thing thing, Refusal refusal) {
        ThingErrors errors = new ThingErrors(thing);
        if (refusal.errors().isEmpty()) {
            errors.add(0, "number", refusal.getMessage());
        }
        for (FieldError error : refusal.errors()) {
            Matcher line = LINE.matcher(error.field());
            if (line.matches()) {
                errors.add(Integer.parseInt(line.group(1)), line.group(2), error.detail());
            } else {
                errors.add(0, error.field(), error.detail());
            }
        }
        return errors.refused();
    }
}
