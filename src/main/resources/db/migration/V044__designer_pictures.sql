-- Pictures that people put into mails. A mail that was sent may be opened years later, so that none is
-- ever changed or taken away: the name holds the content.
create table pictures (
  -- the first half of the SHA-256 of the bytes, and the ending of their kind
  name text primary key,
  media_type text not null,
  bytes bytea not null,
  added_by text not null,
  added_at timestamptz not null,
  constraint pictures_are_of_a_known_kind
    check (media_type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp'))
);
