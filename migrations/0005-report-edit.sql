-- A person's text in place of a generated section. Every version stays; the newest counts. A version without paragraphs
-- takes the text back. `claims` is what the generated section claimed when the text was written.
create table report_edit (
  id uuid primary key,
  plan text not null,
  section text not null,
  language text not null check (language in ('zh', 'en')),
  paragraphs text[],
  claims text[] not null,
  actor text not null,
  at timestamptz not null
);
create index report_edit_newest on report_edit (plan, language, section, id desc);
grant select on report_edit to lantu_public;
grant select, insert on report_edit to lantu_operator;
