-- Who may use Sortie. Times are given by the application, never by the database's clock.

create table accounts (
  id uuid primary key,
  -- What a person types to log in.
  name text not null,
  -- {argon2}..., the form of Spring's DelegatingPasswordEncoder.
  password_hash text not null,
  role text not null,
  enabled boolean not null,
  -- Grows with each change of password, role or enabled: sessions of an older one end.
  version integer not null,
  created_at timestamptz not null,
  last_login_at timestamptz,
  constraint accounts_name_is_lower_case check (name = lower(name)),
  constraint accounts_one_per_name unique (name),
  constraint accounts_role_is_known check (role in ('ADMIN', 'MARKETER', 'ENGINEER', 'MONITOR'))
);

create table api_keys (
  id uuid primary key,
  name text not null,
  role text not null,
  -- SHA-256 of the whole key. The key itself is nowhere: it is shown once, when it is made.
  hash bytea not null,
  -- The first characters of the key, so that a person can tell which one lies before them.
  start text not null,
  -- Null: made by the launcher on the machine itself.
  created_by uuid references accounts,
  created_at timestamptz not null,
  -- To the minute, so that a busy key is not a busy row.
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_keys_hash_is_sha_256 check (octet_length(hash) = 32),
  constraint api_keys_one_per_hash unique (hash),
  constraint api_keys_role_is_known check (role in ('ADMIN', 'MARKETER', 'ENGINEER', 'MONITOR'))
);

create unique index api_keys_one_live_per_name on api_keys (name) where revoked_at is null;
