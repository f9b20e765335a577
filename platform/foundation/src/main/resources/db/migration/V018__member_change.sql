-- The transaction that last changed anything that may be asked about a member. What is kept in memory of a brand's
-- members is brought up to date by it: whatever a former snapshot did not see yet is read anew.
create table app.member_change (
    tenant_id  bigint not null,
    member_id  bigint not null,
    changed_in bigint not null,
    primary key (tenant_id, member_id)
);
create index member_change_since on app.member_change (tenant_id, changed_in);
select app.protect('member_change');
select app.distribute('member_change');
