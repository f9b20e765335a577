create table app.store (
    tenant_id bigint not null,
    id        bigint not null,
    code      text   collate "C" not null,
    name      text   not null,
    channel   text   not null check (channel in ('OFFLINE', 'ONLINE')),
    version   bigint not null,
    primary key (tenant_id, id),
    constraint store_code unique (tenant_id, code)
);
select app.protect('store', 'select, insert, update');
select app.distribute('store');

create table app.consultant_group (
    tenant_id bigint not null,
    id        bigint not null,
    code      text   collate "C" not null,
    primary key (tenant_id, id),
    constraint consultant_group_code unique (tenant_id, code)
);
select app.protect('consultant_group', 'select, insert, update');
select app.distribute('consultant_group');

create table app.consultant (
    tenant_id    bigint      not null,
    id           bigint      not null,
    code         text        collate "C" not null,
    name         text        not null,
    store_id     bigint      not null,
    phone_cipher text,
    phone_hash   text        collate "C",
    active_from  date        not null,
    active_until date,
    version      bigint      not null,
    primary key (tenant_id, id),
    constraint consultant_code unique (tenant_id, code),
    foreign key (tenant_id, store_id) references app.store (tenant_id, id)
);
create index consultant_store on app.consultant (tenant_id, store_id);
select app.protect('consultant', 'select, insert, update');
select app.distribute('consultant');

-- The group of a consultant from a moment (included) to the next row's (excluded); null: in no group.
-- The first group of a consultant holds from ever, so history that arrives later finds it.
create table app.group_membership (
    tenant_id     bigint      not null,
    consultant_id bigint      not null,
    starts_at     timestamptz not null,
    group_id      bigint,
    primary key (tenant_id, consultant_id, starts_at),
    foreign key (tenant_id, consultant_id) references app.consultant (tenant_id, id),
    foreign key (tenant_id, group_id) references app.consultant_group (tenant_id, id)
);
select app.protect('group_membership');
select app.distribute('group_membership');

-- A person who signs in. The identity itself is Keycloak's; `subject` is its id there.
create table app.staff (
    tenant_id     bigint      not null,
    id            bigint      not null,
    subject       text        collate "C" not null,
    name          text        not null,
    email         text,
    roles         text        not null,
    store_id      bigint,
    consultant_id bigint,
    active        boolean     not null,
    created_at    timestamptz not null,
    version       bigint      not null,
    primary key (tenant_id, id),
    constraint staff_subject unique (tenant_id, subject),
    constraint staff_consultant unique (tenant_id, consultant_id),
    foreign key (tenant_id, store_id) references app.store (tenant_id, id),
    foreign key (tenant_id, consultant_id) references app.consultant (tenant_id, id)
);
select app.protect('staff', 'select, insert, update');
select app.distribute('staff');

-- A key of a till or a script; only the hash of its secret is kept.
create table app.api_key (
    tenant_id   bigint      not null,
    id          bigint      not null,
    name        text        not null,
    scopes      text        not null,
    secret_hash text        collate "C" not null,
    created_at  timestamptz not null,
    revoked_at  timestamptz,
    version     bigint      not null,
    primary key (tenant_id, id),
    constraint api_key_secret unique (tenant_id, secret_hash)
);
select app.protect('api_key', 'select, insert, update');
select app.distribute('api_key');
