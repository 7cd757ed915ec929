import { parsePeriod, periodText } from '../vocabulary/period.ts';
import { excerpt, type Place, type Problem } from '../vocabulary/problem.ts';
import { parseQualifier, type Qualifier } from '../vocabulary/qualifier.ts';
import { nearestUnit } from '../vocabulary/unit.ts';
import type { KnownNames } from './known-names.ts';
import type { Observation, Status } from './observation.ts';
import { readReleaseDate } from './release-date.ts';
import { SERIES_COLUMNS, type SeriesColumn, type SeriesHeader } from './series-columns.ts';
import { guardText, openSeriesRow, type SeriesRow } from './series-row.ts';
import { readFigure } from './series-value.ts';
import { isDerivedByNote, qualityOfMarks, readSourceMarks, readStatus } from './source-words.ts';

/** What a row of a series file says; the store adds id, dataset and the day it was recorded. */
export type ObservationContent = Omit<
  Observation,
  'id' | 'dataset' | 'recordedOn' | 'layer' | 'organisation' | 'setAside'
>;

export interface ReadSeriesRow {
  /** Null when the row has an error. */
  readonly content: ObservationContent | null;
  readonly problems: readonly Problem[];
}

const MOST_NAME_CHARACTERS = 200;
const MOST_TEXT_CHARACTERS = 2000;
const SAME_AS_ABOVE = '同上';

const YES_OR_NO: Readonly<Record<string, boolean>> = {
  ...{ yes: true, 是: true, true: true, 1: true, 已核实: true },
  ...{ no: false, 否: false, false: false, 0: false, 未核实: false },
};
const STATUS_NAMES: Readonly<Record<string, Status>> = {
  ...{ 快报: 'flash', 公报: 'bulletin', 修订: 'revised', 未注明: 'unknown' },
  ...{ flash: 'flash', bulletin: 'bulletin', revised: 'revised', unknown: 'unknown' },
};
const QUALITY_NAMES: Readonly<Record<string, Observation['sourceQuality']>> = {
  ...{ 普通: 'ordinary', 较弱: 'weak', ordinary: 'ordinary', weak: 'weak' },
};

/**
 * Reads one row and names every fault in it. `above` is the note of the row before, for a note that says 同上.
 * Texts are kept as written, known names in the spelling of the catalogue; what the source's words say of its figure is
 * read by the tables of `source-words.ts` unless a column says it.
 */
export function readSeriesRow(
  header: SeriesHeader,
  names: KnownNames,
  cells: readonly string[],
  place: Place,
  above: string,
): ReadSeriesRow {
  const row = openSeriesRow(header, cells, place);
  if ('code' in row) return { content: null, problems: [row] };
  const [name, breakdown] = splitAtBar(readName(row, 'indicator'), readName(row, 'breakdown'), /[｜|]/u);
  const indicator = readIndicator(row, name, names);
  const [source, publisher] = splitAtBar(readText(row, 'source_title'), readText(row, 'publisher'), /\|/u);
  if (source === '') row.report('cell-missing', 'source_title');
  const written = readText(row, 'note');
  const note = written === SAME_AS_ABOVE ? above : written;
  const sourceMarks = readSourceMarks(source, publisher, note);
  const content: ObservationContent = {
    indicator,
    breakdown,
    place: readPlace(row, names),
    period: readPeriod(row),
    value: readValue(row),
    unit: readUnit(row, indicator, names),
    qualifier: readQualifier(row),
    status: readWord(row, 'status', STATUS_NAMES) ?? readStatus(source, note),
    source,
    publisher,
    releasedOn: readRelease(row),
    verified: readVerified(row),
    derived: readWord(row, 'derived', YES_OR_NO) ?? isDerivedByNote(note),
    sourceQuality: readWord(row, 'source_quality', QUALITY_NAMES) ?? qualityOfMarks(sourceMarks),
    sourceMarks,
    confirmedBy: readConfirmation(row),
    note,
  };
  const refused = row.problems.some(({ severity }) => severity === 'error');
  return { content: refused ? null : content, problems: row.problems };
}

function readText(row: SeriesRow, column: SeriesColumn, most = MOST_TEXT_CHARACTERS): string {
  const text = row.cell(column).replace(/\s+/gu, ' ').trim();
  if (text.length > most) row.report('text-too-long', column, text, { limit: String(most) });
  return text;
}

/** Only a signed-in holder can confirm; until there is a sign-in a file cannot say so. */
function readConfirmation(row: SeriesRow): null {
  const name = readName(row, 'confirmed_by');
  if (name !== '') row.report('confirmation-early', 'confirmed_by', name);
  return null;
}

const readName = (row: SeriesRow, column: SeriesColumn) => readText(row, column, MOST_NAME_CHARACTERS);

/** `whole｜part` in one cell, unless the part has a column of its own. */
function splitAtBar(whole: string, part: string, bar: RegExp): [string, string | null] {
  const at = part === '' ? whole.search(bar) : -1;
  return at < 0 ? [whole, part || null] : [whole.slice(0, at).trim(), whole.slice(at + 1).trim() || null];
}

function readIndicator(row: SeriesRow, name: string, { indicators }: KnownNames): string {
  if (name === '') row.report('cell-missing', 'indicator');
  const known = indicators.spelling(name);
  if (known !== null || name === '') return known ?? name;
  const nearest = indicators.nearest(name);
  if (nearest === null) row.report('indicator-unknown', 'indicator', name);
  else row.report('indicator-near', 'indicator', name, { nearest });
  return name;
}

function readPlace(row: SeriesRow, { places }: KnownNames): string {
  const name = readName(row, 'region');
  if (name === '') row.report('cell-missing', 'region');
  const known = places.spelling(name);
  if (known !== null || name === '') return known ?? name;
  const nearest = places.nearest(name);
  if (nearest === null) row.report('place-unknown', 'region', name, { known: excerpt(places.all.join('、')) });
  else row.report('place-near', 'region', name, { nearest });
  return name;
}

function readPeriod(row: SeriesRow): string {
  const period = parsePeriod(row.cell('period'));
  if (period !== null) return periodText(period);
  row.report(row.cell('period').trim() === '' ? 'cell-missing' : 'period-impossible', 'period');
  return '';
}

function readValue(row: SeriesRow): string {
  const figure = readFigure(row.cell('value'));
  if (figure.ok) return figure.value;
  row.report(figure.code, 'value', row.cell('value'), figure.facts);
  return '';
}

function readUnit(row: SeriesRow, indicator: string, { units, unitsOf }: KnownNames): string {
  const written = row.cell('unit').normalize('NFKC').trim();
  const expected = unitsOf(indicator);
  const known = (expected.length > 0 ? expected : units).find((unit) => unit.normalize('NFKC') === written);
  if (known !== undefined) return known;
  if (written === '') row.report('cell-missing', 'unit');
  else if (expected.length > 0)
    row.report('unit-unexpected', 'unit', written, { indicator, expected: expected.join('、') });
  else reportUnknownUnit(row, written, units);
  return written;
}

function reportUnknownUnit(row: SeriesRow, written: string, units: readonly string[]): void {
  const nearest = nearestUnit(written);
  if (nearest === null) row.report('unit-unknown', 'unit', written, { known: units.join('、') });
  else row.report('unit-near', 'unit', written, { nearest });
}

function readQualifier(row: SeriesRow): Qualifier {
  const qualifier = parseQualifier(row.cell('qualifier'));
  if (qualifier === null) row.report('qualifier-unknown', 'qualifier');
  return qualifier ?? 'exact';
}

function readRelease(row: SeriesRow): string | null {
  const releasedOn = readReleaseDate(row.cell('source_date'));
  if (releasedOn === undefined) row.report('date-impossible', 'source_date');
  return releasedOn ?? null;
}

function readVerified(row: SeriesRow): boolean {
  if (row.cell('verified').trim() === '') row.report('cell-missing', 'verified');
  return readWord(row, 'verified', YES_OR_NO) ?? false;
}

/** What a word of a fixed list stands for; null for an empty cell or an unknown word, which is reported. */
function readWord<T>(row: SeriesRow, column: SeriesColumn, meanings: Readonly<Record<string, T>>): T | null {
  const word = row.cell(column).normalize('NFKC').trim().toLowerCase();
  if (word === '') return null;
  if (Object.hasOwn(meanings, word)) return meanings[word] ?? null;
  row.report('word-unknown', column, row.cell(column), { allowed: Object.keys(meanings).join('、') });
  return null;
}

const QUALIFIER_WORDS = { exact: '', about: '约', 'at-least': '以上', 'more-than': '超' } as const;

/** The first line of a series file as written by a download; the byte-order mark lets spreadsheet programs show Chinese. */
export const SERIES_FILE_HEAD = `\uFEFF${SERIES_COLUMNS.map(({ name }) => name).join(',')}\r\n`;

/** One observation as a line of a series file: read again it is the same observation, and no spreadsheet program runs it. */
export function seriesFileLine(observation: ObservationContent): string {
  const cells: Readonly<Record<SeriesColumn, string>> = {
    indicator: observation.indicator,
    breakdown: observation.breakdown ?? '',
    region: observation.place,
    period: observation.period,
    value: observation.value,
    unit: observation.unit,
    source_title: observation.source,
    publisher: observation.publisher ?? '',
    source_date: observation.releasedOn ?? '',
    verified: observation.verified ? 'yes' : 'no',
    qualifier: QUALIFIER_WORDS[observation.qualifier],
    status: observation.status,
    derived: observation.derived ? 'yes' : 'no',
    source_quality: observation.sourceQuality,
    confirmed_by: observation.confirmedBy ?? '',
    note: observation.note,
  };
  return `${SERIES_COLUMNS.map(({ name }) => quoted(guardText(cells[name]))).join(',')}\r\n`;
}

/** A cell as CSV writes it. */
export const quoted = (cell: string) => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
