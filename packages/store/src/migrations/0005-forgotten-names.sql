-- What stays of a forgotten name: enough to know it again, not enough to read it.
create table forgotten_names (
  hash char(64) primary key,
  length integer not null check (length > 0),
  forgotten_at timestamptz not null
);
alter table snapshots add column redacted boolean not null default false;
