-- Snapshots whose pages a public archive is asked to capture, and what came of it.
create table archive_captures (
  snapshot_id text primary key references snapshots (id),
  state text not null default 'waiting' check (state in ('waiting', 'asked', 'kept', 'withheld', 'left')),
  job_id text,
  attempts integer not null default 0,
  noted_at timestamptz not null,
  next_at timestamptz not null,
  leased_until timestamptz,
  asked_at timestamptz,
  reason text,
  link text,
  captured_at timestamptz,
  check ((state = 'kept') = (link is not null and captured_at is not null))
);
create index archive_captures_due on archive_captures (next_at) where state in ('waiting', 'asked');
-- How much was asked of an archive on a day, and until when it wants to be left alone.
create table archive_turns (
  archive text primary key,
  day date not null,
  taken integer not null,
  last_taken_at timestamptz,
  closed_until timestamptz
);
-- What was fetched lately is looked through for pages to be captured.
create index snapshots_finished on snapshots (finished_at);
