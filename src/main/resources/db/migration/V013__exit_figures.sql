-- What the page Exits reads, and stops of many contacts at once.

-- Figures read a stretch of time, receipts the newest first. created_at of an exit is accepted_at of
-- its stop, so the time to stop needs no other table.
create index exit_messages_by_time on exit_messages (created_at)
  include (published_at, ended_at, forced_at) where stop_id is not null;
create index exit_messages_of_campaign on exit_messages (campaign_key, created_at, stop_id)
  where stop_id is not null;
create index stops_by_time on stops (accepted_at, id) include (kind);
create index stops_by_kind on stops (kind, accepted_at, id);

-- Who is in a campaign now, without those who ever were.
create index enrollments_inside on enrollments (campaign_key, contact_id)
  where state in ('ENROLLED', 'ACTIVE', 'EXITING');

-- The watch over the first promise. Whatever code begins a transmission, in the same transaction the
-- database looks whether the enrollment has been ended before. The order is that of the commits,
-- which clocks of two nodes can not blur. Service mails behind the door of conversion are in here
-- too: they are allowed, and told apart where the diagram is known.
create table transmissions_after_exit (
  send_id uuid primary key,
  exiting_at timestamptz not null,
  transmitting_at timestamptz not null
);

create index transmissions_after_exit_by_time on transmissions_after_exit (transmitting_at);

create function note_transmission_after_exit() returns trigger language plpgsql as $$
begin
  insert into transmissions_after_exit (send_id, exiting_at, transmitting_at)
  select new.id, exiting_at, new.transmitting_at
    from enrollments
   where id = new.enrollment_id and exiting_at is not null
  on conflict (send_id) do nothing;
  return null;
end
$$;

create trigger sends_watched_after_exit
  after insert or update of state on sends
  for each row when (new.state = 'TRANSMITTING')
  execute function note_transmission_after_exit();

insert into transmissions_after_exit (send_id, exiting_at, transmitting_at)
select s.id, e.exiting_at, s.transmitting_at
  from sends s join enrollments e on e.id = s.enrollment_id
 where s.transmitting_at > e.exiting_at;

-- One that a last look took back in time is no mail.
create view mails_after_exit as
select t.send_id, t.exiting_at, t.transmitting_at, e.stop_id, e.exit_reason,
       s.contact_id, s.campaign_key, s.campaign_version_id, s.element_id, s.category
  from transmissions_after_exit t
  join sends s on s.id = t.send_id
  join enrollments e on e.id = s.enrollment_id
 where s.state <> 'CANCELLED';

-- What became of a mail that was leaving when a stop came in.
create view exit_mails as
select id, campaign_key, template, state, transmitting_at, settled_at from sends;

-- One request of an operator to end something for many. Each contact is one stop with one receipt.
create table stop_batches (
  id uuid primary key,
  -- null = everything ends, and nothing is sent any more
  campaign_key text,
  -- why, for colleagues
  words text not null,
  idempotency_key text not null,
  -- null = everybody who is in the campaign; kept while it is read, since it can hold addresses
  selection jsonb,
  -- SHA-256 of campaign, words and selection: tells the same request from another with its key
  request_digest bytea not null,
  state text not null default 'SELECTING',
  -- who carries it out now; an older attempt that wakes up writes nothing any more
  attempt integer not null default 0,
  lease_until timestamptz,
  found bigint not null default 0,
  stopped bigint not null default 0,
  -- enrollments that ended by it
  ended bigint not null default 0,
  requested_by text not null,
  requested_at timestamptz not null,
  done_at timestamptz,
  constraint stop_batches_requested_once unique (idempotency_key),
  constraint stop_batches_state check (state in ('SELECTING', 'STOPPING', 'DONE')),
  constraint stop_batches_whom check (campaign_key is not null or selection is not null or state <> 'SELECTING'),
  constraint stop_batches_done_has_time check ((state = 'DONE') = (done_at is not null))
);

create index stop_batches_to_do on stop_batches (requested_at) where state <> 'DONE';

-- Who is still to be stopped; a row goes when the stop is in the ledger.
create table stop_batch_contacts (
  batch_id uuid not null references stop_batches (id),
  contact_id uuid not null,
  primary key (batch_id, contact_id)
);
