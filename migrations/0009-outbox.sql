-- Mail waits here, written in the transaction of the command that causes it; a sender hands it over after the commit.
create table mail (
  id uuid primary key,
  plan text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  -- [{ fileName, mediaType, base64 }]
  attachments jsonb not null default '[]',
  queued_by uuid references account,
  queued_name text not null,
  queued_at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  tries integer not null default 0,
  next_at timestamptz not null,
  -- Until then it belongs to the sender that took it; who dies meanwhile has not confirmed it, and it is sent again.
  leased_until timestamptz,
  -- Set at the first try and repeated with every other, so that a mail sent twice can be recognised.
  message_id text unique,
  sent_at timestamptz,
  -- Why the last try failed, in both languages, without anything of the mail.
  error jsonb,
  check ((state = 'sent') = (sent_at is not null))
);
create index mail_due on mail (next_at) where state = 'waiting';
create index mail_by_plan on mail (plan, queued_at desc);

grant select, insert, update on mail to lantu_operator;
-- What is in a mail nobody reads here again.
grant select (id, plan, recipient, subject, queued_by, queued_name, queued_at, state, tries, next_at, sent_at, error)
  on mail to lantu_member;
grant insert (id, plan, recipient, subject, body, attachments, queued_by, queued_name, queued_at, state, next_at)
  on mail to lantu_member;
grant update (state, tries, next_at) on mail to lantu_member;

alter table mail enable row level security;
create policy operator on mail to lantu_operator using (true) with check (true);
create policy officer on mail for select to lantu_member using (lantu_holds(array['plan-officer'], plan));
create policy officer_queues on mail for insert to lantu_member with check (
  lantu_holds(array['plan-officer'], plan) and queued_by = lantu_account() and state = 'waiting');
create policy officer_retries on mail for update to lantu_member
  using (lantu_holds(array['plan-officer'], plan) and state <> 'sent')
  with check (lantu_holds(array['plan-officer'], plan) and state = 'waiting');
