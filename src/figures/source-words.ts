import type { Words } from '../vocabulary/words.ts';
import type { Observation, Status } from './observation.ts';

/**
 * What the words of a source say about its figure. These tables are the rules: a file that fills the columns status, derived
 * and source_quality decides itself, an empty cell is read by them. The page 方法 prints them.
 */

/** A clause of the note decides first, then a word in the title; the first line of the table that fits wins. */
export const STATUS_READINGS: readonly {
  readonly status: Exclude<Status, 'unknown'>;
  /** A clause of the note ends so. */
  readonly noteEndings: readonly string[];
  /** The title of the source contains one of these. */
  readonly titleWords: readonly string[];
}[] = [
  { status: 'flash', noteEndings: ['快报', '快报数', '快报值'], titleWords: ['快报'] },
  { status: 'revised', noteEndings: ['修订', '修订后', '修订值', '修订数'], titleWords: [] },
  { status: 'bulletin', noteEndings: ['公报', '公报数', '公报值'], titleWords: ['公报'] },
];

/** A clause that begins so speaks of another value of the cell: “快报，后修订” is a flash figure. */
const OTHER_VALUE_BEGINNINGS: readonly string[] = ['后', '将', '待', '拟', '同'];

/** The note says the figure was worked out from others. */
export const DERIVED_WORDS: readonly string[] = ['推得', '推定', '推算'];

/** Marks a source carries about itself. `weak`: believed only where there is nothing better. */
export const SOURCE_MARKS: readonly { readonly mark: string; readonly weak: boolean }[] = [
  { mark: 'AI摘要', weak: true },
  { mark: '镜像', weak: true },
  { mark: '质量低', weak: true },
  { mark: '无署名', weak: true },
  { mark: '聚合', weak: false },
  { mark: '转载', weak: false },
  { mark: '转引', weak: false },
];

/** Words that doubt the year of a figure; `{year}` stands for four digits. */
export const YEAR_DOUBTS: readonly string[] = ['年份推定', '未标年份', '推定{year}年', '疑为{year}年'];

const YEAR_DOUBT = new RegExp(YEAR_DOUBTS.map((doubt) => doubt.replace('{year}', '\\d{4}')).join('|'), 'gu');

export const READING_WORDS = {
  status: { zh: '状态', en: 'Status' },
  derived: { zh: '推得', en: 'Worked out' },
  weak: { zh: '来源较弱', en: 'Weak source' },
  yearDoubt: { zh: '年份存疑', en: 'Year in doubt' },
} as const satisfies Record<string, Words>;

const clauses = (text: string) => text.split(/[，；。、,;（）()\s]+/u).filter((clause) => clause !== '');

/** The status a note or a title states; unknown where neither does. */
export function readStatus(source: string, note: string): Status {
  const own = clauses(note).filter((clause) => !OTHER_VALUE_BEGINNINGS.some((word) => clause.startsWith(word)));
  // A clause that names a year speaks of a bulletin it is compared with, not of its own.
  const stated = own.filter((clause) => !/\d{4}/u.test(clause));
  const byNote = STATUS_READINGS.find(({ noteEndings }) =>
    stated.some((clause) => noteEndings.some((ending) => clause.endsWith(ending))),
  );
  const byTitle = STATUS_READINGS.find(({ titleWords }) => titleWords.some((word) => source.includes(word)));
  return (byNote ?? byTitle)?.status ?? 'unknown';
}

export function isDerivedByNote(note: string): boolean {
  const rest = note.replaceAll(YEAR_DOUBT, '');
  return DERIVED_WORDS.some((word) => rest.includes(word));
}

/** The marks found in the words of the source, in the order of the table; a note counts for weak marks only. */
export function readSourceMarks(source: string, publisher: string | null, note: string): string[] {
  const own = `${source}${publisher ?? ''}`;
  return SOURCE_MARKS.filter(({ mark, weak }) => own.includes(mark) || (weak && note.includes(mark))).map(
    ({ mark }) => mark,
  );
}

export function qualityOfMarks(marks: readonly string[]): Observation['sourceQuality'] {
  return SOURCE_MARKS.some(({ mark, weak }) => weak && marks.includes(mark)) ? 'weak' : 'ordinary';
}

/** The words in which a source or a note doubts the year of its figure; null where nobody does. */
export function yearDoubt({
  source,
  publisher,
  note,
}: Pick<Observation, 'source' | 'publisher' | 'note'>): string | null {
  return `${note}；${source}；${publisher ?? ''}`.match(YEAR_DOUBT)?.[0] ?? null;
}
