-- A customer with a card. The phone is encrypted; its keyed hashes (whole number, last four digits) allow
-- exact search. `consultant_id` repeats the newest row of app.binding, for lists.
create table app.member (
    tenant_id         bigint      not null,
    id                bigint      not null,
    card_number       text        collate "C" not null,
    name              text        not null,
    name_key          text        collate "C" not null,
    initials          text        collate "C" not null,
    phone_cipher      text        not null,
    phone_hash        text        collate "C" not null,
    phone_tail_hash   text        collate "C" not null,
    gender            text        not null check (gender in ('FEMALE', 'MALE', 'UNKNOWN')),
    birthday          text,
    birthday_calendar text        not null check (birthday_calendar in ('SOLAR', 'LUNAR')),
    card_issued_on    date        not null,
    store_id          bigint      not null,
    consultant_id     bigint,
    created_at        timestamptz not null,
    version           bigint      not null,
    primary key (tenant_id, id),
    constraint member_card_number unique (tenant_id, card_number),
    constraint member_phone unique (tenant_id, phone_hash),
    foreign key (tenant_id, store_id) references app.store (tenant_id, id),
    foreign key (tenant_id, consultant_id) references app.consultant (tenant_id, id)
);
create index member_phone_tail on app.member (tenant_id, phone_tail_hash, id);
create index member_name on app.member (tenant_id, name_key, id);
create index member_initials on app.member (tenant_id, initials, id);
create index member_of_consultant on app.member (tenant_id, consultant_id, id);
create index member_of_store on app.member (tenant_id, store_id, id);
select app.protect('member');
select app.distribute('member');

create table app.tag (
    tenant_id bigint not null,
    id        bigint not null,
    name      text   collate "C" not null,
    primary key (tenant_id, id),
    constraint tag_name unique (tenant_id, name)
);
select app.protect('tag');
select app.distribute('tag');

create table app.member_tag (
    tenant_id bigint not null,
    member_id bigint not null,
    tag_id    bigint not null,
    primary key (tenant_id, member_id, tag_id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id),
    foreign key (tenant_id, tag_id) references app.tag (tenant_id, id)
);
create index member_tag_of_tag on app.member_tag (tenant_id, tag_id, member_id);
select app.protect('member_tag');
select app.distribute('member_tag');

-- A member's consultant from a moment (included) to the next row's (excluded); null: bound to nobody.
-- One row a moment, so that a member can never have two consultants at once.
create table app.binding (
    tenant_id     bigint      not null,
    member_id     bigint      not null,
    starts_at     timestamptz not null,
    consultant_id bigint,
    reason        text        not null,
    bound_by      text        not null,
    recorded_at   timestamptz not null,
    primary key (tenant_id, member_id, starts_at),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id),
    foreign key (tenant_id, consultant_id) references app.consultant (tenant_id, id)
);
select app.protect('binding');
select app.distribute('binding');

-- One-time links and the sessions they open, for members, who have no sign-in. Only hashes are kept.
create table app.member_access (
    tenant_id   bigint      not null,
    secret_hash text        collate "C" not null,
    kind        text        not null check (kind in ('LINK', 'SESSION')),
    member_id   bigint      not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    primary key (tenant_id, secret_hash),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id)
);
select app.protect('member_access');
select app.distribute('member_access');
