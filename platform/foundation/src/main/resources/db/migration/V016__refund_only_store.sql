-- A store manager refunds purchases of the own store only. A refund that waits does not know its purchase's store
-- yet, so it keeps whose purchases it may belong to; null: those of every store.
alter table app.refund add column only_store_id bigint;
