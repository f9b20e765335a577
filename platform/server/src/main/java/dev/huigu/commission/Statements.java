package dev.huigu.commission;

import static java.util.stream.Collectors.groupingBy;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of a month: of every consultant with a line in it or active in it, while a scheme holds. */
@Singleton
public class Statements {
    private static final Comparator<ConsultantMonth> BY_TOTAL =
            Comparator.comparing(ConsultantMonth::settledTotal).reversed();

    private final StatementReader reader;
    private final SchemeBook schemeBook;

    @Inject
    public Statements(StatementReader reader, SchemeBook schemeBook) {
        this.reader = reader;
        this.schemeBook = schemeBook;
    }

    /** All of the brand's, by consultant code. */
    public List<Statement> of(YearMonth month) {
        SchemeBook.Schemes schemes = schemeBook.read();
        Map<Optional<Long>, List<ConsultantMonth>> groups = reader.read(month).stream()
                .collect(groupingBy(consultant -> Optional.ofNullable(consultant.groupId())));
        List<Statement> statements = new ArrayList<>();
        groups.forEach((groupId, consultants) -> schemes.find(groupId.orElse(null), month)
                .ifPresent(scheme -> statements.addAll(ranked(month, consultants, scheme))));
        statements.sort(Comparator.comparing(Statement::consultantCode));
        return statements;
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

    private static List<Statement> ranked(YearMonth month, List<ConsultantMonth> group, SchemeVersion scheme) {
        List<ConsultantMonth> sorted = group.stream().sorted(BY_TOTAL).toList();
        List<Statement> statements = new ArrayList<>();
        int rank = 1;
        for (int place = 0; place < sorted.size(); place++) {
            boolean isBehind = place > 0
                    && !sorted.get(place)
                            .settledTotal()
                            .equals(sorted.get(place - 1).settledTotal());
            rank = isBehind ? place + 1 : rank;
            statements.add(statement(month, sorted.get(place), scheme.terms(), rank, sorted.size()));
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
