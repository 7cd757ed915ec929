-- Roles are shared by every database of a server: an existing one, or one made by somebody else this very moment, is fine.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['lantu_public', 'lantu_operator'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin', role_name);
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end;
    -- Since PostgreSQL 16 the maker of a role administers it but may not become it without the SET option.
    if not pg_has_role(role_name, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end
$$;

-- Who did what. Rows are added and never changed: no role holds update or delete.
create table audit_event (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  verb text not null,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  detail jsonb not null
);
create index audit_event_by_time on audit_event (at desc, id desc);
grant select, insert on audit_event to lantu_operator;
