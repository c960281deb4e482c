-- What somebody says about a version when they publish it; empty where they said nothing.
alter table campaign_versions add column note text not null default ''
  constraint campaign_versions_note_is_short check (length(note) <= 500);

-- How the characters of the file were written with which the draft began, so that it is handed on
-- in the same way: the name of an encoding, with " BOM" behind it where the file begins with one.
alter table drafts add column encoding text not null default 'UTF-8';
