package dev.huigu.commission;

import static java.util.stream.Collectors.groupingBy;

import dev.huigu.commission.internal.LineReader;
import dev.huigu.commission.internal.SchemeBook;
import dev.huigu.commission.internal.SchemeVersion;
import dev.huigu.commission.internal.StatementReader;
import dev.huigu.commission.internal.StatementReader.ConsultantMonth;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statements of a month: of every consultant with a line in it, and of every active one for whom a scheme holds.
 * Where none holds any more for the group at the end of the month, the scheme of the latest line stays.
 */
@Singleton
public class Statements {
    private static final Comparator<ConsultantMonth> BY_TOTAL =
            Comparator.comparing(ConsultantMonth::settledTotal).reversed();

    private final StatementReader reader;
    private final LineReader lines;
    private final SchemeBook schemeBook;

    @Inject
    public Statements(StatementReader reader, LineReader lines, SchemeBook schemeBook) {
        this.reader = reader;
        this.lines = lines;
        this.schemeBook = schemeBook;
    }

    /** All of the brand's, by consultant code. */
    public List<Statement> of(YearMonth month) {
        List<ConsultantMonth> consultants = reader.read(month);
        Map<Long, SchemeVersion> schemes = schemes(month, consultants);
        Map<Optional<Long>, List<ConsultantMonth>> groups = consultants.stream()
                .filter(consultant -> schemes.containsKey(consultant.id()))
                .collect(groupingBy(consultant -> Optional.ofNullable(consultant.groupId())));
        return groups.values().stream()
                .flatMap(group -> ranked(month, group, schemes).stream())
                .sorted(Comparator.comparing(Statement::consultantCode))
                .toList();
    }

    /** By consultant. */
    private Map<Long, SchemeVersion> schemes(YearMonth month, List<ConsultantMonth> consultants) {
        SchemeBook.Schemes book = schemeBook.read();
        Map<Long, SchemeVersion> schemes = new HashMap<>();
        List<Long> left = new ArrayList<>();
        for (ConsultantMonth consultant : consultants) {
            Optional<SchemeVersion> holds = book.find(consultant.groupId(), month);
            holds.ifPresent(scheme -> schemes.put(consultant.id(), scheme));
            if (holds.isEmpty() && consultant.hasLines()) {
                left.add(consultant.id());
            }
        }
        if (!left.isEmpty()) {
            lines.latestSchemes(month, left).forEach((id, key) -> schemes.put(id, book.get(key)));
        }
        return schemes;
    }

    /** Those of {@link #of} whose rows the caller reaches; ranks are among all. */
    public List<Statement> of(YearMonth month, Caller caller) {
        return switch (caller.rows(Permission.COMMISSION_READ)) {
            case ALL -> of(month);
            case STORE -> only(month, reader.consultantsOfStore(caller.storeId()));
            case OWN ->
                only(month, reader.codeOf(caller.consultantId()).stream().toList());
            case NONE -> List.of();
        };
    }

    private List<Statement> only(YearMonth month, List<String> consultantCodes) {
        return of(month).stream()
                .filter(statement -> consultantCodes.contains(statement.consultantCode()))
                .toList();
    }

    private static List<Statement> ranked(
            YearMonth month, List<ConsultantMonth> group, Map<Long, SchemeVersion> schemes) {
        List<ConsultantMonth> sorted = group.stream().sorted(BY_TOTAL).toList();
        List<Statement> statements = new ArrayList<>();
        int rank = 1;
        for (int place = 0; place < sorted.size(); place++) {
            boolean isBehind = place > 0
                    && !sorted.get(place)
                            .settledTotal()
                            .equals(sorted.get(place - 1).settledTotal());
            rank = isBehind ? place + 1 : rank;
            SchemeTerms terms = schemes.get(sorted.get(place).id()).terms();
            statements.add(statement(month, sorted.get(place), terms, rank, sorted.size()));
        }
        return statements;
    }

    private static Statement statement(
            YearMonth month, ConsultantMonth consultant, SchemeTerms terms, int rank, int groupSize) {
        return new Statement(
                month,
                consultant.code(),
                consultant.name(),
                consultant.storeCode(),
                consultant.groupCode(),
                consultant.purchases(),
                consultant.settledTotal(),
                terms.target(),
                terms.progress(consultant.settledTotal()),
                terms.reward(consultant.settledTotal()),
                rank,
                groupSize,
                Statement.State.OPEN);
    }
}
