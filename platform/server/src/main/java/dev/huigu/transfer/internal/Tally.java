package dev.huigu.transfer.internal;

import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import java.util.List;

/** What a batch comes to: rows as rows, everything else as things. */
record Tally(long rows, long accepted, long duplicates, long rejected) {
    static Tally of(List<Thing> things, List<Verdict> verdicts) {
        long rows = 0;
        long accepted = 0;
        long duplicates = 0;
        long rejected = 0;
        for (int i = 0; i < things.size(); i++) {
            rows += things.get(i).rows().size();
            Verdict verdict = verdicts.get(i);
            if (verdict instanceof Verdict.Accepted) {
                accepted++;
            } else if (verdict instanceof Verdict.Duplicate) {
                duplicates++;
            } else if (things.get(i).size() != Thing.Size.REST_OF_TOO_LARGE) {
                rejected++;
            }
        }
        return new Tally(rows, accepted, duplicates, rejected);
    }

    /** Once it is committed. */
    void addTo(ImportRecord held) {
        held.setRows(held.getRows() + rows);
        held.setAccepted(held.getAccepted() + accepted);
        held.setDuplicates(held.getDuplicates() + duplicates);
        held.setRejected(held.getRejected() + rejected);
        held.setAttempts(0);
    }
}
