alter table stops
  -- The subscription group that was left; null for every other kind.
  add column topic text,
  drop constraint stops_kind,
  add constraint stops_kind check (kind in ('CONVERTED', 'UNSUBSCRIBED', 'LEFT_TOPIC', 'COMPLAINED', 'BOUNCED', 'ERASED', 'SUPPRESSED', 'SUPERSEDED', 'TAKEN_OUT')),
  add constraint stops_topic check ((topic is not null) = (kind = 'LEFT_TOPIC'));
