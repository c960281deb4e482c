-- What each folder of processes/ had in it when it was last taken on. A folder that is as it was then is left
-- alone at the next start, whatever was published over it since.
create table campaign_folders (
  folder         text primary key,
  -- SHA-256 over the diagram and the mails that lie in it
  content_sha256 bytea not null,
  taken_at       timestamptz not null
);

insert into campaign_folders (folder, content_sha256, taken_at)
select distinct on (campaign_key) campaign_key, content_sha256, published_at
  from campaign_versions
 where published_by = 'processes'
 order by campaign_key, number desc;
