-- A replayed answer carries the version that the first one carried, so that its reader can change what it made.
alter table app.idempotency add column etag text;
