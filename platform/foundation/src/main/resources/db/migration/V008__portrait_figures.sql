-- What purchases say of a member, kept up in the transaction of each purchase or refund. Amounts are net.
create table app.member_figures (
    tenant_id         bigint        not null,
    member_id         bigint        not null,
    purchase_count    int           not null,
    spent_total       numeric(16,2) not null,
    last_purchased_at timestamptz   not null,
    primary key (tenant_id, member_id)
) with (fillfactor = 80);
select app.protect('member_figures');
select app.distribute('member_figures');

create table app.member_month (
    tenant_id      bigint        not null,
    member_id      bigint        not null,
    month          date          not null,
    purchase_count int           not null,
    spent          numeric(16,2) not null,
    primary key (tenant_id, member_id, month)
) with (fillfactor = 80);
select app.protect('member_month');
select app.distribute('member_month');
