-- One row a brand that signed itself up. Written by the control plane alone, read by the platform.
create table control.tenant (
    id              bigint      not null primary key,
    slug            text        not null unique,
    brand_name      text        not null,
    industry        text        not null,
    time_zone       text        not null,
    state           text        not null check (state in ('PENDING', 'PENDING_VERIFICATION', 'ACTIVE', 'SUSPENDED')),
    organization_id text        unique,
    owner_subject   text,
    owner_name      text        not null,
    owner_email     text        not null,
    created_at      timestamptz not null,
    activated_at    timestamptz
);
create index tenant_state on control.tenant (state, created_at);
grant select, insert, update, delete on control.tenant to ${applicationRole};
select app.replicate('control.tenant');
