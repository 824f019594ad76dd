-- How many different reviewers accept a figure as it stands, and the most that ever did: whoever follows
-- the public log has to be told when one that was shown no longer is.
alter table figures
  add column reviewers integer not null default 0,
  add column most_reviewers integer not null default 0;

-- Decisions of before count. A fix, or the split that a figure came from, is where it began to stand as it
-- does: what was accepted before that is set aside.
with about as (
  select figures.id as figure_id, given.id, lower(btrim(given.reviewer)) as reviewer,
    given.decision in ('fix', 'split') as makes_it
  from figures join decisions given on given.figure_ids @> array[figures.id]
  where figures.review in ('accepted', 'fixed')
    and (given.decision in ('accept', 'fix', 'merge') and given.subject_id = figures.id
      or given.decision = 'split' and given.subject_id <> figures.id)
    and not exists (select from decisions later where later.undoes = given.id)
), counted as (
  select figure_id, count(distinct reviewer)::int as reviewers
  from about
  where id >= coalesce((select max(made.id) from about made
    where made.figure_id = about.figure_id and made.makes_it), 0)
  group by figure_id
)
update figures set reviewers = counted.reviewers, most_reviewers = counted.reviewers
from counted where counted.figure_id = figures.id;

-- The log of changes is written now: a later migration may alter the table in this transaction.
set constraints all immediate;
set constraints all deferred;
