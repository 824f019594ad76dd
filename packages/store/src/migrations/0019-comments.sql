-- What reviewers say to each other about a figure; it decides nothing. Append-only: one's own can be
-- withdrawn, and is kept.
create table comments (
  id bigint generated always as identity primary key,
  watch_id text not null references watches (id),
  figure_id text not null references figures (id),
  claim_id text references claims (id),
  author text not null,
  text text not null,
  written_at timestamptz not null,
  withdrawn_at timestamptz
);
create index comments_figure on comments (figure_id);
