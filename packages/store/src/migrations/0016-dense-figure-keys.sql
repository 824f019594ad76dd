-- A figure's number: a few bytes where its id is many, in a table of a dozen rows for each figure.
alter table figures add column number integer not null generated always as identity;
create unique index figures_number on figures (number);

-- The look-up table again, a third as large, so that more of it stays in memory and a new figure writes
-- less of it: numbers for ids, the watch mixed into the key. It is made of the figures, by one writer, and
-- refers to nothing: checking two references took longer than writing the row.
drop table figure_keys;
create table figure_keys (
  key bigint not null,
  said_day integer not null,
  figure integer not null,
  primary key (key, said_day, figure)
);
create index figure_keys_figure on figure_keys (figure);
-- All figures are filed anew at the next start.
delete from meta where key like 'filing %';
