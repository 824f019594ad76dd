create table watches (
  id text primary key,
  title text not null,
  definition jsonb not null,
  definition_hash char(64) not null,
  loaded_at timestamptz not null
);

create table sources (
  id text primary key,
  watch_id text not null references watches (id),
  definition jsonb not null,
  enabled boolean default true not null,
  removed_at timestamptz,
  next_poll_at timestamptz not null,
  leased_until timestamptz,
  leased_by text,
  state jsonb default '{}'::jsonb not null,
  last_polled_at timestamptz,
  last_ok_at timestamptz,
  last_new_item_at timestamptz,
  failures integer default 0 not null,
  last_error text
);
create index sources_due on sources (next_poll_at) where enabled and removed_at is null;
create index sources_watch on sources (watch_id);

create table items (
  id bigint primary key generated always as identity,
  source_id text not null references sources (id),
  identity text not null,
  identity_hash char(64) not null,
  url text,
  title text,
  published text,
  article_id text,
  seen_at timestamptz not null
);
create unique index items_identity on items (source_id, identity_hash);
create index items_article on items (article_id);

create table articles (
  id text primary key,
  canonical_url text not null,
  url_hash char(64) not null,
  state text default 'queued' not null,
  title text,
  site_name text,
  byline text,
  lang text,
  published text,
  modified text,
  first_seen_at timestamptz not null,
  latest_snapshot_id text,
  next_visit_at timestamptz,
  quiet boolean default false not null,
  leased_until timestamptz,
  failures integer default 0 not null,
  last_error text
);
create unique index articles_url on articles (url_hash);
create index articles_visit on articles (next_visit_at) where next_visit_at is not null;
create index articles_seen on articles (first_seen_at);

create table article_urls (
  url_hash char(64) primary key,
  url text not null,
  article_id text not null references articles (id),
  seen_at timestamptz not null
);
create index article_urls_article on article_urls (article_id);

create table blobs (
  hash char(64) primary key,
  encoding text not null,
  size_bytes integer not null,
  bytes bytea not null
);

create table snapshots (
  id text primary key,
  article_id text not null references articles (id),
  version integer not null,
  previous_id text,
  requested_url text not null,
  final_url text not null,
  redirects jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  status integer not null,
  headers jsonb not null,
  raw_hash char(64) not null references blobs (hash),
  charset text,
  title text,
  text text not null,
  text_hash char(64) not null,
  extractor text not null,
  extractor_version text not null,
  partial boolean not null,
  robots text,
  noarchive boolean not null,
  tdm text,
  copy_group text not null,
  copy_signature text,
  copy_bands text[] not null
);
create unique index snapshots_version on snapshots (article_id, version);
create index snapshots_copy_bands on snapshots using gin (copy_bands);
create index snapshots_text_hash on snapshots (text_hash);
create index snapshots_copy_group on snapshots (copy_group);

create table visits (
  id bigint primary key generated always as identity,
  article_id text not null references articles (id),
  snapshot_id text,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  status integer,
  raw_hash char(64),
  error text
);
create index visits_article on visits (article_id, finished_at);

create table readings (
  snapshot_id text not null references snapshots (id),
  watch_id text not null references watches (id),
  rule_version text not null,
  lang text,
  relevance double precision not null,
  relevant boolean not null,
  claim_count integer not null,
  trace jsonb not null,
  read_at timestamptz not null,
  primary key(snapshot_id,watch_id,rule_version)
);

create table claims (
  id text primary key,
  watch_id text not null references watches (id),
  article_id text not null references articles (id),
  snapshot_id text not null references snapshots (id),
  key char(64) not null,
  rule_version text not null,
  measure text not null,
  low double precision,
  high double precision,
  comparator text not null,
  unit text,
  per text,
  value text,
  place text,
  locality text,
  sector text,
  payee text,
  modality text not null,
  vague boolean not null,
  as_of text,
  as_of_inferred boolean not null,
  said_on text,
  source text,
  source_chain jsonb not null,
  source_year integer,
  quote text not null,
  quote_start integer not null,
  quote_end integer not null,
  prefix text not null,
  suffix text not null,
  confidence double precision not null,
  reasons jsonb not null,
  seen_at timestamptz not null
);
create unique index claims_key on claims (key);
create index claims_article on claims (article_id);

create table claim_places (
  claim_id text not null references claims (id),
  snapshot_id text not null references snapshots (id),
  quote_start integer not null,
  quote_end integer not null,
  prefix text not null,
  suffix text not null,
  primary key(claim_id,snapshot_id)
);
create index claim_places_snapshot on claim_places (snapshot_id);

create table figures (
  id text primary key,
  watch_id text not null references watches (id),
  measure text not null,
  low double precision,
  high double precision,
  comparator text not null,
  unit text,
  per text,
  value text,
  place text,
  locality text,
  sector text,
  payee text,
  modality text not null,
  vague boolean not null,
  as_of text,
  as_of_inferred boolean not null,
  said_on text,
  origin text,
  origin_name text,
  origin_year integer,
  superseded_by text,
  misquote_of text,
  citation jsonb,
  relayed_by jsonb default '[]'::jsonb not null,
  accepted boolean default false not null,
  scope char(32) not null,
  as_of_from date,
  as_of_to date,
  said_from date,
  said_to date,
  seen_at timestamptz not null
);
create index figures_scope on figures (watch_id, scope, said_from);
create index figures_value on figures (watch_id, measure, low, high);
create index figures_high on figures (watch_id, measure, high);
create index figures_category on figures (watch_id, measure, value);
create index figures_origin on figures (watch_id, measure, origin);
create index figures_seen on figures (seen_at);

create table sightings (
  claim_id text primary key references claims (id),
  figure_id text not null references figures (id),
  article_id text not null,
  copy_group text not null,
  said_on text,
  seen_at timestamptz not null
);
create index sightings_figure on sightings (figure_id, seen_at);

create table verdicts (
  id bigint primary key generated always as identity,
  claim_id text not null references claims (id),
  kind text not null,
  late boolean default false not null,
  figure_id text not null references figures (id),
  against_figure_id text references figures (id),
  reasons jsonb not null,
  trace jsonb not null,
  rule_version text not null,
  judged_at timestamptz not null
);
create unique index verdicts_claim on verdicts (claim_id, rule_version);
create index verdicts_figure on verdicts (figure_id);
create index verdicts_judged on verdicts (judged_at);

create table decisions (
  id bigint primary key generated always as identity,
  reviewer text not null,
  subject_kind text not null,
  subject_id text not null,
  decision text not null,
  note text,
  data jsonb default '{}'::jsonb not null,
  decided_at timestamptz not null
);
create index decisions_subject on decisions (subject_kind, subject_id);

create table outbox (
  id bigint primary key generated always as identity,
  key text not null,
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  attempts integer default 0 not null,
  leased_until timestamptz,
  done_at timestamptz,
  last_error text
);
create unique index outbox_key on outbox (key);
create index outbox_open on outbox (id) where done_at is null;

create table alerts (
  id text primary key,
  watch_id text not null references watches (id),
  dedup_key text not null,
  rule text not null,
  kind text not null,
  claim_id text not null references claims (id),
  figure_id text not null references figures (id),
  against_figure_id text,
  article_id text not null,
  title text not null,
  why jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index alerts_dedup on alerts (dedup_key);
create index alerts_created on alerts (watch_id, created_at);
create index alerts_figure on alerts (figure_id);

create table channels (
  id text primary key,
  kind text not null,
  title text not null,
  config jsonb not null,
  enabled boolean default true not null,
  disabled_reason text,
  throttled_until timestamptz,
  created_at timestamptz not null
);

create table deliveries (
  id text primary key,
  alert_id text not null references alerts (id),
  channel_id text not null references channels (id),
  state text default 'waiting' not null,
  attempts integer default 0 not null,
  next_at timestamptz not null,
  leased_until timestamptz,
  last_status integer,
  last_error text,
  created_at timestamptz not null,
  settled_at timestamptz
);
create unique index deliveries_once on deliveries (alert_id, channel_id);
create index deliveries_due on deliveries (next_at) where state = 'waiting';
create index deliveries_dead on deliveries (settled_at) where state = 'dead';

create table delivery_attempts (
  id bigint primary key generated always as identity,
  delivery_id text not null references deliveries (id),
  attempt integer not null,
  at timestamptz not null,
  status integer,
  error text
);
create index delivery_attempts_delivery on delivery_attempts (delivery_id);

create table events (
  id bigint primary key generated always as identity,
  at timestamptz not null,
  kind text not null,
  watch_id text,
  subject_id text,
  message text not null,
  data jsonb not null
);
create index events_kind on events (kind, id);

create table instances (
  id text primary key,
  role text not null,
  host text not null,
  pid integer not null,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  info jsonb not null
);

create table meta (
  key text primary key,
  value jsonb not null,
  set_at timestamptz not null
);

create table host_gates (
  host text primary key,
  holder text,
  leased_until timestamptz,
  next_at timestamptz not null
);

create table site_files (
  url_hash char(64) primary key,
  url text not null,
  text text not null,
  fetched_at timestamptz not null,
  fresh_until timestamptz not null
);
