-- Who did what, when, and what was before and after. Only ever grows.

create table audit_entries (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  author_kind text not null,
  -- Of the account or key; empty where somebody has neither.
  author_id text not null,
  -- As it was then: accounts keep their names, the name of a revoked key may be another's later.
  author_name text not null,
  -- <module>.<past-verb>, whose sentence is in the message bundles.
  action text not null,
  -- What it was done to, and the id or key of that.
  kind text not null,
  subject text not null,
  -- What changed. Never anything about a contact but the id, so that an erasure leaves this as it is.
  before jsonb not null,
  after jsonb not null,
  constraint audit_entries_author_kind_is_known
    check (author_kind in ('ACCOUNT', 'KEY', 'LAUNCHER', 'VISITOR')),
  constraint audit_entries_before_and_after_are_objects
    check (jsonb_typeof(before) = 'object' and jsonb_typeof(after) = 'object')
);

-- Each filter has an index that ends with the order of the list.
create index audit_entries_newest on audit_entries (at desc, number desc);
create index audit_entries_by_author
  on audit_entries (author_kind, author_name, at desc, number desc);
create index audit_entries_by_action on audit_entries (action, at desc, number desc);
create index audit_entries_by_subject on audit_entries (subject, at desc, number desc);

create function audit_entries_stay() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is not editable: % of audit_entries is refused', tg_op
    using errcode = 'restrict_violation',
      hint = 'Entries are only ever added. What was wrong is put right by doing it, which is an entry of its own.';
end
$$;

-- By statement, so that it refuses also where no row would be touched.
create trigger audit_entries_stay
  before update or delete or truncate on audit_entries
  for each statement execute function audit_entries_stay();

-- Also in a session that calls itself a replica.
alter table audit_entries enable always trigger audit_entries_stay;
