-- How far the mails to the unsubscribe address were read. Written with the effect of each mail, so
-- that a crash in between neither loses one nor does it twice.
create table unsubscribe_mailboxes (
  -- server, user and folder: what the UIDs below are of
  name text primary key,
  -- RFC 9051 section 2.3.1.1: when it changes, all UIDs are new and everything is read again
  uid_validity bigint not null,
  last_uid bigint not null
);

-- Every mail that came to the unsubscribe address, and what was done. No foreign key to contacts:
-- the senders of most are whoever they say they are.
create table unsubscribe_mails (
  id uuid primary key,
  mailbox text not null,
  uid_validity bigint not null,
  uid bigint not null,
  -- SHA-256 of Message-ID, sender and subject: the same mail under another UID is the same one
  digest bytea not null,
  -- as the header says, which anybody can write; empty where the contact was erased
  sender text not null,
  subject text not null,
  read_at timestamptz not null,
  outcome text not null,
  -- whom the token names or, without one, who has the sender's address
  contact_id uuid,
  stop_id uuid,
  -- when the mailbox was told that the mail is done with
  seen_at timestamptz,
  -- when one of us looked at it and decided
  settled_at timestamptz,
  constraint unsubscribe_mails_once unique (digest),
  constraint unsubscribe_mails_outcome check (outcome in ('STOPPED', 'WITHOUT_TOKEN', 'WRONG_TOKEN', 'FORGOTTEN')),
  constraint unsubscribe_mails_stopped_has_receipt check ((outcome = 'STOPPED') = (stop_id is not null))
);

create index unsubscribe_mails_to_mark on unsubscribe_mails (mailbox, uid_validity) where seen_at is null and outcome in ('STOPPED', 'FORGOTTEN');
create index unsubscribe_mails_to_settle on unsubscribe_mails (read_at) where settled_at is null and outcome in ('WITHOUT_TOKEN', 'WRONG_TOKEN');
create index unsubscribe_mails_of_contact on unsubscribe_mails (contact_id);
create index unsubscribe_mails_of_sender on unsubscribe_mails (sender);
