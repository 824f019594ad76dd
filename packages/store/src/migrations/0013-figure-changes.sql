-- The log of changes: which figures a transaction made others, and by which claims and decisions. It is
-- the database that notes them, so that no writer can forget to; at the end of each transaction, under
-- a lock held until it is through, so that ids grow in the order of commits and no cursor misses one.
create table figure_changes (
  id bigint generated always as identity primary key,
  figure_id text not null references figures (id),
  -- One row for a figure and a transaction; the time keeps numbers apart that a restored database
  -- gives anew.
  transaction_id bigint not null,
  at timestamptz not null,
  claim_ids text[] not null default '{}',
  decision_ids bigint[] not null default '{}'
);
create unique index figure_changes_once on figure_changes (figure_id, transaction_id, at);
create index figures_split_from on figures (split_from) where split_from is not null;

insert into figure_changes (figure_id, transaction_id, at)
select id, 0, seen_at from figures order by seen_at, id;

-- What is told of a figure counts for the one it was merged into, and for those it was split into.
create function note_figure_changes(changed text[], claim text, decision bigint) returns void
language plpgsql set search_path from current as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(current_schema() || ' figure changes', 5));
  insert into figure_changes as known (figure_id, transaction_id, at, claim_ids, decision_ids)
  select id, pg_current_xact_id()::text::bigint, transaction_timestamp(),
    array_remove(array[claim], null), array_remove(array[decision], null)
  from figures
  where id = any(changed || array(select merged_into from figures where id = any(changed)))
    or split_from = any(changed)
  order by id
  on conflict (figure_id, transaction_id, at) do update set
    claim_ids = array(select distinct unnest(known.claim_ids || excluded.claim_ids)),
    decision_ids = array(select distinct unnest(known.decision_ids || excluded.decision_ids));
end $$;

create function on_figure_change() returns trigger language plpgsql set search_path from current as $$
begin
  perform note_figure_changes(
    case when tg_op = 'INSERT' then array[new.id] else array[new.id, old.merged_into] end, null, null);
  return null;
end $$;
create function on_sighting_change() returns trigger language plpgsql set search_path from current as $$
begin
  perform note_figure_changes(
    case when tg_op = 'INSERT' then array[new.figure_id] else array[old.figure_id, new.figure_id] end,
    new.claim_id, null);
  return null;
end $$;
create function on_verdict() returns trigger language plpgsql set search_path from current as $$
begin
  perform note_figure_changes(array[new.figure_id], new.claim_id, null);
  return null;
end $$;
create function on_decision() returns trigger language plpgsql set search_path from current as $$
begin
  perform note_figure_changes(new.figure_ids, null, new.id);
  return null;
end $$;

-- A restored log is whole as it is: what fills the tables then is no change.
create function is_restoring() returns boolean language sql stable as $$
  select current_setting('figurewatch.restoring', true) is not distinct from 'on';
$$;
create constraint trigger figure_added after insert on figures
  deferrable initially deferred for each row when (not is_restoring())
  execute function on_figure_change();
create constraint trigger figure_changed after update on figures
  deferrable initially deferred for each row when (old.* is distinct from new.*)
  execute function on_figure_change();
create constraint trigger sighting_added after insert on sightings
  deferrable initially deferred for each row when (not is_restoring())
  execute function on_sighting_change();
create constraint trigger sighting_changed after update on sightings
  deferrable initially deferred for each row when (old.* is distinct from new.*)
  execute function on_sighting_change();
create constraint trigger verdict_added after insert on verdicts
  deferrable initially deferred for each row when (not is_restoring())
  execute function on_verdict();
create constraint trigger decision_added after insert on decisions
  deferrable initially deferred for each row when (not is_restoring())
  execute function on_decision();
