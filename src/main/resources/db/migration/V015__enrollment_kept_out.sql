-- Kept out by the rules of the campaign; a part of found.
alter table enrollment_batches add column kept_out bigint not null default 0;
