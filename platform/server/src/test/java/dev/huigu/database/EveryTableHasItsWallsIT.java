package dev.huigu.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.testing.TestDatabase;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Enumerates the catalogue of a migrated database, so that no table can be forgotten. */
class EveryTableHasItsWallsIT {
    private static final String POLICY =
            "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::bigint)";

    private final DSLContext catalogue = DSL.using(TestDatabase.get().superuser(), SQLDialect.POSTGRES);

    @Test
    void everyTableOfTenantsHasRowLevelSecurityForcedAndTheOnePolicy() {
        assertThat(
                        names(
                                "select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')"))
                .hasSizeGreaterThan(20);
        assertThat(unprotected("app")).isEmpty();
    }

    @Test
    void aTableWithoutAPolicyIsFound() {
        catalogue.transaction(transaction -> {
            DSLContext planted = transaction.dsl();
            planted.execute("create table app.planted (tenant_id bigint not null primary key)");
            assertThat(unprotected(planted)).containsExactly("planted");
            planted.execute("drop table app.planted");
        });
    }

    private List<String> unprotected(String schema) {
        assertThat(schema).isEqualTo("app");
        return unprotected(catalogue);
    }

    private static List<String> unprotected(DSLContext sql) {
        return sql.fetch(
                        """
                        select c.relname from pg_class c
                        where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
                          and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                              select 1 from pg_policies p
                              where p.schemaname = 'app' and p.tablename = c.relname and p.permissive = 'PERMISSIVE'
                                and p.cmd = 'ALL' and p.qual = {0} and p.with_check = {0}))
                        """,
                        DSL.val(POLICY))
                .getValues(0, String.class);
    }

    @Test
    void everyTableHasOnePolicyOnly() {
        assertThat(
                        names(
                                "select tablename from pg_policies where schemaname = 'app' group by tablename having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void theTenantIsTheFirstColumnOfEveryKey() {
        assertThat(
                        names(
                                """
                                select c.conname from pg_constraint c
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                                where c.connamespace = 'app'::regnamespace and c.contype in ('p', 'u', 'f')
                                  and a.attname <> 'tenant_id'
                                """))
                .isEmpty();
        assertThat(
                        names(
                                """
                                select i.indexrelid::regclass::text from pg_index i
                                join pg_class t on t.oid = i.indrelid
                                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                                where t.relnamespace = 'app'::regnamespace and a.attname <> 'tenant_id'
                                """))
                .isEmpty();
    }

    @Test
    void everyTenantColumnIsMandatory() {
        assertThat(
                        names(
                                """
                                select c.relname from pg_class c
                                where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
                                  and not exists (select 1 from pg_attribute a where a.attrelid = c.oid
                                    and a.attname = 'tenant_id' and a.attnotnull and a.atttypid = 'bigint'::regtype)
                                """))
                .isEmpty();
    }

    @Test
    void nothingIsThereThatTheRulesOfTheSchemaForbid() {
        assertThat(names("select tgname from pg_trigger where not tgisinternal"))
                .isEmpty();
        assertThat(names("select typname from pg_type where typtype = 'e' and typnamespace in ('app'::regnamespace,"
                        + " 'control'::regnamespace)"))
                .isEmpty();
        assertThat(names("select conname from pg_constraint where confdeltype = 'n'"))
                .isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndPassesNoWall() {
        assertThat(names("select relname from pg_class where relowner = 'huigu_app'::regrole"))
                .isEmpty();
        assertThat(names("select rolname from pg_roles where rolname = 'huigu_app' and (rolsuper or rolbypassrls)"))
                .isEmpty();
    }

    private List<String> names(String query) {
        return catalogue.fetch(query).getValues(0, String.class);
    }
}
