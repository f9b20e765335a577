-- The two schemas, and the functions every later migration calls for a table:
--   app.protect('t')     row-level security, forced, and what the application may do with the rows
--   app.distribute('t')  spreads a tenant's table over the workers where Citus is present
--   app.replicate('t')   copies a small reference table to every worker where Citus is present
create schema control;
create schema app;

grant usage on schema control to ${applicationRole};
grant usage on schema app to ${applicationRole};

-- Every transaction of the application begins with this call. SET LOCAL, because set_config() does not
-- reach the workers of Citus.
create function app.set_tenant(tenant bigint) returns void language plpgsql as $$
begin
    execute format('set local app.tenant_id = %L', tenant::text);
end $$;

create function app.protect(table_name text, rights text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
    execute format('alter table app.%I enable row level security', table_name);
    execute format('alter table app.%I force row level security', table_name);
    execute format(
        'create policy tenant_wall on app.%I'
        || ' using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::bigint)'
        || ' with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::bigint)', table_name);
    execute format('grant %s on app.%I to ${applicationRole}', rights, table_name);
end $$;

create function app.distribute(table_name text) returns void language plpgsql as $$
begin
    if exists (select 1 from pg_extension where extname = 'citus') then
        execute format('select create_distributed_table(%L, %L)', 'app.' || table_name, 'tenant_id');
    end if;
end $$;

create function app.replicate(table_name text) returns void language plpgsql as $$
begin
    if exists (select 1 from pg_extension where extname = 'citus') then
        execute format('select create_reference_table(%L)', table_name);
    end if;
end $$;
