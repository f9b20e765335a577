-- What a brand's members bought in the two years until yesterday: five purchases a member, half of them by a fifth of
-- the members, two lines each, one purchase in 25 with its second line brought back. The same for the same brand and
-- day. ${tenant} is its id, ${today} the day.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';

create temp table buyer as
    select row_number() over (order by id) - 1 as n, id, store_id from app.member where tenant_id = ${tenant};
create unique index on buyer (n);
analyze buyer;

create temp table goods as
    select row_number() over (order by code) - 1 as n, id, code from app.product where tenant_id = ${tenant};
create unique index on goods (n);
analyze goods;

create temp table bought as
select 1000000000000000 + g as id, g,
       '${today}'::date - 1 - (abs(hashint8extended(g, 1)) % 729)::int as day,
       case when g % 2 = 0 then abs(hashint8extended(g, 2)) % size.members
            else abs(hashint8extended(g, 3)) % greatest(size.members / 5, 1) end as buyer,
       (2000 + abs(hashint8extended(g, 4)) % 50000)::numeric / 100 as paid,
       abs(hashint8extended(g, 5)) % size.products as first,
       abs(hashint8extended(g, 6)) % size.products as second
from (select count(*) as members, (select count(*) from goods) as products from buyer) size,
     generate_series(1, 5 * size.members) g;

insert into app.purchase (tenant_id, id, source, number, store_id, channel, purchased_at, purchased_on, member_id, paid,
                          content_hash, recorded_at)
select ${tenant}, bought.id, 'POS', 'H' || g, store_id, 'OFFLINE',
       (day + interval '9 hours' + (g % 43200) * interval '1 second') at time zone 'Asia/Shanghai', day, buyer.id, paid,
       'history', now()
from bought join buyer on buyer.n = bought.buyer;

insert into app.purchase_line (tenant_id, purchase_id, line, product_id, quantity, unit_price, paid)
select ${tenant}, bought.id, line, goods.id, 1 + (g + line) % 3, null,
       case line when 0 then round(bought.paid * 0.4, 2) else bought.paid - round(bought.paid * 0.4, 2) end
from bought cross join generate_series(0, 1) line
     join goods on goods.n = case line when 0 then first else second end;

insert into app.refund (tenant_id, id, source, number, purchase_source, purchase_number, purchase_id, refunded_at,
                        amount, state, content_hash, recorded_at)
select ${tenant}, bought.id, 'POS', 'R' || g, 'POS', 'H' || g, bought.id,
       (day + interval '22 hours') at time zone 'Asia/Shanghai', bought.paid - round(bought.paid * 0.4, 2), 'APPLIED',
       'history', now()
from bought where g % 25 = 0;

insert into app.refund_line (tenant_id, refund_id, line, product_code, quantity, amount)
select ${tenant}, bought.id, 0, goods.code, 1 + (g + 1) % 3, bought.paid - round(bought.paid * 0.4, 2)
from bought join goods on goods.n = second where g % 25 = 0;

create temp table spent as
select buyer.id as member_id, date_trunc('month', day)::date as month, count(*) as purchases,
       sum(paid - case when g % 25 = 0 then paid - round(paid * 0.4, 2) else 0 end) as spent,
       max((day + interval '9 hours' + (g % 43200) * interval '1 second') at time zone 'Asia/Shanghai') as last_at
from bought join buyer on buyer.n = bought.buyer group by 1, 2;

insert into app.member_month (tenant_id, member_id, month, purchase_count, spent)
select ${tenant}, member_id, month, purchases, spent from spent;

insert into app.member_figures (tenant_id, member_id, purchase_count, spent_total, last_purchased_at)
select ${tenant}, member_id, sum(purchases), sum(spent), max(last_at) from spent group by member_id;

insert into app.member_tag (tenant_id, member_id, tag_id)
select ${tenant}, buyer.id, tag.id
from buyer join (select id, row_number() over (order by name) - 1 as n from app.tag where tenant_id = ${tenant}) tag
     on buyer.n % 5 = tag.n;

drop table bought, buyer, goods, spent;
