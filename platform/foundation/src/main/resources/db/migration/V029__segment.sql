-- A tree of criteria under a name. Who meets it is never stored but at the turn of a day.
create table app.segment (
    tenant_id  bigint      not null,
    id         bigint      not null,
    name       text        collate "C" not null,
    criteria   text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    primary key (tenant_id, id),
    constraint segment_name unique (tenant_id, name)
);
select app.protect('segment');
select app.distribute('segment');

-- Who was in a segment at the end of a day, by its criteria of then: the ids, each as the distance from the one
-- before, compressed.
create table app.segment_day (
    tenant_id  bigint not null,
    segment_id bigint not null,
    day        date   not null,
    criteria   text   not null,
    members    int    not null,
    ids        bytea  not null,
    primary key (tenant_id, segment_id, day),
    foreign key (tenant_id, segment_id) references app.segment (tenant_id, id) on delete cascade
);
alter table app.segment_day alter column ids set storage external;
select app.protect('segment_day');
select app.distribute('segment_day');

-- An automatic tag is carried by whoever is in its segment; null: a tag that is put on and taken off by hand.
alter table app.tag add column segment_id bigint;
alter table app.tag add constraint tag_of_segment foreign key (tenant_id, segment_id) references app.segment (tenant_id, id);
