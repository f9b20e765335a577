create table app.commission_scheme (
    tenant_id bigint not null,
    id        bigint not null,
    code      text   collate "C" not null,
    group_id  bigint,
    primary key (tenant_id, id),
    constraint commission_scheme_code unique (tenant_id, code),
    constraint commission_scheme_group unique nulls not distinct (tenant_id, group_id),
    foreign key (tenant_id, group_id) references app.consultant_group (tenant_id, id)
);
select app.protect('commission_scheme', 'select, insert, update');
select app.distribute('commission_scheme');

-- A version holds from its month until the month of the next one. Publishing the same month again adds a row
-- with the next version number; the highest number of a month is the one in force.
create table app.commission_scheme_version (
    tenant_id      bigint        not null,
    scheme_id      bigint        not null,
    version        int           not null,
    name           text          not null,
    valid_from     date          not null,
    new_days       int           not null,
    dormant_days   int           not null,
    lost_days      int           not null,
    new_first      numeric(8,4)  not null,
    new_repeat     numeric(8,4)  not null,
    lost           numeric(8,4)  not null,
    dormant        numeric(8,4)  not null,
    other          numeric(8,4)  not null,
    offline        numeric(8,4)  not null,
    online         numeric(8,4)  not null,
    target         numeric(14,2) not null,
    base           numeric(14,2) not null,
    shortfall_rate numeric(8,6)  not null,
    excess_rate    numeric(8,6)  not null,
    published_at   timestamptz   not null,
    primary key (tenant_id, scheme_id, version),
    foreign key (tenant_id, scheme_id) references app.commission_scheme (tenant_id, id)
);
select app.protect('commission_scheme_version', 'select, insert');
select app.distribute('commission_scheme_version');

-- Append-only. What one purchase (or one refund of it) means for a consultant's month. When later news changes
-- it, a row with the next revision is added; the highest revision is the one in force. consultant_id and month
-- are null in a revision that says: this no longer counts for anybody.
create table app.commission_entry (
    tenant_id            bigint        not null,
    purchase_id          bigint        not null,
    refund_id            bigint        not null,
    revision             int           not null,
    kind                 text          not null check (kind in ('PURCHASE', 'REFUND', 'CORRECTION')),
    month                date,
    consultant_id        bigint,
    day                  date          not null,
    paid                 numeric(14,2) not null,
    state                text          not null,
    previous_on          date,
    frequency_multiplier numeric(8,4)  not null,
    channel_multiplier   numeric(8,4)  not null,
    settled              numeric(14,2) not null,
    scheme_id            bigint,
    scheme_version       int,
    recorded_at          timestamptz   not null,
    primary key (tenant_id, purchase_id, refund_id, revision)
);
create index commission_entry_of_month on app.commission_entry (tenant_id, month, consultant_id, purchase_id);
select app.protect('commission_entry', 'select, insert');
select app.distribute('commission_entry');

-- Sums of the entries in force, kept up in the same transaction: by month and by day of the purchase.
create table app.commission_statement (
    tenant_id     bigint        not null,
    month         date          not null,
    consultant_id bigint        not null,
    purchases     int           not null,
    settled_total numeric(16,2) not null,
    primary key (tenant_id, month, consultant_id)
) with (fillfactor = 50);
select app.protect('commission_statement');
select app.distribute('commission_statement');

create table app.commission_day (
    tenant_id     bigint        not null,
    day           date          not null,
    consultant_id bigint        not null,
    settled       numeric(16,2) not null,
    primary key (tenant_id, day, consultant_id)
) with (fillfactor = 50);
select app.protect('commission_day');
select app.distribute('commission_day');
