-- One row per mail that a step of an enrollment had to write: decided, transmitted, settled. No
-- foreign key to contacts: after an erasure the ledger still proves what was sent, to nobody named.
create table sends (
  id uuid primary key,
  enrollment_id uuid not null references enrollments (id),
  -- the step as this enrollment runs it; with enrollment_id the key that makes a mail happen once
  element_instance_key bigint not null,
  process_instance_key bigint not null,
  contact_id uuid not null,
  campaign_key text not null,
  campaign_version_id uuid not null,
  element_id text not null,
  template text not null,
  category text not null,
  -- null when it never got so far as to be rendered, and after an erasure
  recipient text,
  subject text,
  -- fixed at the first decision and the same for every attempt
  message_id text not null,
  state text not null,
  -- why it is in this state: a guard's reason, what a reply means, or what failed
  reason text,
  -- fencing: who transmits, for the how manieth time, and until when that holds without a sign
  node uuid,
  attempt integer not null default 0,
  lease_until timestamptz,
  -- how far the last attempt came, and what the server said
  phase text,
  reply_code integer,
  enhanced_status text,
  reply text,
  planned_at timestamptz not null,
  transmitting_at timestamptz,
  settled_at timestamptz,
  -- when it is looked at again
  next_at timestamptz,
  constraint sends_once_per_step unique (enrollment_id, element_instance_key),
  constraint sends_state check (state in ('HELD', 'TRANSMITTING', 'ACCEPTED', 'REFUSED', 'DEFERRED', 'UNKNOWN', 'CANCELLED')),
  constraint sends_category check (category in ('MARKETING', 'SERVICE')),
  constraint sends_phase check (phase in ('CONNECT', 'MAIL', 'RCPT', 'DATA', 'BODY', 'DOT', 'DONE')),
  constraint sends_transmitting_is_leased check (state <> 'TRANSMITTING' or (node is not null and lease_until is not null and transmitting_at is not null)),
  constraint sends_waiting_has_time check (state not in ('HELD', 'DEFERRED') or next_at is not null),
  constraint sends_final_is_settled check (state not in ('ACCEPTED', 'REFUSED', 'UNKNOWN', 'CANCELLED') or settled_at is not null)
) with (fillfactor = 80);

-- a contact's page, and how many mails the contact had lately
create index sends_of_contact on sends (contact_id, planned_at);
create index sends_in_transmission on sends (contact_id) where state = 'TRANSMITTING';
create index sends_of_version on sends (campaign_version_id, state);
-- addresses that do not exist, whose contacts have to be stopped
create index sends_without_mailbox on sends (settled_at) where reason = 'NO_MAILBOX';
