-- What a consultant's QR code holds: found by the hash of its secret, encrypted beside it to be drawn again. One a
-- consultant; a renewed one takes the place of the old.
create table app.join_code (
    tenant_id     bigint      not null,
    consultant_id bigint      not null,
    secret_hash   text        collate "C" not null,
    code_cipher   text        not null,
    made_at       timestamptz not null,
    made_by       text        not null,
    primary key (tenant_id, consultant_id),
    constraint join_code_secret unique (tenant_id, secret_hash),
    foreign key (tenant_id, consultant_id) references app.consultant (tenant_id, id)
);
select app.protect('join_code');
select app.distribute('join_code');

-- The cards that customers opened themselves after a scan, with the version of the text that they agreed to.
create table app.card_opening (
    tenant_id       bigint      not null,
    member_id       bigint      not null,
    consultant_id   bigint      not null,
    consent_version text        not null,
    opened_at       timestamptz not null,
    primary key (tenant_id, member_id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id),
    foreign key (tenant_id, consultant_id) references app.consultant (tenant_id, id)
);
select app.protect('card_opening');
select app.distribute('card_opening');

-- How often an address, or anybody with one code, tried to open a card in an hour; only a keyed hash is kept of either.
create table app.join_attempt (
    tenant_id    bigint      not null,
    subject_hash text        collate "C" not null,
    hour         timestamptz not null,
    attempts     int         not null,
    primary key (tenant_id, subject_hash, hour)
);
select app.protect('join_attempt');
select app.distribute('join_attempt');
