-- Who may sign in. `key` is the folded name; the hash of the password carries its parameters.
create table accounts (
  id bigint generated always as identity primary key,
  key text not null,
  name text not null,
  role text not null check (role in ('viewer', 'reviewer', 'admin')),
  password_hash text,
  created_at timestamptz not null,
  signed_in_at timestamptz
);
create unique index accounts_key on accounts (key);

-- Of what a browser or a program holds, the database keeps SHA-256 only.
create table sessions (
  hash char(64) primary key,
  account_id bigint not null references accounts (id) on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null
);
create index sessions_account on sessions (account_id);

create table sign_in_links (
  hash char(64) primary key,
  account_id bigint not null references accounts (id) on delete cascade,
  expires_at timestamptz not null
);
create index sign_in_links_account on sign_in_links (account_id);

create table api_tokens (
  id bigint generated always as identity primary key,
  hash char(64) not null,
  prefix text not null,
  name text not null,
  role text not null check (role in ('viewer', 'reviewer', 'admin')),
  scope text not null check (scope in ('api', 'feeds')),
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  used_at timestamptz
);
create unique index api_tokens_hash on api_tokens (hash);

-- Attempts to sign in, by account and by address, shared by all processes.
create table sign_in_throttles (
  key text primary key,
  attempts integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);

-- Append-only: what was done with accounts, tokens and sign-ins, and from where.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text,
  address text,
  note text
);
