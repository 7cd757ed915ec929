import { failure } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { type FigureCatalogue, knownNames } from '../known-names.ts';
import type { ObservationContent } from '../series-csv.ts';
import { seriesReader } from '../series-reader.ts';
import { insertObservations, keepInDataset, type NewObservation } from '../store.ts';
import { csvRecordsOfText, quoteFault } from './csv-records.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Every row of a series text without an error, in order, and everything found wrong or doubtful. */
export function readSeriesText(
  text: string,
  file: string,
  catalogue: FigureCatalogue,
): { readonly contents: readonly ObservationContent[]; readonly problems: readonly Problem[] } {
  const read = seriesReader(file, knownNames([catalogue]));
  try {
    const rows = csvRecordsOfText(text).flatMap((record) => read(record) ?? []);
    return {
      contents: rows.flatMap(({ content }) => content ?? []),
      problems: rows.flatMap(({ problems }) => problems),
    };
  } catch (error) {
    return { contents: [], problems: [quoteFault(error, file)] };
  }
}

/**
 * Makes a dataset hold exactly the rows of a series text: new ones are added, those no longer in it leave. Doing it again
 * changes nothing. Fails with bad-input and every fault of the text.
 */
export async function syncDataset(
  { tx, today }: OperationContext,
  dataset: string,
  text: string,
  catalogue: FigureCatalogue,
): Promise<{ readonly added: number; readonly removed: number }> {
  const { contents, problems } = readSeriesText(text, 'series.csv', catalogue);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw failure(
      'bad-input',
      {
        zh: `规划 ${dataset} 的 series.csv 有 ${errors.length} 处错误`,
        en: `series.csv of the plan ${dataset} has ${errors.length} faults`,
      },
      errors,
    );
  }
  const rows = new Map<string, NewObservation>();
  for (const content of contents) {
    const fingerprint = fingerprintOf(content);
    rows.set(fingerprint, { content, fingerprint });
  }
  const added = rows.size === 0 ? 0 : await insertObservations(tx, dataset, today, [...rows.values()]);
  return { added, removed: await keepInDataset(tx, dataset, [...rows.keys()]) };
}
