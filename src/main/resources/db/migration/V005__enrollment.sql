-- One request to let contacts in. The selection is kept while it is read, so that a crash goes on
-- afterwards (the counts start anew then, fenced by attempt), and not longer: it can hold addresses.
create table enrollment_batches (
  id uuid primary key,
  campaign_key text not null,
  campaign_version_id uuid not null references campaign_versions (id),
  idempotency_key text not null,
  selection jsonb,
  -- SHA-256 of the selection: tells the same request from another one with its key
  selection_digest bytea not null,
  state text not null default 'SELECTING',
  -- who reads the selection now; a late reader of an older attempt writes nothing any more
  attempt integer not null default 0,
  lease_until timestamptz,
  -- contacts selected, and what became of them: found = entered + already_inside + suppressed
  -- + without_consent + unknown
  found bigint not null default 0,
  entered bigint not null default 0,
  already_inside bigint not null default 0,
  suppressed bigint not null default 0,
  without_consent bigint not null default 0,
  unknown bigint not null default 0,
  requested_at timestamptz not null,
  selected_at timestamptz,
  constraint enrollment_batches_requested_once unique (idempotency_key),
  constraint enrollment_batches_selection_while_needed check ((selection is not null) = (state = 'SELECTING')),
  constraint enrollment_batches_state check (state in ('SELECTING', 'SELECTED'))
);

create index enrollment_batches_to_select on enrollment_batches (requested_at) where state = 'SELECTING';

-- One contact in one campaign version = one process instance. No foreign key to contacts: after an
-- erasure the ledger still proves that everything ended, with a number that names nobody.
create table enrollments (
  id uuid primary key,
  batch_id uuid not null references enrollment_batches (id),
  contact_id uuid not null,
  campaign_key text not null,
  campaign_version_id uuid not null references campaign_versions (id),
  state text not null default 'ENROLLED',
  -- null until the engine has answered
  process_instance_key bigint,
  -- how often the engine was asked to start it, and until when whoever asked may be waiting
  attempts integer not null default 0,
  lease_until timestamptz,
  exit_reason text,
  -- the stop that ended it; null where it left by itself
  stop_id uuid,
  entered_at timestamptz not null,
  started_at timestamptz,
  exiting_at timestamptz,
  ended_at timestamptz,
  constraint enrollments_state check (state in ('ENROLLED', 'ACTIVE', 'EXITING', 'EXITED', 'FINISHED', 'FAILED')),
  constraint enrollments_exit_reason check (exit_reason in ('CONVERTED', 'UNSUBSCRIBED', 'SUPERSEDED')),
  constraint enrollments_exit_has_reason check (state not in ('EXITING', 'EXITED') or exit_reason is not null),
  constraint enrollments_end_has_time check ((state in ('EXITED', 'FINISHED', 'FAILED')) = (ended_at is not null)),
  constraint enrollments_once_per_batch unique (batch_id, contact_id)
) with (fillfactor = 80);

create unique index enrollments_one_active_per_campaign on enrollments (contact_id, campaign_key)
  where state in ('ENROLLED', 'ACTIVE', 'EXITING');

create unique index enrollments_one_per_instance on enrollments (process_instance_key)
  where process_instance_key is not null;

create index enrollments_to_start on enrollments (id) where state = 'ENROLLED';
create index enrollments_waiting_of_batch on enrollments (batch_id) where state = 'ENROLLED';
create index enrollments_of_contact on enrollments (contact_id, id);
create index enrollments_of_campaign on enrollments (campaign_key, id);

-- The row that orders sends and stops of one contact: a send holds it shared while it commits
-- TRANSMITTING, a stop exclusively while it commits. The epoch counts the stops.
create table stop_gates (
  contact_id uuid primary key,
  epoch bigint not null default 0
);
