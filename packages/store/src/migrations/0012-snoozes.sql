-- What is not to be told for a while, and why. Kept when it is over.
create table snoozes (
  id bigint generated always as identity primary key,
  watch_id text not null references watches (id),
  kind text not null check (kind in ('rule', 'source')),
  subject_id text not null,
  until timestamptz not null,
  reason text not null,
  set_by text not null,
  set_at timestamptz not null,
  ended_at timestamptz
);
create index snoozes_standing on snoozes (watch_id, until) where ended_at is null;
