-- ${brands} brands with a hundred members each, who bought what the first members of the brand ${tenant} bought.
set session_replication_role = replica;
set synchronous_commit = off;

create temp table other as
    select g, 4000000000000000 + g as tenant_id from generate_series(1, ${brands}) g;

insert into control.tenant (id, slug, brand_name, industry, time_zone, state, owner_name, owner_email, created_at,
                            activated_at)
select tenant_id, 'other-' || g, 'Other ' || g, '母婴', 'Asia/Shanghai', 'ACTIVE', 'Other',
       'owner@other-' || g || '.example', now(), now()
from other;

insert into app.store (tenant_id, id, code, name, channel, version)
select tenant_id, 1, 'S', '门店', 'OFFLINE', 1 from other;

insert into app.product (tenant_id, id, code, name, price, version)
select tenant_id, p, 'P' || p, '商品 ' || p, 10, 1 from other, generate_series(1, 20) p;

create temp table copied as
    select 4000000000000000 + 1 + (row_number() over (order by id) - 1) / 100 as other_id, member.*
    from app.member member where tenant_id = ${tenant} order by id limit 100 * ${brands};
create unique index on copied (id);
analyze copied;

update copied set tenant_id = other_id, store_id = 1, consultant_id = null;
alter table copied drop column other_id;
insert into app.member select * from copied;

insert into app.member_name_key (tenant_id, member_id, key)
select copied.tenant_id, member_id, key
from app.member_name_key key join copied on copied.id = key.member_id where key.tenant_id = ${tenant};

insert into app.purchase (tenant_id, id, source, number, store_id, channel, purchased_at, purchased_on, member_id, paid,
                          content_hash, recorded_at)
select copied.tenant_id, purchase.id, source, number, 1, channel, purchased_at, purchased_on, member_id, paid,
       content_hash, recorded_at
from app.purchase purchase join copied on copied.id = purchase.member_id where purchase.tenant_id = ${tenant};

insert into app.purchase_line (tenant_id, purchase_id, line, product_id, quantity, unit_price, paid)
select copied.tenant_id, line.purchase_id, line.line, 1 + line.product_id % 20, quantity, unit_price, line.paid
from copied
     join app.purchase purchase on purchase.tenant_id = copied.tenant_id and purchase.member_id = copied.id
     join app.purchase_line line on line.tenant_id = ${tenant} and line.purchase_id = purchase.id;

insert into app.member_figures (tenant_id, member_id, purchase_count, spent_total, last_purchased_at)
select tenant_id, member_id, count(*), sum(paid), max(purchased_at)
from app.purchase where tenant_id in (select tenant_id from other) group by 1, 2;

drop table copied, other;
