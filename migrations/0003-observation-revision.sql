-- A number that moves with every change of the observations, so that what was worked out from them can be kept until then.
create table observation_revision (
  single boolean primary key default true check (single),
  number bigint not null
);
insert into observation_revision (number) values (0);

create function observation_changed() returns trigger language plpgsql as $$
begin
  update observation_revision set number = number + 1;
  return null;
end
$$;
create trigger observation_changed after insert or update or delete on observation
  for each statement execute function observation_changed();

grant select on observation_revision to lantu_public;
grant select, update on observation_revision to lantu_operator;
