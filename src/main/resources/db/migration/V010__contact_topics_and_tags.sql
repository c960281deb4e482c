-- The topics that a contact does not want; empty = everything. Which topics there are, campaigns say.
alter table contacts add column left_topics text[] not null default '{}';

alter table consents
  add column topic text,
  drop constraint consents_purpose_known,
  add constraint consents_purpose_known check (purpose in ('MARKETING', 'TRACKING', 'TOPIC')),
  add constraint consents_topic_named check ((topic is not null) = (purpose = 'TOPIC'));

-- Tags given and taken, by whatever way, until somebody has looked whether that is a goal or starts
-- a campaign. Statement triggers with transition tables: an import of 100,000 is one insert here.
create table tag_changes (
  id         bigint generated always as identity constraint tag_changes_pkey primary key,
  contact_id uuid        not null,
  tag        text        not null,
  given      boolean     not null,
  at         timestamptz not null
);

create index tag_changes_by_contact on tag_changes (contact_id, id);

create function note_tags_given() returns trigger language plpgsql as $$
begin
  insert into tag_changes (contact_id, tag, given, at)
  select added.id, tag, true, added.updated_at
    from added, unnest(added.tags) as tag;
  return null;
end $$;

create trigger contacts_tags_given after insert on contacts
  referencing new table as added
  for each statement execute function note_tags_given();

create function note_tags_changed() returns trigger language plpgsql as $$
begin
  insert into tag_changes (contact_id, tag, given, at)
  select new_row.id, change.tag, change.given, new_row.updated_at
    from after_it new_row
    join before_it old_row on old_row.id = new_row.id and old_row.tags is distinct from new_row.tags
   cross join lateral (
         select unnest(new_row.tags) as tag, true as given
         except
         select unnest(old_row.tags), true
         union all
         (select unnest(old_row.tags), false
          except
          select unnest(new_row.tags), false)) change;
  return null;
end $$;

create trigger contacts_tags_changed after update on contacts
  referencing old table as before_it new table as after_it
  for each statement execute function note_tags_changed();
