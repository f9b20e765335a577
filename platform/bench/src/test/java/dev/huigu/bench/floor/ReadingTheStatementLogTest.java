package dev.huigu.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTheStatementLogTest {

    private static final String LOG =
            """
            2026-11-22 09:40:11.123 UTC [17] LOG:  execute <unnamed>: BEGIN
            2026-11-22 09:40:11.124 UTC [17] LOG:  execute S_3: insert into t values ($1, $2, $3)
            2026-11-22 09:40:11.124 UTC [17] DETAIL:  Parameters: $1 = 'it''s, $2 = ''x''', $2 = NULL, $3 = '{"a","b"}'
            2026-11-22 09:40:11.125 UTC [18] LOG:  execute <unnamed>: select 'alone'
            2026-11-22 09:40:11.126 UTC [17] LOG:  execute <unnamed>: select 1
            \tfrom t
            2026-11-22 09:40:11.127 UTC [17] LOG:  execute S_1: COMMIT
            2026-11-22 09:40:11.127 UTC [99] LOG:  checkpoint starting: time
            """;

    @Test
    void parametersComeBackAsTheyWereSent() {
        assertThat(StatementLog.statements(LOG).get(1).parameters())
                .isEqualTo(Arrays.asList("it's, $2 = 'x'", null, "{\"a\",\"b\"}"));
    }

    @Test
    void aStatementMayHaveSeveralLines() {
        assertThat(StatementLog.statements(LOG).get(3).sql()).isEqualTo("select 1\n\tfrom t");
    }

    @Test
    void aTransactionHoldsWhatItsSessionDidBetweenBeginAndCommit() {
        List<List<LoggedStatement>> transactions = StatementLog.transactions(StatementLog.statements(LOG));

        assertThat(transactions).hasSize(1);
        assertThat(transactions.get(0))
                .extracting(LoggedStatement::sql)
                .containsExactly("insert into t values ($1, $2, $3)", "select 1\n\tfrom t");
    }

    @Test
    void whatHasNotEndedIsLeftOut() {
        assertThat(StatementLog.transactions(List.of(
                        new LoggedStatement(1, "BEGIN", List.of()), new LoggedStatement(1, "select 1", List.of()))))
                .isEmpty();
    }
}
