-- Every time that a mail was kept back, put off or refused, and until when: sends only holds the
-- last word. A mail that leaves at the first try has no row here.
create table send_decisions (
  id bigint generated always as identity primary key,
  send_id uuid not null references sends (id),
  decided_at timestamptz not null,
  state text not null,
  reason text,
  until timestamptz,
  constraint send_decisions_state check (state in ('HELD', 'REFUSED', 'DEFERRED', 'CANCELLED'))
);

create index send_decisions_of_send on send_decisions (send_id, id);
