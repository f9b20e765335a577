-- Members who may be one person lie side by side here, whoever of them is not gone: read in order, without their rows.
create index member_same_id_number on app.member (tenant_id, id_number_hash, id)
    where id_number_hash is not null and gone_at is null;
create index member_same_name_and_birthday on app.member (tenant_id, name_key, birthday, birthday_calendar, id)
    where birthday is not null and gone_at is null;

-- Two members of whom somebody said that they are two people, the one with the lower id first.
create table app.duplicate_dismissal (
    tenant_id    bigint      not null,
    member_id    bigint      not null,
    other_id     bigint      not null,
    dismissed_at timestamptz not null,
    dismissed_by text        not null,
    primary key (tenant_id, member_id, other_id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id),
    foreign key (tenant_id, other_id) references app.member (tenant_id, id),
    check (member_id < other_id)
);
select app.protect('duplicate_dismissal');
select app.distribute('duplicate_dismissal');
