-- What the sweeper put right between ledger and engine, for people to look at. No foreign key to
-- enrollments: an instance that is nobody's has none.
create table sweeper_repairs (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  enrollment_id uuid,
  process_instance_key bigint,
  done text not null,
  -- in the engine's or the program's own words; null where the kind says it all
  detail text,
  constraint sweeper_repairs_kind check (kind in ('EXIT_NOT_SHOWN', 'GONE_IN_ENGINE', 'ENDED_IN_LEDGER', 'UNKNOWN_IN_LEDGER')),
  constraint sweeper_repairs_done check (done in ('CANCELLED', 'ENDED', 'RECREATED', 'FAILED'))
);

create index sweeper_repairs_by_time on sweeper_repairs (at);
