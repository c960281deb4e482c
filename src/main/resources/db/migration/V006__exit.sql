-- What was reported, once. Everything that it ended is in exit_messages.
create table stops (
  id uuid primary key,
  idempotency_key text not null,
  contact_id uuid not null,
  kind text not null,
  -- the event, the source, the campaign or the words of the operator, by kind
  detail text not null,
  -- the campaign that took over, or the one to be taken out of; null for every other kind
  campaign_key text,
  accepted_at timestamptz not null,
  -- sends whose transmission had begun when the stop committed
  in_transmission uuid[] not null default '{}',
  constraint stops_reported_once unique (idempotency_key),
  constraint stops_kind check (kind in ('CONVERTED', 'UNSUBSCRIBED', 'COMPLAINED', 'BOUNCED', 'ERASED', 'SUPPRESSED', 'SUPERSEDED', 'TAKEN_OUT')),
  constraint stops_campaign check ((campaign_key is not null) = (kind in ('SUPERSEDED', 'TAKEN_OUT')))
);

create index stops_of_contact on stops (contact_id, id);

-- Messages for the engine, written with what causes them, delivered afterwards at least once; id is
-- the message id. An exit stays PUBLISHED until the engine has shown that the instance left.
create table exit_messages (
  id uuid primary key,
  -- orders the messages of one contact
  position bigint generated always as identity,
  -- the stop or the event: messages of one cause may leave side by side
  cause_id uuid not null,
  -- null = an activity, delivered and forgotten
  stop_id uuid references stops (id),
  contact_id uuid not null,
  enrollment_id uuid not null references enrollments (id),
  campaign_key text not null,
  name text not null,
  correlation_key text not null,
  state text not null,
  attempts integer not null default 0,
  -- when the next try, or the next look, is due
  due_at timestamptz not null,
  created_at timestamptz not null,
  published_at timestamptz,
  ended_at timestamptz,
  -- the instance did not leave by its door in time and was cancelled
  forced_at timestamptz,
  constraint exit_messages_state check (state in ('PENDING', 'PUBLISHED', 'DONE')),
  constraint exit_messages_one_per_stop unique (stop_id, enrollment_id)
) with (fillfactor = 80);

create index exit_messages_pending on exit_messages (position) where state = 'PENDING';
create index exit_messages_pending_of_contact on exit_messages (contact_id, position) where state = 'PENDING';
create index exit_messages_unconfirmed on exit_messages (due_at) where state = 'PUBLISHED';
create index exit_messages_of_enrollment on exit_messages (enrollment_id);
