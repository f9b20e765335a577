-- What a member is found by, beside numbers: the name, and its initials in each way in which its characters may be
-- read. In the order of the keys, so that a search for a beginning reads a page and not all that begin so.
create table app.member_name_key (
    tenant_id bigint not null,
    member_id bigint not null,
    key       text   collate "C" not null,
    primary key (tenant_id, member_id, key),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id)
);
create unique index member_by_name_key on app.member_name_key (tenant_id, key, member_id desc);
select app.protect('member_name_key');
select app.distribute('member_name_key');

-- Members who are there already are found by one reading until they are renamed.
do $$
declare
    brand bigint;
begin
    for brand in select id from control.tenant loop
        perform app.set_tenant(brand);
        insert into app.member_name_key (tenant_id, member_id, key)
        select tenant_id, id, name_key from app.member where tenant_id = brand
        union
        select tenant_id, id, initials from app.member where tenant_id = brand and initials <> '';
    end loop;
end $$;

drop index app.member_name;
alter table app.member drop column initials;
