-- What a brand wants to know of its members beyond the profile. Code and type of a field never change.
create table app.member_field (
    tenant_id bigint  not null,
    id        bigint  not null,
    code      text    collate "C" not null,
    name      text    not null,
    type      text    not null check (type in ('TEXT', 'NUMBER', 'DATE', 'CHOICE')),
    options   text[]  not null,
    archived  boolean not null,
    version   bigint  not null,
    primary key (tenant_id, id),
    constraint member_field_code unique (tenant_id, code)
);
select app.protect('member_field');
select app.distribute('member_field');

-- One column is filled, as the field's type says; text_value for texts and choices.
create table app.member_field_value (
    tenant_id    bigint        not null,
    member_id    bigint        not null,
    field_id     bigint        not null,
    text_value   text          collate "C",
    number_value numeric(18,4),
    date_value   date,
    primary key (tenant_id, member_id, field_id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id),
    foreign key (tenant_id, field_id) references app.member_field (tenant_id, id),
    check (num_nonnulls(text_value, number_value, date_value) = 1)
);
create index member_field_value_of_field on app.member_field_value (tenant_id, field_id, member_id);
select app.protect('member_field_value');
select app.distribute('member_field_value');

-- What members may consent to, with each text that they were shown. Texts are never changed: a new one has the next
-- version.
create table app.consent_purpose (
    tenant_id bigint  not null,
    id        bigint  not null,
    code      text    collate "C" not null,
    name      text    not null,
    primary key (tenant_id, id),
    constraint consent_purpose_code unique (tenant_id, code)
);
select app.protect('consent_purpose', 'select, insert, update');
select app.distribute('consent_purpose');

create table app.consent_text (
    tenant_id    bigint      not null,
    purpose_id   bigint      not null,
    version      int         not null,
    text         text        not null,
    published_at timestamptz not null,
    published_by text        not null,
    primary key (tenant_id, purpose_id, version),
    foreign key (tenant_id, purpose_id) references app.consent_purpose (tenant_id, id)
);
select app.protect('consent_text', 'select, insert');
select app.distribute('consent_text');

-- Every yes and no, and the text it was said to.
create table app.consent_decision (
    tenant_id    bigint      not null,
    id           bigint      not null,
    member_id    bigint      not null,
    purpose_id   bigint      not null,
    given        boolean     not null,
    text_version int         not null,
    decided_at   timestamptz not null,
    recorded_by  text        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id),
    foreign key (tenant_id, purpose_id, text_version) references app.consent_text (tenant_id, purpose_id, version)
);
create index consent_decision_of_member on app.consent_decision (tenant_id, member_id, id);
select app.protect('consent_decision', 'select, insert, delete');
select app.distribute('consent_decision');

-- The latest decision of each member on each purpose.
create table app.member_consent (
    tenant_id    bigint      not null,
    member_id    bigint      not null,
    purpose_id   bigint      not null,
    given        boolean     not null,
    text_version int         not null,
    decided_at   timestamptz not null,
    primary key (tenant_id, member_id, purpose_id),
    foreign key (tenant_id, member_id) references app.member (tenant_id, id),
    foreign key (tenant_id, purpose_id) references app.consent_purpose (tenant_id, id)
);
select app.protect('member_consent');
select app.distribute('member_consent');
