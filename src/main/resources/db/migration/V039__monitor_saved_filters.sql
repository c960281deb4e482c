-- Searches that somebody keeps by a name. What they find is asked anew each time.
create table saved_filters (
  id uuid primary key,
  -- the name of the account; who is gone leaves what was shared
  owner text not null,
  name text not null,
  -- whether everybody who may see the list sees it
  shared boolean not null,
  -- what follows the question mark of the page's address
  address text not null,
  constraint saved_filters_have_a_name check (length(btrim(name)) between 1 and 80)
);

-- the same name again is the same filter, changed
create unique index saved_filters_one_of_a_name on saved_filters (owner, lower(name));

-- The kind of what keeps an instance, to look for it.
create or replace view monitor_open_incidents as
select key, process_instance_key, process_definition_key, element_id, error_type
  from engine_incidents
 where resolved_at is null;
