-- What a person asked for: these go on at another step, or in another version.
create table moves (
  id uuid primary key,
  idempotency_key text not null,
  campaign_key text not null,
  -- null where everybody goes back to the version that they were in
  to_version uuid,
  -- null where everybody stays at the step of the same id, or goes back to where they were
  to_element text,
  -- the move that this one takes back
  undo_of uuid references moves (id),
  requested_by text not null,
  requested_at timestamptz not null,
  finished_at timestamptz,
  lease_until timestamptz,
  constraint moves_requested_once unique (idempotency_key),
  constraint moves_undone_once unique (undo_of)
);

create index moves_open on moves (requested_at) where finished_at is null;

-- One enrollment of a move. PLANNED: nothing has happened yet. LEFT: the former instance may not act
-- any more, and the next one is not there for sure. The other states are ends.
create table moved_enrollments (
  move_id uuid not null references moves (id),
  enrollment_id uuid not null,
  state text not null,
  -- where it was, and where it is to go on: elements, waits and flags; null where it was clear from
  -- the beginning that it stays
  from_version uuid,
  origin jsonb,
  to_version uuid,
  destination jsonb,
  former_instance bigint,
  -- why it was not moved
  obstacle text,
  moved_at timestamptz,
  primary key (move_id, enrollment_id),
  constraint moved_enrollments_state check (state in ('PLANNED', 'LEFT', 'MOVED', 'KEPT', 'BACK', 'OVER')),
  constraint moved_enrollments_has_places check (
    state = 'KEPT' or (from_version is not null and origin is not null and to_version is not null
      and destination is not null and former_instance is not null)),
  constraint moved_enrollments_kept_has_reason check ((obstacle is not null) = (state in ('KEPT', 'BACK')))
);

create unique index moved_enrollments_one_at_a_time on moved_enrollments (enrollment_id)
  where state in ('PLANNED', 'LEFT');
create index moved_enrollments_of_enrollment on moved_enrollments (enrollment_id, moved_at);
