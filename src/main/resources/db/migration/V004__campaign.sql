-- What marketers design. A version never changes once it is written; a campaign's live version is
-- the one with the highest number.

create table campaigns (
  key        text primary key
             constraint campaigns_key_is_kebab_case check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  created_at timestamptz not null
);

create table campaign_versions (
  id                     uuid primary key,
  campaign_key           text not null references campaigns (key),
  number                 integer not null,
  name_en                text not null,
  name_fr                text not null,
  description_en         text not null,
  description_fr         text not null,
  goals                  text[] not null,
  supersedes_all         boolean not null,
  -- Keys of other campaigns; they need not exist yet.
  supersedes             text[] not null,
  -- Null where the campaign belongs to no group.
  campaign_group         text,
  -- The file as it was handed in, byte for byte.
  bpmn                   bytea not null,
  -- SHA-256 over the diagram and all mails: the same content makes no second version.
  content_sha256         bytea not null,
  process_definition_key bigint not null,
  published_at           timestamptz not null,
  published_by           text not null,
  constraint campaign_versions_numbered unique (campaign_key, number),
  constraint campaign_versions_one_per_process_definition unique (process_definition_key)
);

create table campaign_mails (
  version_id uuid not null references campaign_versions (id),
  template   text not null,
  language   text not null,
  mjml       text not null,
  -- Null where the author wrote none: it is made from the MJML then.
  plain_text text,
  primary key (version_id, template, language)
);
