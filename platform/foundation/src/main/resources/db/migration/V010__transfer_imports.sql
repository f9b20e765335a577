-- An import: the file (encrypted, in chunks), how far it has come and what it refused. `taken_until` is the
-- lease of the node that works on it; a lease that ran out means that the node died and any other resumes.
-- Leases are in real time, whatever clock the business runs on. `attempts` counts failures on our side since the
-- last progress.
create table app.import (
    tenant_id    bigint      not null,
    id           bigint      not null,
    kind         text        not null,
    file_name    text        not null,
    format       text        not null check (format in ('CSV', 'XLSX')),
    bytes        bigint      not null,
    header       text        not null,
    state        text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    failure      text,
    rows         bigint      not null,
    accepted     bigint      not null,
    duplicates   bigint      not null,
    rejected     bigint      not null,
    progress     numeric(5,4),
    attempts     int         not null,
    requested_by text        not null,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    taken_by     text,
    taken_until  timestamptz,
    primary key (tenant_id, id)
);
create index import_open on app.import (tenant_id, state, id);
create index import_finished on app.import (tenant_id, finished_at);
select app.protect('import');
select app.distribute('import');

create table app.import_chunk (
    tenant_id bigint not null,
    import_id bigint not null,
    position  int    not null,
    cipher    bytea  not null,
    primary key (tenant_id, import_id, position)
);
-- What is encrypted does not become smaller.
alter table app.import_chunk alter column cipher set storage external;
select app.protect('import_chunk');
select app.distribute('import_chunk');

-- The refused rows of a batch as lines of CSV, each with its error; `first_row` puts the batches in order.
create table app.import_rejection (
    tenant_id bigint not null,
    import_id bigint not null,
    first_row bigint not null,
    cipher    bytea  not null,
    primary key (tenant_id, import_id, first_row)
);
alter table app.import_rejection alter column cipher set storage external;
select app.protect('import_rejection');
select app.distribute('import_rejection');

-- Which brands have imports to work on: the one thing of imports that is read without entering a brand, so it
-- holds nothing but ids. A row comes and goes in the transactions that make and finish the import.
create table control.open_import (
    tenant_id bigint not null,
    import_id bigint not null,
    primary key (tenant_id, import_id)
);
grant select, insert, delete on control.open_import to ${applicationRole};
select app.replicate('control.open_import');
