-- A member who is none any more: since when and, where it turned out to be the same person as another, whose row that
-- became. `merged_into` is the member chosen then; `survivor_id` the one who stands for both now, after however many
-- merges. The row stays: card and phone go on leading to the survivor, and nobody else gets them.
alter table app.member add column gone_at timestamptz;
alter table app.member add column merged_into bigint;
alter table app.member add column survivor_id bigint;
create index member_gone on app.member (tenant_id, id) where gone_at is not null;
create index member_survivor on app.member (tenant_id, survivor_id, id) where survivor_id is not null;

-- With whose card a purchase was made where that member was merged into the one who has it now, and whose bindings say
-- for whom it counts; null: those of the member who has it.
alter table app.purchase add column card_member_id bigint;
alter table app.purchase add column bound_member_id bigint;
grant update (member_id, card_member_id, bound_member_id) on app.purchase to ${applicationRole};

-- Two members who were one person, and what the one took over from the other beside purchases: enough to undo it.
-- `filled` names what was empty, `card_issued_on` is the survivor's date of issue before.
create table app.member_merge (
    tenant_id        bigint      not null,
    id               bigint      not null,
    member_id        bigint      not null,
    merged_member_id bigint      not null,
    reason           text        not null,
    merged_at        timestamptz not null,
    merged_by        text        not null,
    card_issued_on   date        not null,
    filled           text[]      not null,
    tag_ids          bigint[]    not null,
    field_ids        bigint[]    not null,
    purpose_ids      bigint[]    not null,
    undone_at        timestamptz,
    undone_by        text,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id),
    foreign key (tenant_id, merged_member_id) references app.member (tenant_id, id)
);
create index member_merge_of_member on app.member_merge (tenant_id, member_id, id);
create unique index member_merge_in_force on app.member_merge (tenant_id, merged_member_id) where undone_at is null;
select app.protect('member_merge', 'select, insert, update');
select app.distribute('member_merge');
