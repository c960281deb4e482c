-- Making the engine's instances again from the ledger. One row per rebuild; its number keeps the
-- keys of former engines apart.
create table rebuilds (
  era integer primary key,
  -- the engine that is filled; null for a cluster, which does not say who it is
  engine uuid,
  began_at timestamptz not null,
  finished_at timestamptz
);

create unique index rebuilds_one_at_a_time on rebuilds ((true)) where finished_at is null;

-- What has to be made again, as it was found before anything was touched.
create table rebuild_items (
  enrollment_id uuid primary key,
  campaign_version_id uuid not null,
  -- where it goes on: elements, waits, flags and mails; null where that can not be told
  resumption jsonb,
  obstacle text,
  state text not null
    constraint rebuild_items_state check (state in ('PENDING', 'ASKED', 'STARTED', 'GIVEN_UP')),
  process_instance_key bigint
);

create index rebuild_items_open on rebuild_items (enrollment_id) where state in ('PENDING', 'ASKED');

-- The sweeper goes through what runs, over and over.
create index enrollments_running on enrollments (id) where state = 'ACTIVE';
