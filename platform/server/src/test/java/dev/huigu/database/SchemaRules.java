package dev.huigu.database;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** What every table of a tenant keeps to, as PostgreSQL's catalogue shows it. */
final class SchemaRules {
    private static final String WALL =
            "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::bigint)";

    private static final String TABLES =
            """
            with tables as (
                select * from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')),
            tenant as (
                select attrelid, attnum from pg_attribute
                where attname = 'tenant_id' and attnotnull and atttypid = 'bigint'::regtype)
            """;

    /** Queries for who breaks a rule, by how. */
    private static final Map<String, String> BREACHES = new TreeMap<>(
            Map.ofEntries(
                    entry(
                            "has no forced row-level security",
                            "select relname from tables where not (relrowsecurity and relforcerowsecurity)"),
                    entry(
                            "has not just the one policy of the tenant's wall",
                            """
                    select relname from tables where array(
                        select concat_ws(' ', permissive, cmd, roles, qual, with_check) from pg_policies
                        where schemaname = 'app' and tablename = relname)
                    <> array[concat_ws(' ', 'PERMISSIVE', 'ALL', '{public}', '%1$s', '%1$s')]"""
                                    .formatted(WALL.replace("'", "''"))),
                    entry(
                            "has no tenant_id bigint not null",
                            "select relname from tables where oid not in (select attrelid from tenant)"),
                    entry(
                            "has no primary key",
                            "select relname from tables where oid not in (select indrelid from pg_index where indisprimary)"),
                    entry(
                            "is an index that does not begin with the tenant",
                            """
                    select indexrelid::regclass from pg_index join tables on oid = indrelid
                    where not exists (select 1 from tenant where attrelid = indrelid and attnum = indkey[0])"""),
                    entry(
                            "is a foreign key that leaves the tenant",
                            """
                    select conname from pg_constraint join tables on tables.oid = conrelid where contype = 'f' and not (
                        exists (select 1 from tenant where attrelid = conrelid and attnum = conkey[1])
                        and exists (select 1 from tenant where attrelid = confrelid and attnum = confkey[1]))"""),
                    entry(
                            "is a foreign key that sets null",
                            "select conname from pg_constraint where confdeltype = 'n'"),
                    entry("is a trigger", "select tgname from pg_trigger where not tgisinternal"),
                    entry("is an enum type", "select typname from pg_type where typtype = 'e'"),
                    entry("is a sequence", "select relname from pg_class where relkind = 'S'"),
                    entry(
                            "is a function marked immutable",
                            """
                    select proname from pg_proc where provolatile = 'i'
                        and pronamespace in ('app'::regnamespace, 'control'::regnamespace)"""),
                    entry(
                            "is owned by the application",
                            "select relname from pg_class where relowner = 'huigu_app'::regrole"),
                    entry(
                            "can be emptied by the application",
                            "select relname from tables where has_table_privilege('huigu_app', oid, 'truncate')"),
                    entry(
                            "passes every wall",
                            "select rolname from pg_roles where rolname like 'huigu%' and (rolsuper or rolbypassrls)"),
                    entry(
                            "is a role that the application may become",
                            """
                    select rolname from pg_roles where rolname <> 'huigu_app' and not rolsuper
                        and pg_has_role('huigu_app', oid, 'member')""")));

    private SchemaRules() {}

    static List<String> violations(DSLContext catalogue) {
        return BREACHES.entrySet().stream()
                .flatMap(breach ->
                        names(catalogue, breach.getValue()).stream().map(name -> name + " " + breach.getKey()))
                .toList();
    }

    static List<String> tables(DSLContext catalogue) {
        return names(catalogue, "select relname from tables");
    }

    private static List<String> names(DSLContext catalogue, String query) {
        return catalogue.fetch(TABLES + query).getValues(0, String.class);
    }
}
