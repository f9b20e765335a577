-- Whose phone a member has, who took it over from somebody merged into him or her, or gave the own for it; null: the
-- own. Each is given back when the merge is undone.
alter table app.member add column phone_of bigint;
