-- Parts that mails have in common, such as a footer. Mails hold copies, so that nothing that was
-- published changes with them.
create table mail_blocks (
  -- marks the copies in mails
  key text not null,
  language text not null,
  name text not null constraint mail_blocks_name_is_short check (length(name) between 1 and 60),
  mjml text not null constraint mail_blocks_are_small check (length(mjml) <= 100000),
  -- whether it goes over the whole width of a mail
  is_band boolean not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (key, language)
);
