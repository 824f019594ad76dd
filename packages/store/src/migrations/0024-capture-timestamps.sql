-- Snapshots that a time-stamping authority is asked about, and what came of it: what was stamped, and the
-- authority's answer.
create table capture_timestamps (
  snapshot_id text primary key references snapshots (id),
  state text not null default 'waiting' check (state in ('waiting', 'kept', 'left')),
  attempts integer not null default 0,
  noted_at timestamptz not null,
  next_at timestamptz not null,
  leased_until timestamptz,
  reason text,
  record text,
  reply bytea,
  stamped_at timestamptz,
  authority text,
  check ((state = 'kept') = (num_nonnulls(record, reply, stamped_at, authority) = 4))
);
create index capture_timestamps_due on capture_timestamps (next_at) where state = 'waiting';
-- Days' budgets are no longer of archives alone.
alter table archive_turns rename to service_turns;
alter table service_turns rename column archive to service;
