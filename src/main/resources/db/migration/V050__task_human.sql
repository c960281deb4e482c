-- What people are to do for a contact who waits for it. One row per user task that the engine has
-- come to; the engine asks again for the same one after a restart.
create table human_tasks (
  id uuid primary key,
  enrollment_id uuid not null,
  contact_id uuid not null,
  campaign_key text not null,
  step text not null,
  process_instance_key bigint not null,
  element_instance_key bigint not null,
  job_key bigint not null,
  name text not null,
  text text not null,
  answers text[] not null,
  role text not null,
  result text not null,
  opened_at timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz,
  -- whether the engine has the answer
  told boolean not null default false,
  -- when it was not needed any more: the contact left
  gone_at timestamptz,
  constraint human_tasks_once unique (enrollment_id, element_instance_key),
  constraint human_tasks_answered_by_somebody check (
    (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);

create index human_tasks_open on human_tasks (role, opened_at)
  where answered_at is null and gone_at is null;
create index human_tasks_over on human_tasks (coalesce(answered_at, gone_at))
  where answered_at is not null or gone_at is not null;
create index human_tasks_untold on human_tasks (answered_at)
  where answered_at is not null and not told and gone_at is null;
