-- Values of one cell stand side by side: a row is one value with its provenance. The fingerprint covers every column of
-- content, so the same row arriving again, in any file, is the same row; `datasets` names the collections that carry it.
create table observation (
  id uuid primary key,
  fingerprint bytea not null unique check (length(fingerprint) = 32),
  datasets text[] not null,
  indicator text not null,
  breakdown text,
  place text not null,
  period text not null,
  -- First and last month of the period, counted from year 0: periods sort and compare by these.
  first_month integer not null,
  last_month integer not null,
  -- Unconstrained, so 33.0 comes back as 33.0.
  value numeric not null,
  unit text not null,
  qualifier text not null check (qualifier in ('exact', 'about', 'at-least', 'more-than')),
  status text not null check (status in ('flash', 'bulletin', 'revised', 'unknown')),
  source text not null,
  publisher text,
  released_on text,
  -- The last day of a partial release date; null when the release is unknown.
  released_end date,
  recorded_on date not null,
  verified boolean not null,
  derived boolean not null,
  source_quality text not null check (source_quality in ('ordinary', 'weak')),
  source_marks text[] not null,
  confirmed_by text,
  note text not null,
  check ((released_on is null) = (released_end is null))
);
create index observation_by_series on observation (place, indicator);
grant select on observation to lantu_public;
grant select, insert, update, delete on observation to lantu_operator;

-- Which file brought what, and when; who asked stands in the audit too.
create table figure_import (
  id uuid primary key,
  dataset text not null,
  file_name text not null,
  sha256 text not null,
  encoding text not null,
  row_count bigint not null,
  added bigint not null,
  actor text not null,
  at timestamptz not null
);
grant select, insert on figure_import to lantu_operator;
