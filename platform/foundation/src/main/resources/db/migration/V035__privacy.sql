-- A person whose data was erased stays as a row without any: gone, and with purchases that tell of nobody. The card
-- number gives way to a keyed hash of it, so that a purchase that comes late is known for what it is.
alter table app.member alter column phone_cipher drop not null;
alter table app.member alter column phone_hash drop not null;
alter table app.member alter column phone_tail_hash drop not null;
grant update (note) on app.kept_goods_entry to ${applicationRole};

-- Who had a person's data erased, when and why. Only ever added to.
create table app.erasure (
    tenant_id  bigint      not null,
    id         bigint      not null,
    member_id  bigint      not null,
    reason     text        not null,
    erased_at  timestamptz not null,
    erased_by  text        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id)
);
create index erasure_of_member on app.erasure (tenant_id, member_id);
select app.protect('erasure', 'select, insert');
select app.distribute('erasure');
