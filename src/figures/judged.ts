import { adopt } from './adoption.ts';
import { cellKey, type Observation } from './observation.ts';
import type { JudgedObservation } from './verbs.ts';

/** Every value of a day with the answer of the adoption rule for its cell. */
export function judgedValues(onTheDay: readonly Observation[]): JudgedObservation[] {
  const adopted = new Map(adopt(onTheDay, null).map((choice) => [cellKey(choice.observation), choice]));
  return onTheDay.map((observation) => {
    const choice = adopted.get(cellKey(observation));
    const isAdopted = choice?.observation.id === observation.id;
    return { ...observation, adopted: isAdopted, adoptionReason: isAdopted ? choice.why : null };
  });
}
