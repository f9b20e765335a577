-- Groups of tags, each with the choice that a member has in it. A tag that came into being by mention has no group.
create table app.tag_group (
    tenant_id bigint not null,
    id        bigint not null,
    code      text   collate "C" not null,
    name      text   not null,
    choice    text   not null check (choice in ('SINGLE', 'MULTIPLE')),
    position  int    not null,
    version   bigint not null,
    primary key (tenant_id, id),
    constraint tag_group_code unique (tenant_id, code)
);
create index tag_group_order on app.tag_group (tenant_id, position, code);
select app.protect('tag_group');
select app.distribute('tag_group');

alter table app.tag
    add column group_id bigint,
    add column position int    not null default 0,
    add column version  bigint not null default 1,
    add constraint tag_in_group foreign key (tenant_id, group_id) references app.tag_group (tenant_id, id);
create index tag_of_group on app.tag (tenant_id, group_id, position, name);

-- The group of the tag where that is of single choice, and null everywhere else: no member ever carries two of one.
alter table app.member_tag add column single_group_id bigint;
create unique index member_tag_single_choice on app.member_tag (tenant_id, member_id, single_group_id)
    where single_group_id is not null;
