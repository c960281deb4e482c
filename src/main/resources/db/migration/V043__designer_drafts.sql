-- What somebody draws before it is a version. Several of one campaign may be there side by side.
create table drafts (
  id uuid primary key,
  -- the key of the campaign that it is of, or will be of
  campaign text not null,
  name text not null,
  -- the version that it began as; null for a new campaign
  based_on int,
  bpmn text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  -- whose page may write, until when; a page that is closed lets go, one that is lost runs out
  held_by text,
  held_page uuid,
  held_until timestamptz,
  constraint drafts_are_held_by_somebody_or_nobody check (
    (held_by is null) = (held_page is null) and (held_by is null) = (held_until is null))
);

create index drafts_of_a_campaign on drafts (campaign, changed_at desc);

create table draft_mails (
  draft_id uuid not null references drafts on delete cascade,
  template text not null,
  language text not null,
  mjml text not null,
  -- null where the plain text is made from the MJML
  plain_text text,
  primary key (draft_id, template, language)
);

-- What a person answered to the three questions about a mail, before it is automated.
create table draft_answers (
  draft_id uuid not null references drafts on delete cascade,
  template text not null,
  question text not null,
  yes boolean not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (draft_id, template, question),
  constraint draft_answers_are_to_the_three_questions check (question in ('USEFUL', 'BOND', 'ANYWAY'))
);

-- The same, kept for ever with the version that was published on them.
create table mail_answers (
  campaign text not null,
  version int not null,
  template text not null,
  question text not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (campaign, version, template, question),
  constraint mail_answers_are_to_the_three_questions check (question in ('USEFUL', 'BOND', 'ANYWAY'))
);
