-- What is told of the watch itself, apart from its figures: sources in trouble, a digest.
create table notices (
  id text primary key,
  watch_id text not null references watches (id),
  dedup_key text not null,
  kind text not null,
  body jsonb not null,
  created_at timestamptz not null
);
create unique index notices_dedup on notices (dedup_key);
create index notices_created on notices (watch_id, created_at);

-- A delivery is of an alert or of a notice. `trying_since` is set while a try is under way: one
-- that finds it set may be a repeat.
alter table deliveries
  alter column alert_id drop not null,
  add column notice_id text references notices (id),
  add column trying_since timestamptz,
  add constraint deliveries_of_one check (num_nonnulls(alert_id, notice_id) = 1);
create unique index deliveries_notice_once on deliveries (notice_id, channel_id);

-- The health of a source as it was last told.
alter table sources add column told_health text not null default 'ok';
