-- Records that no row could be made of, with why: the exporter goes on behind them. Empty as long as
-- all is well.
create table engine_set_aside (
  partition_id integer not null,
  position bigint not null,
  record text not null,
  reason text not null,
  set_aside_at timestamptz not null default now(),
  primary key (partition_id, position)
);
