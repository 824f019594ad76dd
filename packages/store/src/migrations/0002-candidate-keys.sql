-- The ledger's look-ups: a few figures under each key, before and after a day.
create table figure_keys (
  watch_id text not null references watches (id),
  key bigint not null,
  said_day integer not null,
  figure_id text not null references figures (id),
  primary key (watch_id, key, said_day, figure_id)
);
create index figure_keys_figure on figure_keys (figure_id);

-- Credited words may be long, and an index entry holds no more than 2,704 bytes.
drop index figures_origin;
create index figures_origin on figures (watch_id, measure, left(origin, 200));

alter table host_gates rename column next_at to released_at;
alter table host_gates add column not_before timestamptz;
