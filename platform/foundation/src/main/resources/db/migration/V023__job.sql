-- Long work on many things of a brand, some of them a transaction: what was asked for (the parameters encrypted), by
-- whom and with which rights at that time (`caller`), and how far it has come. `result` counts by name what came of
-- the items. Leases and attempts are as in app.import.
create table app.job (
    tenant_id         bigint      not null,
    id                bigint      not null,
    kind              text        not null,
    requested_by      text        collate "C" not null,
    caller            text        not null,
    parameters_cipher text        not null,
    state             text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    failure           text,
    total             bigint      not null,
    done              bigint      not null,
    refused           bigint      not null,
    result            text        not null,
    attempts          int         not null,
    started_at        timestamptz not null,
    finished_at       timestamptz,
    taken_by          text,
    taken_until       timestamptz,
    primary key (tenant_id, id)
);
create index job_open on app.job (tenant_id, state, id);
create index job_of_caller on app.job (tenant_id, requested_by, id);
create index job_finished on app.job (tenant_id, finished_at);
select app.protect('job');
select app.distribute('job');

-- The ids of what a job works on, so many a row; gone when the job has finished.
create table app.job_part (
    tenant_id  bigint   not null,
    job_id     bigint   not null,
    first_item bigint   not null,
    items      bigint[] not null,
    primary key (tenant_id, job_id, first_item)
);
select app.protect('job_part');
select app.distribute('job_part');

-- Which brands have jobs to work on: read without entering a brand, as control.open_import.
create table control.open_job (
    tenant_id bigint not null,
    job_id    bigint not null,
    primary key (tenant_id, job_id)
);
grant select, insert, delete on control.open_job to ${applicationRole};
select app.replicate('control.open_job');
