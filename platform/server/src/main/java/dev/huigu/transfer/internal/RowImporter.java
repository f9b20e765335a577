package dev.huigu.transfer.internal;

import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A kind of which each row is a thing of its own. */
abstract class RowImporter<T> implements Importer {
    private final Drafts drafts;
    private final TenantContext tenant;

    RowImporter(Drafts drafts, TenantContext tenant) {
        this.drafts = drafts;
        this.tenant = tenant;
    }

    /** Notes in the cells what cannot be read; then the answer does not matter. */
    abstract T read(Cells cells);

    abstract List<Outcome> create(List<T> drafts, String importedBy);

    /** The column that a refusal without fields is about. */
    abstract String columnOf(ErrorCode code);

    @Override
    public List<Verdict> write(Header header, List<Thing> things, String importedBy) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<T> readable = new ArrayList<>();
        for (Thing thing : things) {
            Cells cells = new Cells(header, thing.first(), tenant.tenant().zone());
            T draft = check(read(cells), cells);
            if (cells.errors().isEmpty()) {
                places.add(verdicts.size());
                readable.add(draft);
            }
            verdicts.add(Verdict.refused(thing, String.join("; ", cells.errors())));
        }
        List<Outcome> outcomes = readable.isEmpty() ? List.of() : create(readable, importedBy);
        for (int i = 0; i < outcomes.size(); i++) {
            verdicts.set(places.get(i), verdict(things.get(places.get(i)), outcomes.get(i)));
        }
        return verdicts;
    }

    private T check(T draft, Cells cells) {
        if (cells.errors().isEmpty()) {
            drafts.check(draft).forEach(finding -> cells.error(finding.column(), finding.detail()));
        }
        return draft;
    }

    private Verdict verdict(Thing thing, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return Verdict.refused(thing, error(refused));
        }
        return outcome instanceof Outcome.Duplicate ? Verdict.DUPLICATE : Verdict.ACCEPTED;
    }

    private String error(Outcome.Refused refused) {
        return refused.errors().isEmpty()
                ? columnOf(refused.code()) + ": " + refused.detail()
                : refused.errors().stream()
                        .map(error -> error.field() + ": " + error.detail())
                        .collect(Collectors.joining("; "));
    }
}
