-- Who saw a member's phone in full, when and why. Only ever added to.
create table app.member_phone_view (
    tenant_id bigint      not null,
    id        bigint      not null,
    member_id bigint      not null,
    viewed_by text        not null,
    reason    text        not null,
    viewed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id)
);
create index member_phone_view_of_member on app.member_phone_view (tenant_id, member_id, id);
select app.protect('member_phone_view', 'select, insert');
select app.distribute('member_phone_view');
