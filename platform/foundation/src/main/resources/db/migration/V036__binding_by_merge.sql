-- The merge that made a binding; null for any other.
alter table app.binding add column merge_id bigint;
alter table app.binding
    add constraint binding_of_merge foreign key (tenant_id, merge_id) references app.member_merge (tenant_id, id);

-- Where the survivor stands is read from the decisions; which purposes a merge changed is not asked any more.
alter table app.member_merge drop column purpose_ids;
