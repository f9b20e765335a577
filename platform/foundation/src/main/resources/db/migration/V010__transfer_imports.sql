-- An import: the file (encrypted, in chunks), how far it has come and what it refused. `taken_until` is the
-- lease of the node that works on it; a lease that ran out means that the node died and any other resumes.
create table app.import (
    tenant_id   bigint      not null,
    id          bigint      not null,
    kind        text        not null,
    file_name   text        not null,
    format      text        not null check (format in ('CSV', 'XLSX')),
    state       text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    failure     text,
    rows        bigint      not null,
    accepted    bigint      not null,
    duplicates  bigint      not null,
    rejected    bigint      not null,
    requested_by text       not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    taken_by    text,
    taken_until timestamptz,
    primary key (tenant_id, id)
);
create index import_open on app.import (tenant_id, state, taken_until);
select app.protect('import');
select app.distribute('import');

create table app.import_chunk (
    tenant_id bigint not null,
    import_id bigint not null,
    position  int    not null,
    cipher    bytea  not null,
    primary key (tenant_id, import_id, position)
);
select app.protect('import_chunk');
select app.distribute('import_chunk');

create table app.import_rejection (
    tenant_id bigint not null,
    import_id bigint not null,
    row       bigint not null,
    cipher    text   not null,
    error     text   not null,
    primary key (tenant_id, import_id, row)
);
select app.protect('import_rejection');
select app.distribute('import_rejection');
