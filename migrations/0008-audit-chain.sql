-- The record is a chain: every line has the number after the last, carries the hash of the line before it, and its own.
-- Numbers, hashes and the account come from the trigger alone, whatever whoever inserts says.
alter table audit_event
  add column account uuid,
  add column number bigint,
  add column previous text,
  add column hash text;

-- What a hash covers: every field with its length before it, so that no two lines read the same. src/audit/chain.ts says it again.
create function audit_hash(event audit_event) returns text language sql stable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(string_agg(char_length(part) || ':' || part, e'\n' order by place), 'UTF8')), 'hex')
  from unnest(array[
    event.number::text, event.previous, event.id::text,
    to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(event.account::text, ''), event.actor, event.verb, event.outcome, event.detail::text
  ]) with ordinality as parts (part, place)
$$;

-- The end of the chain, one row: who adds a line holds it until the transaction ends, so lines stand in the order of commits.
create table audit_head (
  single boolean primary key default true check (single),
  number bigint not null,
  hash text not null
);
insert into audit_head (number, hash) values (0, repeat('0', 64));
grant select on audit_head to lantu_member, lantu_operator;
alter table audit_head enable row level security;
create policy operator on audit_head for select to lantu_operator using (true);
create policy administrator on audit_head for select to lantu_member using (
  lantu_holds(array['audit-administrator', 'inspector'], null));

create function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
begin
  select * into strict head from audit_head for update;
  new.account := lantu_account();
  new.number := head.number + 1;
  new.previous := head.hash;
  new.hash := audit_hash(new);
  update audit_head set number = new.number, hash = new.hash;
  return new;
end
$$;

-- The lines of an older store, in the order they were written.
do $$
declare
  event audit_event;
  last_number bigint := 0;
  last_hash text := repeat('0', 64);
begin
  for event in select * from audit_event order by at, id loop
    event.number := last_number + 1;
    event.previous := last_hash;
    event.hash := audit_hash(event);
    update audit_event set number = event.number, previous = event.previous, hash = event.hash where id = event.id;
    last_number := event.number;
    last_hash := event.hash;
  end loop;
  update audit_head set number = last_number, hash = last_hash;
end
$$;

alter table audit_event
  alter column number set not null,
  alter column previous set not null,
  alter column hash set not null,
  add constraint audit_event_number unique (number),
  add constraint audit_event_counts check (number > 0);
drop index audit_event_by_time;

create trigger chain before insert on audit_event for each row execute function audit_chain();

-- Nobody changes or removes a line, the owner of the tables neither; restoring a store puts triggers aside for its transaction.
create function audit_guard() returns trigger language plpgsql as $$
begin
  raise exception 'lines of the record are never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger guard before update or delete on audit_event for each row execute function audit_guard();
create trigger guard_all before truncate on audit_event for each statement execute function audit_guard();
