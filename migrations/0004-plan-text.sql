-- The text of a plan, loaded from its file: one per plan. The fingerprint covers the units, so the same text from another
-- file is the same text.
create table plan_text (
  plan text primary key,
  fingerprint text not null,
  file_name text not null,
  format text not null check (format in ('txt', 'docx', 'pdf')),
  sha256 text not null,
  actor text not null,
  at timestamptz not null
);
create table plan_text_unit (
  plan text not null references plan_text on delete cascade,
  -- The order of the plan, from 0.
  ordinal integer not null,
  id text not null,
  section text not null,
  kind text not null check (kind in ('title', 'heading', 'sentence', 'row')),
  text text not null,
  primary key (plan, ordinal),
  unique (plan, id)
);
grant select on plan_text, plan_text_unit to lantu_public;
grant select, insert, update, delete on plan_text, plan_text_unit to lantu_operator;
