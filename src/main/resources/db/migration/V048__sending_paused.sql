-- What waits for the end of a pause, to say how much it is.
create index sends_paused on sends (campaign_key)
  where state = 'HELD' and reason = 'CAMPAIGN_PAUSED';
