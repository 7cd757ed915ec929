import { quoted } from '../figures/series-csv.ts';
import type { ReleasedFigure } from './release.ts';

/** A released figure with the release it came with. */
export interface ReleasedRow extends ReleasedFigure {
  readonly release: string;
  readonly title: string;
  readonly visibleFrom: string;
}

/** The columns of the CSV, in their order; `value` and `version` are numbers and never touched. */
const COLUMNS: readonly { readonly name: string; readonly of: (row: ReleasedRow) => string }[] = [
  { name: 'release', of: ({ release }) => release },
  { name: 'release_title', of: ({ title }) => guarded(title) },
  { name: 'visible_from', of: ({ visibleFrom }) => visibleFrom },
  { name: 'indicator', of: ({ indicator }) => guarded(indicator) },
  { name: 'breakdown', of: ({ breakdown }) => guarded(breakdown ?? '') },
  { name: 'region', of: ({ place }) => guarded(place) },
  { name: 'period', of: ({ period }) => period },
  { name: 'value', of: ({ value }) => value },
  { name: 'unit', of: ({ unit }) => guarded(unit) },
  { name: 'qualifier', of: ({ qualifier }) => qualifier },
  { name: 'source', of: ({ source }) => guarded(source) },
  { name: 'organisation', of: ({ organisation }) => guarded(organisation) },
  { name: 'version', of: ({ version }) => String(version) },
];

/** Everything released as CSV with a byte-order mark; no spreadsheet program runs a cell of it. */
export function releasedCsv(rows: readonly ReleasedRow[]): string {
  const lines = [COLUMNS.map(({ name }) => name), ...rows.map((row) => COLUMNS.map(({ of }) => of(row)))];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

/** A text a spreadsheet program might take for a formula, behind an apostrophe. */
function guarded(text: string): string {
  const plain = text.normalize('NFKC');
  return /^[\t\r\n]/u.test(plain) || /^[=+\-@|]/u.test(plain.trim()) ? `'${text}` : text;
}
