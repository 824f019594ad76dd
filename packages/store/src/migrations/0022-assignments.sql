-- Which reviewer has a figure, by taking it or by being given it. Each is kept; at most one of a figure is
-- open. `assignee_key` is the folded name, by which accounts are found.
create table assignments (
  id bigint generated always as identity primary key,
  watch_id text not null references watches (id),
  figure_id text not null references figures (id),
  claim_id text references claims (id),
  assignee text not null,
  assignee_key text not null,
  assigned_by text not null,
  assigned_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  end_cause text
);
create unique index assignments_open on assignments (figure_id) where ended_at is null;
create index assignments_assignee on assignments (assignee_key) where ended_at is null;
