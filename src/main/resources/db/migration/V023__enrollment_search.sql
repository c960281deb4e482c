-- For lists of who is and was in a campaign. Ids grow with the time of entry, so that those who came
-- in within some time are a range of the primary key.
create index enrollments_of_version on enrollments (campaign_version_id, id);
create index enrollments_by_end on enrollments (ended_at) where ended_at is not null;
-- states that few are in
create index enrollments_rare on enrollments (id) where state in ('EXITING', 'FAILED');
