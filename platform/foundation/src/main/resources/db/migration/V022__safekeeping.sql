-- Goods that members paid for and left in a store 留存商品: what lies there, and each deposit and pick-up.
create table app.kept_goods (
    tenant_id  bigint        not null,
    member_id  bigint        not null,
    store_id   bigint        not null,
    product_id bigint        not null,
    quantity   numeric(16,3) not null,
    primary key (tenant_id, member_id, store_id, product_id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id),
    constraint kept_goods_not_negative check (quantity >= 0)
);
select app.protect('kept_goods');
select app.distribute('kept_goods');

-- A deposit of something bought names the purchase; the balance is that after the entry.
create table app.kept_goods_entry (
    tenant_id   bigint        not null,
    id          bigint        not null,
    member_id   bigint        not null,
    store_id    bigint        not null,
    product_id  bigint        not null,
    kind        text          not null check (kind in ('DEPOSIT', 'PICK_UP')),
    quantity    numeric(12,3) not null check (quantity > 0),
    balance     numeric(16,3) not null,
    purchase_id bigint,
    note        text,
    recorded_at timestamptz   not null,
    recorded_by text          not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id)
);
create index kept_goods_entry_of_member on app.kept_goods_entry (tenant_id, member_id, id);
create index kept_goods_entry_of_purchase on app.kept_goods_entry (tenant_id, purchase_id)
    where purchase_id is not null;
select app.protect('kept_goods_entry', 'select, insert');
select app.distribute('kept_goods_entry');
