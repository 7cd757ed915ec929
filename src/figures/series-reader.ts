import type { KnownNames } from './known-names.ts';
import { readSeriesHeader, type SeriesHeader } from './series-columns.ts';
import { type ReadSeriesRow, readSeriesRow } from './series-csv.ts';
import { isBlankRow } from './series-row.ts';

/** One record of a CSV file with the line it starts on. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads the records of one series file in turn: the first that is not blank is the header. Answers null for a record
 * without a figure. A faulty header answers its problems and everything after it null.
 */
export function seriesReader(file: string, names: KnownNames): (record: CsvRecord) => ReadSeriesRow | null {
  let header: SeriesHeader | null = null;
  let stopped = false;
  let above = '';
  return ({ cells, line }) => {
    if (stopped || isBlankRow(cells)) return null;
    if (header === null) {
      const read = readSeriesHeader(cells, { file, line });
      if (read.ok) header = read.value;
      else stopped = true;
      return read.ok ? null : { content: null, problems: read.problems };
    }
    const row = readSeriesRow(header, names, cells, { file, line }, above);
    above = row.content?.note ?? above;
    return row;
  };
}
