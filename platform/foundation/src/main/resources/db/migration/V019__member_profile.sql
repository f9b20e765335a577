-- More of a member's profile. ID number and address are encrypted like the phone; the ID number's keyed hash lets the
-- whole number find its members. Two rows may hold the same ID number until they are merged.
alter table app.member add column wechat_card_number text collate "C";
alter table app.member add column card_type text;
alter table app.member add column origin text;
alter table app.member add column id_number_cipher text;
alter table app.member add column id_number_hash text collate "C";
alter table app.member add column address_cipher text;
alter table app.member add column postcode text;
alter table app.member add column note text;
alter table app.member add constraint member_wechat_card unique (tenant_id, wechat_card_number);
create index member_id_number on app.member (tenant_id, id_number_hash, id) where id_number_hash is not null;

-- Who saw what of a member in full.
alter table app.member_phone_view rename to member_full_view;
alter table app.member_full_view add column fields text not null default 'PHONE';
alter table app.member_full_view alter column fields drop default;
