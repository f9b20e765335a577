package dev.huigu.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.WithHuigu;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Last of all: PostgreSQL's own log of what the application's role ran while the other tests used the product. */
@WithHuigu
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsThatReallyRanIT {
    private static final String PLANTED = "/* planted */";
    private static final String ROLE = "huigu_app";

    private Set<String> statements;
    private TenantParameter rule;

    @BeforeAll
    void plantAndReadTheLog(Huigu huigu) throws SQLException {
        try (Connection connection = huigu.databaseAsApplication();
                Statement statement = connection.createStatement()) {
            statement.execute("select count(*) from app.store " + PLANTED);
        }
        rule = new TenantParameter(tenantTables(huigu));
        statements = StatementLog.read(huigu.logs().resolve("postgresql.log"), ROLE);
    }

    @Test
    void eachNamesItsTenantAsAParameter() {
        assertThat(statements).as("statements seen").hasSizeGreaterThan(100);
        assertThat(statements.stream()
                        .filter(statement -> !statement.contains(PLANTED))
                        .map(rule::fault)
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void theOneThatWasPlantedIsFound() {
        assertThat(statements.stream().map(rule::fault).flatMap(Optional::stream))
                .anyMatch(fault -> fault.contains(PLANTED));
    }

    @Test
    void aTableThatIsJoinedWithoutItsTenantIsFound() {
        assertThat(rule.fault("select 1 from app.store s join app.staff p on p.store_id = s.id where s.tenant_id = $1"))
                .isPresent();
        assertThat(rule.fault("select 1 from app.store s join app.staff p on p.tenant_id = s.tenant_id"
                        + " and p.store_id = s.id where s.tenant_id = $1"))
                .isEmpty();
    }

    @Test
    void aTenantWrittenIntoTheStatementIsFound() {
        assertThat(rule.fault("update app.store set name = $1 where tenant_id = 815"))
                .isPresent();
        assertThat(rule.fault("insert into app.store (tenant_id, id) values (815, $1)"))
                .isPresent();
    }

    private static List<String> tenantTables(Huigu huigu) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = huigu.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'app'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
