-- One consultant's members given to others at once, mostly because he or she leaves; can be undone for 7 days.
create table app.handover (
    tenant_id            bigint      not null,
    id                   bigint      not null,
    consultant_id        bigint      not null,
    handed_over_at       timestamptz not null,
    handed_over_by       text        not null,
    active_until_before  date,
    undone_at            timestamptz,
    undone_by            text,
    primary key (tenant_id, id),
    foreign key (tenant_id, consultant_id) references app.consultant (tenant_id, id)
);
create index handover_of_consultant on app.handover (tenant_id, consultant_id, id);
select app.protect('handover', 'select, insert, update');
select app.distribute('handover');

-- The hand-over that made a binding; null for any other.
alter table app.binding add column handover_id bigint;
alter table app.binding
    add constraint binding_of_handover foreign key (tenant_id, handover_id) references app.handover (tenant_id, id);
create index binding_by_handover on app.binding (tenant_id, handover_id) where handover_id is not null;
