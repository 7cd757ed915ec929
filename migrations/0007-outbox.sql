-- What must happen outside waits here until after the commit: mail so far. A row is tried until it is done or given up.
create table outbox (
  id uuid primary key,
  kind text not null check (kind in ('mail')),
  payload jsonb not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_at timestamptz not null,
  done_at timestamptz,
  -- The last error, without anything of the payload.
  error text
);
create index outbox_waiting on outbox (next_at) where done_at is null;
grant insert on outbox to lantu_member, lantu_operator;
grant select, update on outbox to lantu_operator;
alter table outbox enable row level security;
create policy operator on outbox to lantu_operator using (true) with check (true);
create policy member on outbox for insert to lantu_member with check (lantu_account() is not null);
