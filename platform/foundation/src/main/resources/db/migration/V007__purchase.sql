-- The hot tables hold no foreign keys to stores, products, members and consultants: those rows are never
-- deleted, and the check would lock the same few rows in every transaction.
create table app.purchase (
    tenant_id    bigint        not null,
    id           bigint        not null,
    source       text          collate "C" not null,
    number       text          collate "C" not null,
    store_id     bigint        not null,
    channel      text          not null,
    purchased_at timestamptz   not null,
    purchased_on date          not null,
    member_id    bigint,
    paid         numeric(14,2) not null,
    content_hash text          not null,
    recorded_at  timestamptz   not null,
    primary key (tenant_id, id),
    constraint purchase_number unique (tenant_id, source, number)
);
create index purchase_of_member on app.purchase (tenant_id, member_id, purchased_at, source, number);
select app.protect('purchase', 'select, insert');
select app.distribute('purchase');

create table app.purchase_line (
    tenant_id   bigint        not null,
    purchase_id bigint        not null,
    line        int           not null,
    product_id  bigint        not null,
    quantity    numeric(12,3) not null,
    unit_price  numeric(14,2),
    paid        numeric(14,2) not null,
    primary key (tenant_id, purchase_id, line)
);
select app.protect('purchase_line', 'select, insert');
select app.distribute('purchase_line');

create table app.purchase_payment (
    tenant_id   bigint        not null,
    purchase_id bigint        not null,
    position    int           not null,
    means       text          not null,
    amount      numeric(14,2) not null,
    primary key (tenant_id, purchase_id, position)
);
select app.protect('purchase_payment', 'select, insert');
select app.distribute('purchase_payment');

-- A refund waits without purchase_id until its purchase arrives; state says whether it counts.
create table app.refund (
    tenant_id       bigint        not null,
    id              bigint        not null,
    source          text          collate "C" not null,
    number          text          collate "C" not null,
    purchase_source text          collate "C" not null,
    purchase_number text          collate "C" not null,
    purchase_id     bigint,
    refunded_at     timestamptz   not null,
    amount          numeric(14,2) not null,
    state           text          not null check (state in ('WAITING', 'APPLIED', 'REFUSED')),
    content_hash    text          not null,
    recorded_at     timestamptz   not null,
    primary key (tenant_id, id),
    constraint refund_number unique (tenant_id, source, number)
);
create index refund_of_purchase on app.refund (tenant_id, purchase_source, purchase_number);
create index refund_of_purchase_id on app.refund (tenant_id, purchase_id);
select app.protect('refund', 'select, insert, update');
select app.distribute('refund');

create table app.refund_line (
    tenant_id    bigint        not null,
    refund_id    bigint        not null,
    line         int           not null,
    product_code text          collate "C" not null,
    quantity     numeric(12,3) not null,
    amount       numeric(14,2) not null,
    primary key (tenant_id, refund_id, line)
);
select app.protect('refund_line', 'select, insert');
select app.distribute('refund_line');
