package dev.huigu.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Enumerates the catalogue of a migrated database, so that no table can be forgotten. */
class EveryTableHasItsWallsIT {
    @Test
    void everyTableOfTenantsKeepsTheRules() {
        DSLContext catalogue = DSL.using(TestDatabase.get().superuser(), SQLDialect.POSTGRES);
        assertThat(SchemaRules.tables(catalogue)).hasSizeGreaterThan(20);
        assertThat(SchemaRules.violations(catalogue)).isEmpty();
    }

    @Test
    void aTableWithoutAnyWallIsFound() throws SQLException {
        assertThat(violationsAfter("create table app.field (id bigint)"))
                .containsExactly(
                        "field has no forced row-level security",
                        "field has no primary key",
                        "field has no tenant_id bigint not null",
                        "field has not just the one policy of the tenant's wall");
    }

    @Test
    void aWallThatLetsTooMuchThroughIsFound() throws SQLException {
        assertThat(violationsAfter("alter table app.store no force row level security"))
                .containsExactly("store has no forced row-level security");
        for (String statement : List.of(
                "create policy wide on app.store using (true)",
                "alter policy tenant_wall on app.store with check (true)",
                "alter policy tenant_wall on app.store to huigu_owner")) {
            assertThat(violationsAfter(statement))
                    .containsExactly("store has not just the one policy of the tenant's wall");
        }
    }

    @Test
    void keysThatDoNotBeginWithTheTenantAreFound() throws SQLException {
        assertThat(violationsAfter("create index names on app.store (name)"))
                .containsExactly("app.names is an index that does not begin with the tenant");
        assertThat(violationsAfter("create table control.unit (id bigint primary key);"
                        + "alter table app.product add constraint leaves foreign key (id) references control.unit"
                        + " not valid"))
                .containsExactly("leaves is a foreign key that leaves the tenant");
    }

    @Test
    void whatOneSchemaForAllDatabasesForbidsIsFound() throws SQLException {
        assertThat(violationsAfter("create type app.mood as enum ('GOOD')")).containsExactly("mood is an enum type");
        assertThat(violationsAfter("create sequence app.numbers")).containsExactly("numbers is a sequence");
        assertThat(violationsAfter("create function app.one() returns int language sql immutable as 'select 1'"))
                .containsExactly("one is a function marked immutable");
        assertThat(violationsAfter("create function app.same() returns trigger language plpgsql as"
                        + " 'begin return new; end';"
                        + "create trigger watch before insert on app.store for each row execute function app.same()"))
                .containsExactly("watch is a trigger");
        assertThat(violationsAfter("alter table app.product add constraint forgets foreign key (tenant_id, brand_id)"
                        + " references app.brand on delete set null (brand_id)"))
                .containsExactly("forgets is a foreign key that sets null");
    }

    @Test
    void tooManyRightsOfTheApplicationAreFound() throws SQLException {
        assertThat(violationsAfter("alter table app.store owner to huigu_app"))
                .contains("store is owned by the application");
        assertThat(violationsAfter("grant truncate on app.store to huigu_app"))
                .containsExactly("store can be emptied by the application");
        assertThat(violationsAfter("grant huigu_owner to huigu_app"))
                .contains("huigu_owner is a role that the application may become");
        assertThat(violationsAfter("alter role huigu_app bypassrls")).containsExactly("huigu_app passes every wall");
    }

    /** The statements are undone afterwards. */
    private static List<String> violationsAfter(String statements) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection()) {
            connection.setAutoCommit(false);
            DSLContext catalogue = DSL.using(connection, SQLDialect.POSTGRES);
            catalogue.execute(statements);
            List<String> violations = SchemaRules.violations(catalogue);
            connection.rollback();
            return violations;
        }
    }
}
