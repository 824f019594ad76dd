-- Whom a sign-in service knows an account by. `is_managed`: made by signing in there, so that its
-- role follows what the service says.
create table identities (
  issuer text not null,
  subject text not null,
  account_id bigint not null references accounts (id) on delete cascade,
  is_managed boolean not null,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index identities_account on identities (account_id);

-- Sign-ins that were begun and have not come back, by SHA-256 of what the browser holds.
create table sign_in_flows (
  hash char(64) primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  return_path text not null,
  expires_at timestamptz not null
);
