-- How often an address tried to sign up in an hour; of the address only a keyed hash is kept.
create table control.sign_up_attempt (
    address_hash text        collate "C" not null,
    hour         timestamptz not null,
    attempts     int         not null,
    primary key (address_hash, hour)
);
grant select, insert, update, delete on control.sign_up_attempt to ${applicationRole};
select app.replicate('control.sign_up_attempt');
