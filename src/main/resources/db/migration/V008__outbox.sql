-- What the inside mail server received, byte for byte. The oldest go when there are too many.
create table outbox_messages (
  id bigint generated always as identity primary key,
  received_at timestamptz not null,
  -- of the envelope
  sender text not null,
  recipient text not null,
  -- of the header, decoded
  from_header text not null,
  subject text not null,
  message_id text not null,
  raw bytea not null
);

create index outbox_messages_recipient on outbox_messages (recipient, id);
create index outbox_messages_message_id on outbox_messages (message_id);
