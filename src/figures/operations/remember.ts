import { failure } from '../../platform/failure.ts';
import type { Transaction } from '../../platform/operation.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import { isKnownOn } from '../adoption.ts';
import { findContradictions } from '../contradictions.ts';
import type { KnownFigures } from '../known.ts';
import type { FigureCatalogue } from '../known-names.ts';
import type { Observation } from '../observation.ts';
import { loadObservations, readRevision } from '../store.ts';
import type { Contradiction } from '../verbs.ts';

export type KnowFigures = (tx: Transaction, plan: string, asOf: CivilDate | null) => Promise<KnownFigures>;

/** Of more values than this every series gives its best in turn; pages say how many were left out. */
const MOST_VALUES = 50_000;

/** Days whose contradictions are kept; more than a reader leafs through. */
const MOST_DAYS = 60;

/** The public, whoever sees a whole plan, and a few organisations: more views of one plan than are read at a time. */
const MOST_VIEWS = 20;

interface Remembered {
  readonly observations: readonly Observation[];
  readonly leftOut: number;
  readonly contradictions: Map<CivilDate | null, readonly Contradiction[]>;
}

/**
 * Reads what whoever asks may see of a plan, and keeps it until an observation changes or a release time passes: the store
 * itself tells. Those who see the same share it.
 */
export function rememberFigures(catalogues: readonly FigureCatalogue[]): KnowFigures {
  const remembered = new Map<string, Remembered>();
  return async (tx, plan, asOf) => {
    const catalogue = catalogues.find((candidate) => candidate.plan === plan);
    if (catalogue === undefined) throw failure('not-found', { zh: '没有这个规划', en: 'There is no such plan' });
    const revision = await readRevision(tx);
    const key = `${plan} ${revision}`;
    let known = remembered.get(key);
    if (known === undefined) {
      known = { ...(await loadObservations(tx, catalogue, MOST_VALUES)), contradictions: new Map() };
      // The oldest go first: what no longer holds is never asked for again.
      for (const old of [...remembered.keys()].slice(0, remembered.size + 1 - MOST_VIEWS)) remembered.delete(old);
      // Members do not read one state throughout: what changed under the reading is not kept.
      if ((await readRevision(tx)) === revision) remembered.set(key, known);
    }
    const { observations, leftOut } = known;
    let contradictions = known.contradictions.get(asOf);
    if (contradictions === undefined) {
      const onTheDay = observations.filter((observation) => isKnownOn(observation, asOf));
      contradictions = findContradictions(onTheDay, catalogue.indicators, catalogue.places);
      if (known.contradictions.size >= MOST_DAYS) known.contradictions.clear();
      known.contradictions.set(asOf, contradictions);
    }
    return { observations, contradictions, leftOut };
  };
}
