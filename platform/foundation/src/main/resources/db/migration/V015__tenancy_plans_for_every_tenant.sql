-- Statistics know tenants by frequency: for one that they have not met yet, a plan made for its very number expects a
-- single row of it and reads all of its rows, many times over. A generic plan expects an average tenant.
create or replace function app.set_tenant(tenant bigint) returns void language plpgsql as $$
begin
    set local plan_cache_mode = force_generic_plan;
    execute format('set local app.tenant_id = %L', tenant::text);
end $$;
