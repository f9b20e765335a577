create table app.settings (
    tenant_id bigint not null primary key,
    document  text   not null,
    version   bigint not null
);
select app.protect('settings');
select app.distribute('settings');

-- The answer to a POST that carried an Idempotency-Key, stored in the transaction of its effect.
create table app.idempotency (
    tenant_id   bigint      not null,
    caller      text        not null,
    request     text        not null,
    key         text        not null,
    body_hash   text        not null,
    status      int         not null,
    answer      text,
    created_at  timestamptz not null,
    primary key (tenant_id, caller, request, key)
);
create index idempotency_age on app.idempotency (tenant_id, created_at);
select app.protect('idempotency');
select app.distribute('idempotency');
