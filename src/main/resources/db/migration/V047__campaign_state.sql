-- Whether a campaign runs, takes people in, or lies in the archive.

alter table campaigns
  -- all steps stand still since then; null while they run
  add column paused_at timestamptz,
  -- the last time that they went on after a pause
  add column resumed_at timestamptz,
  -- over how long what was late goes on after that
  add column spread_seconds bigint not null default 0
    constraint campaigns_spread_is_sane check (spread_seconds between 0 and 604800),
  -- nobody is let in since then; null while the entries are open
  add column closed_at timestamptz,
  add column archived_at timestamptz,
  add constraint campaigns_archive_is_still
    check (archived_at is null or (closed_at is not null and paused_at is null));

-- The lock first and the row after it, each with a look of its own: who holds the lock shared sees
-- each pause that committed before, and a pause waits for who does not see it yet.
create function campaign_held(wanted text) returns setof campaigns
language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('campaign-state/' || wanted, 0));
  return query select * from campaigns where key = wanted;
end
$$;
