-- A decision names every figure it is about, and the one it takes back.
alter table decisions
  add column figure_ids text[] not null default '{}',
  add column claim_id text references claims (id),
  add column undoes bigint unique references decisions (id);
create index decisions_figures on decisions using gin (figure_ids);
create index decisions_claim on decisions (claim_id) where claim_id is not null;

-- What the decisions make of a figure; `as_read` is the figure as its claims gave it. One that no
-- present claim tells, or that was rejected, is not live: neither listed nor compared with.
alter table figures
  add column review text,
  add column review_note text,
  add column as_read jsonb,
  add column merged_into text references figures (id),
  add column split_from text references figures (id),
  add column is_live boolean not null default true;
create index figures_review on figures (watch_id, review) where review is not null;
create index figures_merged_into on figures (merged_into) where merged_into is not null;

-- Claims of rules that a later reading of the same words has replaced are kept, and no longer count.
alter table claims add column is_current boolean not null default true;
alter table sightings add column is_current boolean not null default true;
