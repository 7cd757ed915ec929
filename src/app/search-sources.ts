import type { FigureCatalogue } from '../figures/known-names.ts';
import { storedSeries } from '../figures/operations/series.ts';
import { seriesEntries } from '../figures/search-entries.ts';
import { mergeSeries, seriesKey } from '../figures/series-list.ts';
import { readRevision } from '../figures/store.ts';
import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { planOtherWords } from '../plan/search-entries/other-words.ts';
import { planEntries, textEntries } from '../plan/search-entries.ts';
import { readPlanText, readPlanTextSource } from '../plan/store.ts';
import type { Transaction } from '../platform/operation.ts';
import { keyOf } from '../search/entry.ts';
import type { SearchedPlan, SearchSource } from '../search/operations.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { figureCatalogue } from './catalogue.ts';

/** What can be found of each plan: what its folder says, the figures known of it, and its text where one is loaded. */
export function searchedPlans(plans: readonly LoadedPlan[]): SearchedPlan[] {
  const catalogues = plans.map(figureCatalogue);
  return plans.map((plan) => ({
    plan: plan.header.id,
    sources: [folderSource(plan), figureSource(figureCatalogue(plan), catalogues), textSource(plan)],
  }));
}

/** The folder of a plan is read once, when the program starts. */
const folderSource = (plan: LoadedPlan): SearchSource => ({
  revision: async () => '',
  entries: async () => planEntries(plan),
  otherWords: planOtherWords(plan),
});

function figureSource(catalogue: FigureCatalogue, catalogues: readonly FigureCatalogue[]): SearchSource {
  const seriesOn = async (tx: Transaction, day: CivilDate | null) =>
    mergeSeries(await storedSeries(tx, catalogues, catalogue, day), catalogue);
  return {
    revision: readRevision,
    entries: async (tx) => seriesEntries(catalogue, await seriesOn(tx, null)),
    knownOn: async (tx, day) => {
      const known = [...(await seriesOn(tx, day)).map(seriesKey), ...catalogue.indicators.map(({ id }) => id)];
      return new Set(known.map((id) => keyOf({ kind: 'series', id })));
    },
  };
}

const textSource = (plan: LoadedPlan): SearchSource => ({
  revision: async (tx) => (await readPlanTextSource(tx, plan.header.id))?.fingerprint ?? '',
  entries: async (tx) => textEntries(plan, (await readPlanText(tx, plan.header.id))?.units ?? []),
});
