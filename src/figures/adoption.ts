import { type CivilDate, endOfPartialDate } from '../vocabulary/civil-date.ts';
import type { Words } from '../vocabulary/words.ts';
import { cellKey, type Observation } from './observation.ts';

/**
 * The written adoption rule: among the verified values of one cell the first of these ranks wins,
 * within a rank the latest release, then the latest record. Printed on the page 方法 from this table.
 */
export const ADOPTION_RANKS = [
  { id: 'approved', words: { zh: '审定，尚未发布', en: 'approved, not yet released' } },
  { id: 'confirmed', words: { zh: '持有方确认', en: 'confirmed by its holder' } },
  { id: 'revised', words: { zh: '修订值', en: 'revised value' } },
  { id: 'bulletin', words: { zh: '公报值', en: 'bulletin value' } },
  { id: 'flash-or-unknown', words: { zh: '快报或未注明状态', en: 'flash value, or status not stated' } },
  { id: 'derived', words: { zh: '推得值', en: 'worked out from other figures' } },
  { id: 'weak', words: { zh: '来源较弱', en: 'weak source' } },
  { id: 'set-aside', words: { zh: '经裁定不采用', en: 'passed over by a decision' } },
] as const;
export type AdoptionRank = (typeof ADOPTION_RANKS)[number]['id'];

export interface Adopted {
  readonly observation: Observation;
  readonly rank: AdoptionRank;
  readonly why: Words;
  /** The verified values of the same cell that were not chosen, best first. */
  readonly others: readonly Observation[];
}

/**
 * The rank of one verified value. A decision outweighs everything, a weak source its status; a derived value is not the
 * published one. Approved values are only ever seen inside.
 */
export function adoptionRank(observation: Observation): AdoptionRank {
  if (observation.setAside !== null) return 'set-aside';
  if (observation.layer === 'approved') return 'approved';
  if (observation.confirmedBy !== null) return 'confirmed';
  if (observation.sourceQuality === 'weak') return 'weak';
  if (observation.derived) return 'derived';
  if (observation.status === 'revised') return 'revised';
  return observation.status === 'bulletin' ? 'bulletin' : 'flash-or-unknown';
}

/**
 * Was the value known on that day? `null` asks for everything known, undated values included;
 * a day asks for values released by then, so an undated value is never known on a day.
 */
export function isKnownOn(observation: Observation, asOf: CivilDate | null): boolean {
  if (asOf === null) return true;
  return observation.releasedOn !== null && endOfPartialDate(observation.releasedOn) <= asOf;
}

const rankIndex = (observation: Observation) =>
  ADOPTION_RANKS.findIndex((rank) => rank.id === adoptionRank(observation));
const releasedEnd = (observation: Observation) =>
  observation.releasedOn === null ? '' : endOfPartialDate(observation.releasedOn);

function betterFirst(a: Observation, b: Observation): number {
  return (
    rankIndex(a) - rankIndex(b) ||
    compareText(releasedEnd(b), releasedEnd(a)) ||
    compareText(b.recordedOn, a.recordedOn) ||
    // Ids grow with time: of one day's records the later one.
    compareText(b.id, a.id)
  );
}
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One adopted value per cell, in the order the cells first appear. Unverified values are never adopted. */
export function adopt(observations: readonly Observation[], asOf: CivilDate | null): Adopted[] {
  const cells = new Map<string, Observation[]>();
  for (const observation of observations) {
    if (!observation.verified || !isKnownOn(observation, asOf)) continue;
    const key = cellKey(observation);
    const cell = cells.get(key);
    if (cell) cell.push(observation);
    else cells.set(key, [observation]);
  }
  return [...cells.values()].map((cell) => {
    const [observation, ...others] = cell.sort(betterFirst) as [Observation, ...Observation[]];
    const rank = adoptionRank(observation);
    return { observation, rank, why: adoptionReason(observation, rank, others), others };
  });
}

function adoptionReason(observation: Observation, rank: AdoptionRank, others: readonly Observation[]): Words {
  const words = ADOPTION_RANKS.find(({ id }) => id === rank)?.words ?? { zh: rank, en: rank };
  const released = observation.releasedOn;
  if (rank === 'set-aside') {
    return {
      zh: `没有其他已核实数值；此值经裁定不采用：${observation.setAside}`,
      en: `there is no other verified value; a decision passed this one over: ${observation.setAside}`,
    };
  }
  if (others.length === 0) {
    return rank === 'weak'
      ? { zh: '唯一可用的已核实数值；来源较弱', en: 'the only verified value; its source is weak' }
      : { zh: `唯一的已核实数值（${words.zh}）`, en: `the only verified value (${words.en})` };
  }
  const isTied = others.some(
    (other) => adoptionRank(other) === rank && releasedEnd(other) === releasedEnd(observation),
  );
  const [zhTie, enTie] = isTied
    ? ['，同日发布的取后记录的', ', of those released on that day the one recorded last']
    : ['', ''];
  return {
    zh: `${others.length + 1}个已核实数值中取${words.zh}${released === null ? '' : `，${released}发布`}${zhTie}`,
    en: `of ${others.length + 1} verified values the ${words.en}${released === null ? '' : `, released ${released}`}${enTie}`,
  };
}
