-- Whether the engine got the diagram in the form whose waits can be entered half over. Versions from
-- before have it drawn as it was, and their waits begin anew for whoever is moved to them.
alter table campaign_versions add column resumable boolean not null default false;
