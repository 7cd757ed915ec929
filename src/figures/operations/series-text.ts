import type { Problem } from '../../vocabulary/problem.ts';
import { type FigureCatalogue, knownNames } from '../known-names.ts';
import type { ObservationContent } from '../series-csv.ts';
import { seriesReader } from '../series-reader.ts';
import { csvRecordsOfText, quoteFault } from './csv-records.ts';

interface ReadSeries {
  readonly contents: readonly ObservationContent[];
  readonly problems: readonly Problem[];
}

/** Every row of a series text without an error, in order, and everything found wrong or doubtful in the text. */
export async function readSeriesText(text: string, file: string, catalogue: FigureCatalogue): Promise<ReadSeries> {
  const read = seriesReader(file, knownNames([catalogue]));
  const contents: ObservationContent[] = [];
  const problems: Problem[] = [];
  try {
    for await (const record of csvRecordsOfText(text)) {
      const row = read(record);
      if (row === null) continue;
      problems.push(...row.problems);
      if (row.content !== null) contents.push(row.content);
    }
  } catch (error) {
    problems.push(quoteFault(error, file));
  }
  return { contents, problems };
}
