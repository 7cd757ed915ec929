import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../platform/operation.ts';
import { type CivilDate, endOfPartialDate } from '../vocabulary/civil-date.ts';
import { canonicalNames, type Named } from './known-names.ts';
import { monthsOf } from './months.ts';
import type { Observation } from './observation.ts';
import type { ObservationContent } from './series-csv.ts';

export interface NewObservation {
  readonly content: ObservationContent;
  /** SHA-256 of the content, hexadecimal. */
  readonly fingerprint: string;
}

const COLUMNS: readonly { readonly name: string; readonly type: string; readonly of: (row: Row) => string | null }[] = [
  { name: 'id', type: 'uuid', of: ({ id }) => id },
  { name: 'fingerprint', type: 'bytea', of: ({ fingerprint }) => `\\x${fingerprint}` },
  { name: 'indicator', type: 'text', of: ({ content }) => content.indicator },
  { name: 'breakdown', type: 'text', of: ({ content }) => content.breakdown },
  { name: 'place', type: 'text', of: ({ content }) => content.place },
  { name: 'period', type: 'text', of: ({ content }) => content.period },
  { name: 'first_month', type: 'integer', of: ({ content }) => String(monthsOf(content.period).first) },
  { name: 'last_month', type: 'integer', of: ({ content }) => String(monthsOf(content.period).last) },
  { name: 'value', type: 'numeric', of: ({ content }) => content.value },
  { name: 'unit', type: 'text', of: ({ content }) => content.unit },
  { name: 'qualifier', type: 'text', of: ({ content }) => content.qualifier },
  { name: 'status', type: 'text', of: ({ content }) => content.status },
  { name: 'source', type: 'text', of: ({ content }) => content.source },
  { name: 'publisher', type: 'text', of: ({ content }) => content.publisher },
  { name: 'released_on', type: 'text', of: ({ content }) => content.releasedOn },
  {
    name: 'released_end',
    type: 'date',
    of: ({ content }) => content.releasedOn && endOfPartialDate(content.releasedOn),
  },
  { name: 'verified', type: 'boolean', of: ({ content }) => String(content.verified) },
  { name: 'derived', type: 'boolean', of: ({ content }) => String(content.derived) },
  { name: 'source_quality', type: 'text', of: ({ content }) => content.sourceQuality },
  {
    name: 'source_marks',
    type: 'text[]',
    of: ({ content }) => `{${content.sourceMarks.map((mark) => `"${mark}"`).join(',')}}`,
  },
  { name: 'confirmed_by', type: 'text', of: ({ content }) => content.confirmedBy },
  { name: 'note', type: 'text', of: ({ content }) => content.note },
];
type Row = NewObservation & { readonly id: string };

const list = (parts: readonly string[]) => sql.raw(parts.join(', '));

/**
 * Adds observations to a dataset and answers how many are new. A row known already, from whatever file, stays as it is and
 * is counted into the dataset as well. The rows of one call differ in their fingerprints.
 */
export async function insertObservations(
  tx: Transaction,
  dataset: string,
  recordedOn: CivilDate,
  observations: readonly NewObservation[],
): Promise<number> {
  const rows = observations.map((observation): Row => ({ ...observation, id: uuidv7() }));
  const names = list(COLUMNS.map(({ name }) => name));
  const typed = list(COLUMNS.map(({ name, type }) => `${name}::${type}`));
  const arrays = COLUMNS.map(({ of }) => sql`${rows.map(of)}::text[]`);
  const { numAffectedRows } = await sql`
    insert into observation (${names}, datasets, recorded_on)
    select ${typed}, array[${dataset}::text], ${recordedOn}::date from unnest(${sql.join(arrays)}) as given (${names})
    on conflict (fingerprint) do nothing`.execute(tx);
  const added = Number(numAffectedRows ?? 0);
  if (added < rows.length) {
    await sql`update observation set datasets = datasets || ${dataset}::text
      where fingerprint in (select decode(known, 'hex') from unnest(${rows.map(({ fingerprint }) => fingerprint)}::text[]) as known)
        and not ${dataset}::text = any (datasets)`.execute(tx);
  }
  return added;
}

/** Takes from a dataset every row whose fingerprint is not given, and answers how many rows no dataset carries any more. */
export async function keepInDataset(
  tx: Transaction,
  dataset: string,
  fingerprints: readonly string[],
): Promise<number> {
  await sql`
    update observation set datasets = array_remove(datasets, ${dataset}::text)
    where ${dataset}::text = any (datasets) and layer = 'published'
      and fingerprint not in (select decode(kept, 'hex') from unnest(${fingerprints}::text[]) as kept)`.execute(tx);
  const { numAffectedRows } = await sql`delete from observation where cardinality(datasets) = 0`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function hasDataset(tx: Transaction, dataset: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from observation where layer = 'published' and ${dataset}::text = any (datasets) limit 1`.execute(
      tx,
    );
  return rows.length > 0;
}

export interface FigureImport {
  readonly dataset: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly rows: number;
  readonly added: number;
  readonly actor: string;
  readonly at: string;
}

export async function insertImport(tx: Transaction, done: FigureImport): Promise<void> {
  await sql`insert into figure_import (id, dataset, file_name, sha256, encoding, row_count, added, actor, at)
    values (${uuidv7()}, ${done.dataset}, ${done.fileName}, ${done.sha256}, ${done.encoding},
      ${done.rows}, ${done.added}, ${done.actor}, ${done.at})`.execute(tx);
}

/** The columns of an observation, for any query over that table. */
export const OBSERVATION = sql`id, datasets[1] as dataset, indicator, breakdown, place, period, value, unit, qualifier, status, source,
  publisher, released_on as "releasedOn", recorded_on as "recordedOn", verified, derived, source_quality as "sourceQuality",
  source_marks as "sourceMarks", confirmed_by as "confirmedBy", note, layer,
  case layer when 'published' then null else publisher end as organisation, set_aside as "setAside"`;

/** Names and aliases of the indicators and places asked for. */
export interface Names {
  readonly indicators: readonly Named[];
  readonly places: readonly Named[];
}

/** Every name and alias, as `any` of a query. */
export const spellings = (named: readonly Named[]) => named.flatMap(({ name, aliases }) => [name, ...aliases]);

/**
 * The observations of these indicators at these places, in the order they were recorded; aliases are resolved, so they
 * carry the names asked for. Of more than `most` every series gives its verified values first, whole years before parts,
 * then the newest, in turn, so that no flood of one series pushes out another; `leftOut` counts the rest.
 */
export async function loadObservations(
  tx: Transaction,
  { indicators, places }: Names,
  most: number,
): Promise<{ readonly observations: readonly Observation[]; readonly leftOut: number }> {
  const asked = sql`from observation where indicator = any (${spellings(indicators)}::text[])
    and place = any (${spellings(places)}::text[])`;
  const { rows } = await sql<Observation>`select ${OBSERVATION} from (
      select *, row_number() over (partition by indicator, breakdown, place
        order by verified desc, (last_month - first_month + 1) % 12 = 0 desc, last_month desc, id desc) as nth ${asked}
      order by nth, id limit ${most}
    ) as first_choice order by id`.execute(tx);
  const all = rows.length < most ? rows.length : await countRows(tx, asked);
  return { observations: rows.map(renamed(indicators, places)), leftOut: all - rows.length };
}

/** The newest verified values of each series on a day, at most `most` of each. */
export async function loadNewest(
  tx: Transaction,
  { indicators, places }: Names,
  asOf: CivilDate | null,
  most: number,
): Promise<Observation[]> {
  const filter = { indicators: spellings(indicators), places: spellings(places), asOf };
  const { rows } = await sql<Observation>`select ${OBSERVATION} from (
      select *, row_number() over (partition by indicator, breakdown, place order by last_month desc, first_month, id) as nth
      from observation where verified and ${matching(filter)}
    ) as ranked where nth <= ${most}`.execute(tx);
  return rows.map(renamed(indicators, places));
}

const renamed = (indicators: readonly Named[], places: readonly Named[]) => {
  const [indicatorOf, placeOf] = [canonicalNames(indicators), canonicalNames(places)];
  return (row: Observation): Observation => ({
    ...row,
    indicator: indicatorOf.get(row.indicator) ?? row.indicator,
    place: placeOf.get(row.place) ?? row.place,
  });
};

async function countRows(tx: Transaction, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count ${from}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/**
 * A text that moves with every change of what whoever asks may see of the observations; two of one role with the same text
 * see the same. Released figures count from their time on, so the clock alone can move it.
 */
export async function readRevision(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select concat_ws(' ', current_user, (select number from observation_revision), count(*), md5(string_agg(id::text, ',' order by id)))
      as revision
    from observation where layer <> 'published'`.execute(tx);
  return rows[0]?.revision ?? '';
}

/** Which observations a list or a download is about; names as stored, null for all. */
export interface ObservationFilter {
  readonly indicators: readonly string[] | null;
  readonly places: readonly string[];
  /** Released by that day; null for everything known. */
  readonly asOf: CivilDate | null;
}

function matching({ indicators, places, asOf }: ObservationFilter): RawBuilder<unknown> {
  return sql`place = any (${places}::text[])
    and (${indicators}::text[] is null or indicator = any (${indicators}::text[]))
    and (${asOf}::date is null or released_end <= ${asOf}::date)`;
}

/** One series as stored: raw names, number of values, first and last period. */
export interface StoredSeries {
  readonly indicator: string;
  readonly breakdown: string | null;
  readonly place: string;
  readonly unit: string;
  readonly count: number;
  readonly unverified: number;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
}

export async function listStoredSeries(tx: Transaction, filter: ObservationFilter): Promise<StoredSeries[]> {
  const { rows } = await sql<StoredSeries>`
    select indicator, breakdown, place, min(unit) as unit, count(*)::integer as count,
      (count(*) filter (where not verified))::integer as unverified,
      (array_agg(period order by first_month, last_month))[1] as "firstPeriod",
      (array_agg(period order by last_month desc, first_month))[1] as "lastPeriod"
    from observation where ${matching(filter)}
    group by indicator, breakdown, place`.execute(tx);
  return rows;
}

/** Observations under their stored names in the order they were recorded, a page at a time: those after `after`. */
export async function loadPage(
  tx: Transaction,
  filter: ObservationFilter,
  after: string | null,
  size: number,
): Promise<Observation[]> {
  const { rows } = await sql<Observation>`select ${OBSERVATION} from observation
    where ${matching(filter)} and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${size}`.execute(tx);
  return rows;
}
