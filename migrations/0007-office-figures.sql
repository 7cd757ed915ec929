-- Figures of the office beside published ones. `published`: came with a source of its own and counts as released by its
-- publisher; `approved` (审定): for inside only; `released` (发布): for everybody from `visible_from` on.
alter table observation
  add column layer text not null default 'published' check (layer in ('published', 'approved', 'released')),
  add column plan text,
  add column organisation uuid references organisation,
  -- The entry it was approved from.
  add column entry uuid unique,
  add column visible_from timestamptz,
  add column release uuid,
  -- Why a decision passed this value over; null: no decision did.
  add column set_aside text,
  add check ((layer = 'published') = (entry is null)),
  add check ((layer = 'released') = (visible_from is not null)),
  add check ((layer = 'published') = (organisation is null) and (layer = 'published') = (plan is null));
create index observation_by_visibility on observation (visible_from) where layer = 'released';

-- A cell as the workbook and the review know it: indicator and place by their ids in the plan.
create table intake (
  id uuid primary key,
  plan text not null,
  organisation uuid not null references organisation,
  origin text not null check (origin in ('workbook', 'table', 'paste', 'form')),
  file_name text not null,
  sha256 text not null,
  taken integer not null,
  unchanged integer not null,
  faults integer not null,
  account uuid references account,
  account_name text not null,
  at timestamptz not null
);
create index intake_by_organisation on intake (organisation, at desc);

-- 在报 → 审定: every version of what an organisation reports for one cell. A value is never changed, only followed.
create table entry (
  id uuid primary key,
  plan text not null,
  indicator text not null,
  place text not null,
  period text not null,
  organisation uuid not null references organisation,
  version integer not null check (version > 0),
  -- Exact decimal, or the reason why there is none.
  value numeric,
  missing text check (missing in ('not-collected', 'refused', 'not-yet', 'other-definition')),
  unit text not null,
  qualifier text not null check (qualifier in ('exact', 'about', 'at-least', 'more-than')),
  note text not null default '',
  -- Why it was corrected; only the first version needs none.
  reason text,
  state text not null check (state in ('reported', 'returned', 'approved', 'superseded')),
  intake uuid references intake,
  entered_by uuid references account,
  entered_name text not null,
  entered_at timestamptz not null,
  reviewed_by uuid references account,
  reviewed_name text,
  reviewed_at timestamptz,
  review_note text,
  unique (plan, indicator, place, period, organisation, version),
  check ((value is null) <> (missing is null)),
  check (version = 1 or reason is not null)
);
-- At most one version of a cell waits, and at most one is approved.
create unique index entry_waiting on entry (plan, indicator, place, period, organisation) where state = 'reported';
create unique index entry_approved on entry (plan, indicator, place, period, organisation) where state = 'approved';

-- Two organisations, two figures, one decision. The newest decision of a cell counts.
create table settlement (
  id uuid primary key,
  plan text not null,
  indicator text not null,
  place text not null,
  period text not null,
  chosen uuid not null references entry,
  reason text not null,
  account uuid references account,
  account_name text not null,
  at timestamptz not null
);

-- Which organisation holds an indicator, at one place or ('' ) everywhere. A city holds the cells of its own place unless said otherwise.
create table holding (
  plan text not null,
  indicator text not null,
  place text not null default '',
  organisation uuid not null references organisation,
  by_name text not null,
  at timestamptz not null,
  primary key (plan, indicator, place, organisation)
);

-- Asked for: one letter or mail to one organisation, with the cells it names.
create table figure_request (
  id uuid primary key,
  plan text not null,
  organisation uuid not null references organisation,
  cells jsonb not null,
  due date,
  note text not null default '',
  way text not null check (way in ('letter', 'mail')),
  account uuid references account,
  account_name text not null,
  at timestamptz not null
);
-- What an organisation answered about a cell instead of a figure. The newest counts.
create table figure_answer (
  id uuid primary key,
  plan text not null,
  indicator text not null,
  place text not null,
  period text not null,
  organisation uuid not null references organisation,
  answer text not null check (answer in ('promised', 'not-collected', 'refused', 'other-definition')),
  promised_on date,
  note text not null default '',
  account uuid references account,
  account_name text not null,
  at timestamptz not null,
  check ((answer = 'promised') = (promised_on is not null))
);
create index figure_answer_by_cell on figure_answer (plan, indicator, place, period, at desc);

-- How a table that is not ours is read: column → indicator, unit, period. Kept as data, by name.
create table table_mapping (
  plan text not null,
  organisation uuid not null references organisation,
  name text not null,
  mapping jsonb not null,
  account_name text not null,
  at timestamptz not null,
  primary key (plan, organisation, name)
);

-- Signed off and visible at a time. Nothing that was visible is taken back: what was released on a day can be shown for ever.
create table release (
  id uuid primary key,
  plan text not null,
  title text not null,
  note text not null default '',
  signed_by uuid references account,
  signed_name text not null,
  signed_at timestamptz not null,
  visible_from timestamptz not null,
  -- The values it makes public, the changes of values released before, the board and the report of that moment.
  figures jsonb not null,
  revisions jsonb not null,
  board jsonb not null,
  report jsonb
);
create index release_by_time on release (plan, visible_from desc);
alter table observation add foreign key (release) references release deferrable initially deferred;
alter table observation add foreign key (entry) references entry;

grant select, insert, delete on observation to lantu_member;
grant update (layer, visible_from, release, released_on, released_end, set_aside) on observation to lantu_member;
grant select, update on observation_revision to lantu_member;
grant select on plan_text, plan_text_unit, report_edit to lantu_member;
grant select, insert on intake, entry, settlement, figure_request, figure_answer, release to lantu_member, lantu_operator;
grant update (state, reviewed_by, reviewed_name, reviewed_at, review_note) on entry to lantu_member, lantu_operator;
grant select, insert, delete on holding, table_mapping to lantu_member, lantu_operator;
grant update on table_mapping to lantu_member, lantu_operator;
grant delete on release to lantu_member, lantu_operator;
grant select on release to lantu_public;

alter table observation enable row level security;
alter table intake enable row level security;
alter table entry enable row level security;
alter table settlement enable row level security;
alter table holding enable row level security;
alter table figure_request enable row level security;
alter table figure_answer enable row level security;
alter table table_mapping enable row level security;
alter table release enable row level security;

do $$
declare
  table_name text;
begin
  foreach table_name in array array['observation', 'intake', 'entry', 'settlement', 'holding', 'figure_request',
    'figure_answer', 'table_mapping', 'release'] loop
    execute format('create policy operator on %I to lantu_operator using (true) with check (true)', table_name);
  end loop;
  -- What an organisation reported is seen by its own people and by those who run the plan.
  foreach table_name in array array['intake', 'entry', 'figure_request', 'figure_answer', 'table_mapping', 'holding'] loop
    execute format($policy$create policy member on %I for select to lantu_member using (
      organisation = lantu_organisation()
      or lantu_holds(array['plan-officer', 'reviewer', 'publisher', 'inspector'], plan))$policy$, table_name);
  end loop;
end
$$;

-- Visible to everybody: published figures, and released ones from their time on.
create policy anyone on observation for select to lantu_public, lantu_member using (
  layer = 'published' or (layer = 'released' and visible_from <= now()));
create policy inside on observation for select to lantu_member using (
  organisation = lantu_organisation()
  or lantu_holds(array['plan-officer', 'reviewer', 'publisher', 'inspector'], plan));
create policy reviewer on observation for insert to lantu_member with check (
  layer = 'approved' and lantu_holds(array['reviewer'], plan));
create policy reviewer_replaces on observation for delete to lantu_member using (
  layer = 'approved' and lantu_holds(array['reviewer'], plan));
create policy publisher on observation for update to lantu_member
  using (layer in ('approved', 'released') and lantu_holds(array['publisher', 'plan-officer'], plan))
  with check (layer in ('approved', 'released') and lantu_holds(array['publisher', 'plan-officer'], plan));

-- A publisher alone releases, and takes back only what nobody has seen. A policy cannot compare a row before and after.
create function observation_release() returns trigger language plpgsql as $$
begin
  if current_user = 'lantu_member' and (
    not lantu_holds(array['publisher'], old.plan) or (old.layer = 'released' and old.visible_from <= now())
  ) then
    raise exception 'row-level security: not a publisher, or visible already' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger observation_release before update of layer, visible_from, release, released_on, released_end on observation
  for each row execute function observation_release();

-- Nobody reports, reviews, decides or signs in the name of another.
-- Somebody reports for their own organisation; a city for its own place only.
create policy reporter on intake for insert to lantu_member with check (
  organisation = lantu_organisation() and lantu_holds(array['holder', 'city-office', 'plan-officer'], plan)
  and account = lantu_account());
create policy reporter on entry for insert to lantu_member with check (
  organisation = lantu_organisation() and lantu_holds(array['holder', 'city-office', 'plan-officer'], plan)
  and (lantu_place() is null or place = lantu_place()) and state = 'reported' and entered_by = lantu_account());
create policy reporter_follows on entry for update to lantu_member
  using (organisation = lantu_organisation() and state = 'reported'
    and lantu_holds(array['holder', 'city-office', 'plan-officer'], plan))
  with check (state = 'superseded');
create policy reviewer on entry for update to lantu_member
  using (lantu_holds(array['reviewer'], plan))
  with check (lantu_holds(array['reviewer'], plan) and (state = 'superseded' or reviewed_by = lantu_account()));

create policy inside on settlement for select to lantu_member using (
  lantu_holds(array['plan-officer', 'reviewer', 'publisher', 'inspector'], plan));
create policy decider on settlement for insert to lantu_member with check (
  lantu_holds(array['plan-officer'], plan) and account = lantu_account());
create policy officer on holding for insert to lantu_member with check (lantu_holds(array['plan-officer'], plan));
create policy officer_delete on holding for delete to lantu_member using (lantu_holds(array['plan-officer'], plan));
create policy officer on figure_request for insert to lantu_member with check (
  lantu_holds(array['plan-officer'], plan) and account = lantu_account());
create policy holder on figure_answer for insert to lantu_member with check (
  account = lantu_account() and (
    (organisation = lantu_organisation() and lantu_holds(array['holder', 'city-office'], plan)
      and (lantu_place() is null or place = lantu_place()))
    or lantu_holds(array['plan-officer'], plan)));
create policy own on table_mapping to lantu_member
  using (organisation = lantu_organisation() and lantu_holds(array['holder', 'city-office', 'plan-officer'], plan));

create policy anyone on release for select to lantu_public, lantu_member using (visible_from <= now());
create policy inside on release for select to lantu_member using (
  lantu_holds(array['plan-officer', 'reviewer', 'publisher', 'inspector'], plan));
create policy publisher on release for insert to lantu_member with check (
  lantu_holds(array['publisher'], plan) and signed_by = lantu_account());
create policy publisher_withdraws on release for delete to lantu_member using (
  visible_from > now() and lantu_holds(array['publisher'], plan));
