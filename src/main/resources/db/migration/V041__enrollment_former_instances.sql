-- Instances that ran an enrollment until somebody moved it. They may not act for it any more, and
-- their end is not the enrollment's.
create table former_instances (
  process_instance_key bigint primary key,
  enrollment_id uuid not null,
  retired_at timestamptz not null
);

create index former_instances_of_enrollment on former_instances (enrollment_id);
