create table app.category (
    tenant_id bigint not null,
    id        bigint not null,
    name      text   collate "C" not null,
    primary key (tenant_id, id),
    constraint category_name unique (tenant_id, name)
);
select app.protect('category', 'select, insert, update');
select app.distribute('category');

create table app.brand (
    tenant_id bigint not null,
    id        bigint not null,
    name      text   collate "C" not null,
    primary key (tenant_id, id),
    constraint brand_name unique (tenant_id, name)
);
select app.protect('brand', 'select, insert, update');
select app.distribute('brand');

create table app.product (
    tenant_id        bigint        not null,
    id               bigint        not null,
    code             text          collate "C" not null,
    name             text          not null,
    category_id      bigint,
    brand_id         bigint,
    unit             text,
    price            numeric(14,2) not null,
    consumption_days int,
    version          bigint        not null,
    primary key (tenant_id, id),
    constraint product_code unique (tenant_id, code),
    foreign key (tenant_id, category_id) references app.category (tenant_id, id),
    foreign key (tenant_id, brand_id) references app.brand (tenant_id, id)
);
select app.protect('product', 'select, insert, update');
select app.distribute('product');
