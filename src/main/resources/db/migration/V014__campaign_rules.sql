-- What ends a campaign and who may enter it.
alter table campaign_versions
  add column after_goal           text    not null default 'at-once',
  -- Keys, group:<name>, or all; of other campaigns, which need not exist yet.
  add column keeps_out_in         text[]  not null default '{}',
  add column keeps_out_was_in     text[]  not null default '{}',
  add column starts_on            text[]  not null default '{}',
  add column stays_on_unsubscribe boolean not null default false,
  -- Null where the campaign belongs to no subscription group.
  add column topic                text,
  add column topic_name_en        text    not null default '',
  add column topic_name_fr        text    not null default '',
  add constraint campaign_versions_after_goal_known
    check (after_goal ~ '^(at-once|never|P[1-9][0-9]{0,4}D)$');

-- "all" is a word among the others now.
update campaign_versions set supersedes = '{all}' where supersedes_all;
alter table campaign_versions drop column supersedes_all;
