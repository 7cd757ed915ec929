import { type PartialDate, parsePartialDate } from '../vocabulary/civil-date.ts';

const UNKNOWN = new Set(['', 'undated', '不详', '未知', '未注明', '无日期']);

const FORMS: readonly RegExp[] = [
  /^(\d{4})年?$/u,
  /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/u,
  /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/u,
];

/**
 * A release date as a file writes it: `2023-02-08`, `2023/2/8`, `2023年2月`, `2023`. Null where the file says that nobody
 * knows; undefined for what is no date.
 */
export function readReleaseDate(cell: string): PartialDate | null | undefined {
  const text = cell.normalize('NFKC').trim().toLowerCase();
  if (UNKNOWN.has(text)) return null;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match)
      return (
        parsePartialDate(
          match
            .slice(1)
            .map((part) => part.padStart(2, '0'))
            .join('-'),
        ) ?? undefined
      );
  }
  return undefined;
}
