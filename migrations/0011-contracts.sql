-- The ledger of technology contracts. A case is where a contract stands at one registration office; what it says is kept
-- version by version, what was done with it line by line. Nothing of it is ever deleted.

-- The last reference given in a plan and year. Ours, for finding a case again; no registration number.
create table contract_counter (
  plan text not null,
  year integer not null,
  last integer not null,
  primary key (plan, year)
);

create table contract_case (
  id uuid primary key,
  plan text not null,
  reference text not null,
  -- The office that registers, and the organisation that filed: of a paper that was handed in, the office itself.
  office uuid not null references organisation,
  registrant uuid not null references organisation,
  state text not null check (state in ('draft', 'submitted', 'incomplete', 'accepted', 'expert-review', 'registered',
    'refused', 'under-objection', 'cancelled', 'withdrawn')),
  -- The state an objection was raised in.
  before text check (before in ('registered', 'refused')),
  -- Grows with every act: two who act at once cannot both be right.
  version integer not null default 1 check (version > 0),
  -- The number of the content that counts.
  content integer not null default 1,
  handler uuid references account,
  handler_name text,
  -- What the registrant asked for: { kind, reason, by, at, content }.
  asked jsonb,
  submitted_at timestamptz,
  accepted_on date,
  completed_on date,
  -- The rule pack in force on the day of acceptance.
  pack text,
  pack_version text,
  -- Experts have been heard since the case was last accepted.
  experts_heard boolean not null default false,
  registered_on date,
  -- Given by the national system and written down here.
  number text unique check (number ~ '^[0-9]{16}$'),
  type text,
  subtype text,
  total numeric,
  technical numeric,
  received numeric,
  refused_for text[] not null default '{}',
  -- Of the content that counts, for finding and comparing.
  project_name text not null,
  subject text not null,
  seller_name text not null,
  seller_plain text not null,
  seller_code text,
  buyer_name text not null,
  buyer_plain text not null,
  buyer_code text,
  signed_on date,
  text_hash text,
  relations jsonb not null default '[]',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (plan, reference),
  check ((state = 'under-objection') = (before is not null)),
  check (state not in ('registered', 'cancelled') or (number is not null and registered_on is not null)),
  check ((handler is null) or handler_name is not null)
);
create index contract_case_by_state on contract_case (plan, state, changed_at desc);
create index contract_case_by_registrant on contract_case (registrant, changed_at desc);
create index contract_case_by_hash on contract_case (plan, text_hash) where text_hash is not null;
create index contract_case_by_seller on contract_case (plan, seller_plain);
create index contract_case_by_buyer on contract_case (plan, buyer_plain);
create index contract_case_by_seller_code on contract_case (plan, seller_code) where seller_code is not null;
create index contract_case_by_buyer_code on contract_case (plan, buyer_code) where buyer_code is not null;
create index contract_case_with_relations on contract_case (plan) where relations <> '[]';

create table contract_content (
  contract uuid not null references contract_case,
  number integer not null check (number > 0),
  body text not null,
  contract_read jsonb not null,
  facts jsonb not null,
  form jsonb not null,
  reason text not null default '',
  account uuid references account,
  account_name text not null,
  at timestamptz not null,
  primary key (contract, number)
);

create table contract_event (
  contract uuid not null references contract_case,
  -- The version of the case the act made.
  version integer not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  account uuid references account,
  account_name text not null,
  at timestamptz not null,
  note text not null default '',
  -- Reasons on clauses, reasons to refuse, the number written down …
  detail jsonb not null default '{}',
  primary key (contract, version)
);

-- What a person made of a doubt about contracts. The newest answer counts; a doubt whose evidence changed has another key.
create table contract_doubt_answer (
  id uuid primary key,
  plan text not null,
  key text not null,
  answer text not null check (answer in ('dismissed', 'confirmed')),
  reason text not null,
  account uuid references account,
  account_name text not null,
  at timestamptz not null
);
create index contract_doubt_answer_by_key on contract_doubt_answer (plan, key, at desc);

-- May whoever asks act for the office of a case, or for the organisation that filed it?
create function lantu_registers(of_plan text, of_office uuid) returns boolean language sql stable as $$
  select of_office = lantu_organisation() and lantu_holds(array['registrar'], of_plan)
$$;
create function lantu_files(of_plan text, of_registrant uuid) returns boolean language sql stable as $$
  select of_registrant = lantu_organisation() and lantu_holds(array['registrant', 'registrar'], of_plan)
$$;

grant select, insert, update on contract_counter to lantu_member, lantu_operator;
grant select, insert on contract_case, contract_content, contract_event, contract_doubt_answer
  to lantu_member, lantu_operator;
grant update on contract_case to lantu_operator;
grant update (state, before, version, content, handler, handler_name, asked, submitted_at, accepted_on, completed_on, pack,
  pack_version, experts_heard, registered_on, number, type, subtype, total, technical, received, refused_for,
  project_name, subject, seller_name, seller_plain, seller_code, buyer_name, buyer_plain, buyer_code, signed_on,
  text_hash, relations, changed_at) on contract_case to lantu_member;

alter table contract_counter enable row level security;
alter table contract_case enable row level security;
alter table contract_content enable row level security;
alter table contract_event enable row level security;
alter table contract_doubt_answer enable row level security;

do $$
declare
  table_name text;
begin
  foreach table_name in array array['contract_counter', 'contract_case', 'contract_content', 'contract_event',
    'contract_doubt_answer'] loop
    execute format('create policy operator on %I to lantu_operator using (true) with check (true)', table_name);
  end loop;
end
$$;

create policy counting on contract_counter to lantu_member
  using (lantu_holds(array['registrant', 'registrar'], plan)) with check (lantu_holds(array['registrant', 'registrar'], plan));

-- A draft belongs to who files it. From its filing on every registrar of the plan may read it: a contract registers once,
-- and only who sees the others can tell.
create policy filed_by on contract_case for select to lantu_member using (lantu_files(plan, registrant));
create policy examined_by on contract_case for select to lantu_member using (
  submitted_at is not null and lantu_holds(array['registrar', 'inspector'], plan));
create policy filed_by_new on contract_case for insert to lantu_member with check (
  lantu_files(plan, registrant) and state = 'draft' and version = 1 and not experts_heard and refused_for = '{}'
  and coalesce(number, type, subtype, pack, pack_version, handler_name, before) is null
  and coalesce(registered_on, accepted_on, completed_on) is null and coalesce(total, technical, received) is null
  and handler is null and submitted_at is null and asked is null);
create policy acted_on on contract_case for update to lantu_member
  using (lantu_files(plan, registrant) or (submitted_at is not null and lantu_registers(plan, office)))
  with check (lantu_files(plan, registrant) or lantu_registers(plan, office));

-- Which side may lead a case from where to where, and that who files writes down nothing the office decides. A policy
-- cannot compare a row before and after.
create function contract_case_act() returns trigger language plpgsql as $$
declare
  step text := old.state || ' ' || new.state;
  -- What the side that files may change in this step.
  open_columns text[] := array['state', 'version', 'changed_at', 'asked', 'before'];
  files boolean;
  registers boolean;
begin
  if current_user <> 'lantu_member' then
    return new;
  end if;
  if new.version <> old.version + 1 then
    raise exception 'row-level security: the version of a case grows by one' using errcode = 'insufficient_privilege';
  end if;
  if old.state in ('draft', 'incomplete') then
    open_columns := open_columns || array['content', 'project_name', 'subject', 'seller_name', 'seller_plain', 'seller_code',
      'buyer_name', 'buyer_plain', 'buyer_code', 'signed_on', 'text_hash', 'relations'];
  end if;
  if step = 'draft submitted' then
    open_columns := open_columns || array['submitted_at'];
  elsif step = 'incomplete accepted' then
    open_columns := open_columns || array['accepted_on', 'completed_on', 'pack', 'pack_version'];
  end if;
  -- What was registered once is cancelled by the office, never withdrawn.
  files := lantu_files(old.plan, old.registrant) and step = any (array['draft draft', 'draft submitted', 'draft withdrawn',
    'submitted withdrawn', 'incomplete withdrawn', 'accepted withdrawn', 'expert-review withdrawn', 'incomplete accepted',
    'registered registered', 'registered under-objection', 'refused under-objection'])
    and (new.state <> 'withdrawn' or old.number is null)
    and to_jsonb(new) - open_columns = to_jsonb(old) - open_columns
    and (step <> 'incomplete accepted' or old.pack is null or new.pack = old.pack);
  registers := old.state <> 'draft' and lantu_registers(old.plan, old.office) and step = any (array['submitted submitted',
    'incomplete incomplete', 'accepted accepted', 'expert-review expert-review', 'registered registered',
    'under-objection under-objection', 'submitted accepted', 'submitted incomplete', 'submitted refused',
    'incomplete refused', 'accepted incomplete', 'accepted expert-review', 'expert-review accepted', 'accepted registered', 'accepted refused',
    'registered cancelled', 'registered under-objection', 'under-objection registered', 'under-objection refused',
    'under-objection accepted']);
  if not (files or registers) then
    raise exception 'row-level security: this side may not take the step %', step using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger contract_case_act before update on contract_case for each row execute function contract_case_act();

-- Content and events are seen with their case. Who examines it, and what experts said, is for the office.
create policy with_case on contract_content for select to lantu_member using (
  exists (select from contract_case c where c.id = contract));
create policy with_case_new on contract_content for insert to lantu_member with check (
  account = lantu_account() and exists (select from contract_case c where c.id = contract
    and (lantu_files(c.plan, c.registrant) or lantu_registers(c.plan, c.office))));
create policy with_case on contract_event for select to lantu_member using (
  exists (select from contract_case c where c.id = contract
    and (act not in ('take', 'note-experts') or lantu_holds(array['registrar', 'inspector'], c.plan))));
create policy with_case_new on contract_event for insert to lantu_member with check (
  account = lantu_account() and exists (select from contract_case c where c.id = contract and c.version = contract_event.version
    and c.state = to_state and (lantu_registers(c.plan, c.office) or (lantu_files(c.plan, c.registrant) and act = any (
      array['save', 'submit', 'withdraw', 'complete', 'ask-change', 'ask-cancel', 'object'])))));

create policy examiners on contract_doubt_answer for select to lantu_member using (
  lantu_holds(array['registrar', 'inspector'], plan));
create policy examiner on contract_doubt_answer for insert to lantu_member with check (
  account = lantu_account() and lantu_holds(array['registrar'], plan));
