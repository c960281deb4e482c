-- Who we may write to. Tags are an array with a GIN index: the filter "has all of these tags" is
-- one index scan on a million contacts, without a join.

create extension if not exists pg_trgm;

create table contacts (
  id              uuid        constraint contacts_pkey primary key,
  address         text        not null constraint contacts_address_once unique,
  -- Keyed hash of the address: what the suppression list goes by.
  address_key     bytea       not null,
  first_name      text        not null default '',
  last_name       text        not null default '',
  language        text        not null,
  zone            text,
  attributes      jsonb       not null default '{}',
  tags            text[]      not null default '{}',
  -- The marketing consent in force, kept here so that no filter needs a join; all null = none.
  -- How it came to be is in "consents".
  consent_source  text,
  consent_version text,
  consent_at      timestamptz,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  search          text        not null
    generated always as (lower(address || ' ' || first_name || ' ' || last_name)) stored,
  constraint contacts_address_in_normal_form
    check (address = lower(address) and address = btrim(address) and length(address) <= 254),
  constraint contacts_attributes_is_object check (jsonb_typeof(attributes) = 'object'),
  constraint contacts_consent_whole_or_none
    check (num_nonnulls(consent_source, consent_version, consent_at) in (0, 3))
);

create index contacts_by_tag on contacts using gin (tags);
create index contacts_by_text on contacts using gin (search gin_trgm_ops);
create index contacts_by_address_key on contacts (address_key);

-- Every tag that was ever given, for pickers. Reading it from a million arrays takes a second.
create table tags (
  name text constraint tags_pkey primary key,
  constraint tags_in_normal_form check (name = lower(name) and name = btrim(name) and name <> '')
);

-- What a contact said yes or no to. Rows are only ever added; they go when the contact is erased.
create table consents (
  id           uuid        constraint consents_pkey primary key,
  contact_id   uuid        not null
    constraint consents_of_contact references contacts on delete cascade,
  purpose      text        not null constraint consents_purpose_known
    check (purpose in ('MARKETING', 'TRACKING')),
  decision     text        not null constraint consents_decision_known
    check (decision in ('GIVEN', 'WITHDRAWN')),
  source       text        not null,
  text_version text        not null,
  at           timestamptz not null
);

create index consents_by_contact on consents (contact_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Expected rows of % only to be added, but one was changed', tg_table_name;
end $$;

create trigger consents_only_added before update on consents
  for each row execute function refuse_change();

-- The suppression list. It knows hashes, not addresses, so that it may outlive an erased contact
-- and still keep a later import from writing to that person again.
create table suppressions (
  address_key bytea       constraint suppressions_pkey primary key,
  reason      text        not null constraint suppressions_reason_known
    check (reason in ('UNSUBSCRIBED', 'COMPLAINT', 'HARD_BOUNCE', 'ERASED', 'OPERATOR')),
  at          timestamptz not null
);

-- The key of these hashes lies beside the list on purpose: a list restored without its key would
-- forget everybody who left.
create table contact_secrets (
  name  text  constraint contact_secrets_pkey primary key,
  value bytea not null
);

insert into contact_secrets (name, value)
values (
  'address-key',
  decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);

-- What contacts did. The event id comes from the caller: the same event twice counts once.
create table activities (
  contact_id  uuid        not null
    constraint activities_of_contact references contacts on delete cascade,
  event_id    text        not null,
  name        text        not null,
  properties  jsonb       not null default '{}',
  occurred_at timestamptz not null,
  constraint activities_event_once_per_contact primary key (contact_id, event_id),
  constraint activities_properties_is_object check (jsonb_typeof(properties) = 'object')
);

create index activities_by_time on activities (contact_id, occurred_at desc);

-- Imports of CSV files. RUNNING means that some node holds the advisory lock of this import; a row
-- that says so while nobody holds the lock was interrupted.
create table contact_imports (
  id              uuid        constraint contact_imports_pkey primary key,
  file_name       text        not null,
  charset         text        not null,
  separator       text        not null,
  state           text        not null constraint contact_imports_state_known
    check (state in ('UPLOADED', 'RUNNING', 'DONE', 'FAILED')),
  options         jsonb,
  lines_total     bigint      not null,
  lines_done      bigint      not null default 0,
  created_count   bigint      not null default 0,
  updated_count   bigint      not null default 0,
  bad_count       bigint      not null default 0,
  failure_key     text,
  failure_line    bigint,
  uploaded_at     timestamptz not null,
  ended_at        timestamptz,
  constraint contact_imports_failure_has_reason check ((state = 'FAILED') = (failure_key is not null))
);

create table contact_import_notes (
  import_id uuid   not null
    constraint contact_import_notes_of_import references contact_imports on delete cascade,
  line      bigint not null,
  field     text   not null,
  reason    text   not null,
  arguments text[] not null
);

create index contact_import_notes_by_line on contact_import_notes (import_id, line);
