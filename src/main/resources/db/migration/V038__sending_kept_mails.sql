-- What a mail said when it left, so that it can be shown as it was. One row per mail, packed; it goes
-- after a time, and with its contact.
create table kept_mails (
  send_id uuid primary key references sends (id),
  contact_id uuid not null,
  kept_at timestamptz not null,
  -- as the header shows it, name and address: the setting may be another one by now
  sender text not null,
  -- both parts, HTML first, compressed (RFC 1950)
  parts bytea not null
);

-- what is old, and what an erasure takes away
create index kept_mails_by_age on kept_mails (kept_at);
create index kept_mails_of_contact on kept_mails (contact_id);
-- compressed already
alter table kept_mails alter column parts set storage external;
