import type { KnownNames } from './known-names.ts';
import { readSeriesHeader, type SeriesHeader } from './series-columns.ts';
import { type ReadSeriesRow, readSeriesRow } from './series-csv.ts';
import { isBlankRow } from './series-row.ts';

/** One record of a CSV file with the line it starts on. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What one record brought; nothing can be read below a header with faults. */
export interface ReadRecord extends ReadSeriesRow {
  readonly isHeader: boolean;
}

/**
 * Reads the records of one series file in turn: the first that is not blank is the header. Answers null for a record that
 * brings neither a figure nor a fault, and for everything below a faulty header.
 */
export function seriesReader(file: string, names: KnownNames): (record: CsvRecord) => ReadRecord | null {
  let header: SeriesHeader | null = null;
  let isUnreadable = false;
  let above = '';
  return ({ cells, line }) => {
    if (isUnreadable || isBlankRow(cells)) return null;
    if (header === null) {
      const read = readSeriesHeader(cells, { file, line });
      if (read.ok) {
        header = read.value;
        return null;
      }
      isUnreadable = true;
      return { isHeader: true, content: null, problems: read.problems };
    }
    const row = readSeriesRow(header, names, cells, { file, line }, above);
    above = row.content?.note ?? above;
    return { isHeader: false, ...row };
  };
}
