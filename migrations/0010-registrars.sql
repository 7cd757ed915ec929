-- Two more duties: who examines technology contracts at a registration office, and who files them for a university or a firm.
alter table duty drop constraint duty_role_check;
alter table duty add constraint duty_role_check check (role in ('plan-officer', 'holder', 'city-office', 'reviewer',
  'publisher', 'inspector', 'registrar', 'registrant', 'system-administrator', 'security-administrator', 'audit-administrator'));

alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check check (kind in ('office', 'department', 'city', 'registrant'));

-- Those who file contracts come from outside and do not see each other.
drop policy member on organisation;
create policy member on organisation for select to lantu_member using (
  lantu_organisation() is not null and (kind <> 'registrant' or id = lantu_organisation()
    or lantu_holds(array['registrar', 'inspector', 'plan-officer', 'system-administrator', 'security-administrator',
      'audit-administrator'], null)));
