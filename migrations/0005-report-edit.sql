-- A person's text in place of a generated section. Every version stays; the highest counts. A version without paragraphs
-- takes the text back. `claims` is what the generated section said when the text was written, sentence by sentence.
create table report_edit (
  plan text not null,
  section text not null,
  language text not null check (language in ('zh', 'en')),
  version integer not null check (version > 0),
  paragraphs text[],
  claims jsonb not null,
  actor text not null,
  at timestamptz not null,
  primary key (plan, language, section, version)
);
grant select on report_edit to lantu_public;
grant select, insert on report_edit to lantu_operator;
