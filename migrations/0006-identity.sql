-- Two more roles of the database: whoever has signed in, and the gate that signs people in.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['lantu_member', 'lantu_gate'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin', role_name);
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end;
    if not pg_has_role(role_name, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end
$$;

-- Whether one person may hold everything (said on every page) or duties are kept apart. One row.
create table office (
  single boolean primary key default true check (single),
  mode text not null check (mode in ('single-office', 'separated')),
  set_up_at timestamptz
);
insert into office (mode) values ('single-office');

-- `office` runs a plan; a department holds figures; a city answers for its own place (an id of the plan's places).
create table organisation (
  id uuid primary key,
  name text not null unique,
  kind text not null check (kind in ('office', 'department', 'city')),
  place text,
  email text,
  created_at timestamptz not null,
  check ((kind = 'city') = (place is not null))
);

create table account (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  email text,
  organisation uuid not null references organisation,
  state text not null check (state in ('invited', 'active', 'disabled')),
  created_at timestamptz not null
);

-- Nobody reads these but the gate and the person they belong to.
create table account_secret (
  account uuid primary key references account,
  password_hash text,
  totp_secret text,
  -- Null while the second factor was begun and not yet confirmed.
  totp_confirmed_at timestamptz,
  -- A code counts once: the last time step used.
  totp_last_step bigint,
  failed integer not null default 0,
  locked_until timestamptz,
  changed_at timestamptz not null
);
create table recovery_code (
  account uuid not null references account,
  hash bytea not null,
  used_at timestamptz,
  primary key (account, hash)
);
create table linked_identity (
  issuer text not null,
  subject text not null,
  account uuid not null references account,
  at timestamptz not null,
  primary key (issuer, subject)
);

-- Set-up, invitation, reset: the link carries a secret of which only the hash is kept, and works once.
create table one_time_link (
  hash bytea primary key,
  purpose text not null check (purpose in ('set-up', 'invitation', 'reset')),
  account uuid references account,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'set-up') = (account is null))
);

create table duty (
  id uuid primary key,
  account uuid not null references account,
  role text not null check (role in ('plan-officer', 'holder', 'city-office', 'reviewer', 'publisher', 'inspector',
    'system-administrator', 'security-administrator', 'audit-administrator')),
  -- Null: every plan.
  plan text,
  granted_by text not null,
  granted_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index duty_once on duty (account, role, coalesce(plan, '')) where withdrawn_at is null;

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  account uuid not null references account,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  address text not null,
  user_agent text not null
);
create index session_by_account on session (account, created_at desc);

-- Who asks, as the transaction was told. The functions look behind the row level security of the tables they read.
create function lantu_account() returns uuid language sql stable as $$
  select nullif(current_setting('lantu.account', true), '')::uuid
$$;
create function lantu_organisation() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select organisation from account where id = lantu_account() and state = 'active'
$$;
create function lantu_place() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select o.place from account a join organisation o on o.id = a.organisation where a.id = lantu_account()
$$;
-- Does whoever asks hold one of these roles, for this plan (null: for any)?
create function lantu_holds(roles text[], of_plan text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from duty d join account a on a.id = d.account
    where d.account = lantu_account() and a.state = 'active' and d.withdrawn_at is null and d.role = any (roles)
      and (of_plan is null or d.plan is null or d.plan = of_plan)
  )
$$;

-- While duties are kept apart nobody holds an administrator's duty beside any other (等保 三员分立). The row of the office is
-- held until the commit, so that two grants at once, or a grant and a change of mode, follow each other.
create function duties_apart() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  office_mode text;
begin
  select mode into office_mode from office for update;
  if office_mode = 'separated' and exists (
    select from duty d join account a on a.id = d.account where d.withdrawn_at is null and a.state <> 'disabled'
    group by d.account having bool_or(d.role like '%-administrator') and count(distinct d.role) > 1
  ) then
    raise exception 'row-level security: duties are kept apart' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger duties_apart after insert or update on duty for each statement execute function duties_apart();
create trigger duties_apart after update of state on account for each statement execute function duties_apart();
create trigger duties_apart after update of mode on office for each statement execute function duties_apart();

grant select on office to lantu_public, lantu_member, lantu_gate, lantu_operator;
grant update on office to lantu_gate, lantu_operator;
grant update (mode) on office to lantu_member;
grant select, insert on organisation to lantu_member, lantu_gate, lantu_operator;
grant update (name, email) on organisation to lantu_member, lantu_operator;
grant select, insert, update on account, account_secret, duty to lantu_gate, lantu_operator;
grant select, insert on account, account_secret, duty to lantu_member;
grant update on account_secret to lantu_member;
grant update (state) on account to lantu_member;
grant update (withdrawn_by, withdrawn_at) on duty to lantu_member;
grant select, insert, update on session to lantu_gate;
grant select, update on session to lantu_operator;
grant select on session to lantu_member;
grant update (ended_at, ended_by) on session to lantu_member;
grant select, insert, delete on recovery_code to lantu_member;
grant select, insert, update, delete on recovery_code to lantu_gate, lantu_operator;
grant select, insert on linked_identity to lantu_member, lantu_gate, lantu_operator;
grant select, insert, update on one_time_link to lantu_gate, lantu_operator;
grant insert on one_time_link to lantu_member;
grant insert on audit_event to lantu_member, lantu_gate;
grant select on audit_event to lantu_member;

alter table office enable row level security;
alter table organisation enable row level security;
alter table account enable row level security;
alter table account_secret enable row level security;
alter table recovery_code enable row level security;
alter table linked_identity enable row level security;
alter table one_time_link enable row level security;
alter table duty enable row level security;
alter table session enable row level security;
alter table audit_event enable row level security;

do $$
declare
  table_name text;
begin
  foreach table_name in array array['office', 'organisation', 'account', 'account_secret', 'recovery_code',
    'linked_identity', 'one_time_link', 'duty', 'session'] loop
    execute format('create policy gate on %I to lantu_gate using (true) with check (true)', table_name);
    execute format('create policy operator on %I to lantu_operator using (true) with check (true)', table_name);
  end loop;
end
$$;

create policy anyone on office for select using (true);
create policy administrator on office for update to lantu_member using (lantu_holds(array['security-administrator'], null));

create policy member on organisation for select to lantu_member using (lantu_organisation() is not null);
create policy administrator on organisation for insert to lantu_member with check (lantu_holds(array['system-administrator'], null));
create policy administrator_update on organisation for update to lantu_member using (lantu_holds(array['system-administrator'], null));

-- Colleagues of one organisation know each other; those who run the system or a plan know everybody.
create policy member on account for select to lantu_member using (
  id = lantu_account() or organisation = lantu_organisation()
  or lantu_holds(array['plan-officer', 'reviewer', 'publisher', 'inspector', 'system-administrator',
    'security-administrator', 'audit-administrator'], null));
create policy administrator on account for insert to lantu_member with check (
  lantu_holds(array['system-administrator'], null) and state = 'invited');
create policy administrator_update on account for update to lantu_member using (lantu_holds(array['system-administrator'], null));

create policy own on account_secret to lantu_member using (account = lantu_account()) with check (account = lantu_account());
create policy own on recovery_code to lantu_member using (account = lantu_account()) with check (account = lantu_account());
create policy own on linked_identity to lantu_member using (account = lantu_account()) with check (account = lantu_account());
create policy administrator on one_time_link for insert to lantu_member with check (
  lantu_holds(array['system-administrator'], null) and purpose in ('invitation', 'reset'));

create policy member on duty for select to lantu_member using (
  account = lantu_account()
  or lantu_holds(array['plan-officer', 'inspector', 'system-administrator', 'security-administrator',
    'audit-administrator'], null));
create policy administrator on duty for insert to lantu_member with check (lantu_holds(array['security-administrator'], null));
create policy administrator_update on duty for update to lantu_member using (lantu_holds(array['security-administrator'], null));

create policy member on session for select to lantu_member using (
  account = lantu_account() or lantu_holds(array['security-administrator'], null));
create policy member_update on session for update to lantu_member using (
  ended_at is null and (account = lantu_account() or lantu_holds(array['security-administrator'], null)))
  with check (account = lantu_account() or lantu_holds(array['security-administrator'], null));

create policy operator on audit_event to lantu_operator using (true) with check (true);
create policy gate on audit_event for insert to lantu_gate with check (true);
create policy member on audit_event for insert to lantu_member with check (actor = current_setting('lantu.actor', true));
create policy administrator on audit_event for select to lantu_member using (
  lantu_holds(array['audit-administrator', 'inspector'], null));
