import { failure } from '../platform/failure.ts';
import { type BoundVerb, bindVerb, type OperationContext } from '../platform/operation.ts';
import type { FigureCatalogue } from './known-names.ts';
import { answerComparison } from './operations/compare.ts';
import { fingerprintOf } from './operations/fingerprint.ts';
import { importSeriesFile, withdrawDataset } from './operations/import.ts';
import { answerPlaces } from './operations/places.ts';
import type { KnowFigures } from './operations/remember.ts';
import { answerDownload, answerList, answerSeries } from './operations/series.ts';
import { readSeriesText } from './operations/series-text.ts';
import { insertObservations, keepInDataset, type NewObservation } from './store.ts';
import { compareFigures, compareInside } from './verbs/compare.ts';
import { downloadSeries, importSeries, listSeries, showPlaces, showSeries, withdrawSeries } from './verbs.ts';

/** The verbs of this room over the plans of the catalogue. */
export function figureOperations(catalogues: readonly FigureCatalogue[], know: KnowFigures): BoundVerb[] {
  return [
    bindVerb(listSeries, (context, input) => answerList(context, input, catalogues, know)),
    bindVerb(showSeries, (context, input) => answerSeries(context, input, catalogues, know)),
    bindVerb(downloadSeries, (context, input) => answerDownload(context, input, catalogues)),
    bindVerb(showPlaces, (context, input) => answerPlaces(context, input, catalogues, know)),
    bindVerb(compareFigures, (context, input) => answerComparison(context, input, catalogues, know)),
    // The same in the role of whoever asks: the store itself gives them what they may see.
    bindVerb(compareInside, (context, input) => answerComparison(context, input, catalogues, know)),
    bindVerb(importSeries, (context, input) => importSeriesFile(context, input, catalogues)),
    bindVerb(withdrawSeries, (context, input) => withdrawDataset(context, input, catalogues)),
  ];
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
  const { contents, problems } = await readSeriesText(text, 'series.csv', catalogue);
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
