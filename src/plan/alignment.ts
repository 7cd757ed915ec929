import { type Place, partsOf } from '../registry/place.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import type { AlignedLower, AlignedTarget, Alignment } from './alignment/aligned.ts';
import { cautionBetween, type Measured, matchIn, measuredOf, whyNotComparable } from './alignment/match.ts';
import { comparedWords, NOT_DIVIDED, summedWords } from './alignment/sentences.ts';
import { demandOf, edgeOf, sign } from './comparison.ts';
import { promiseWords } from './display.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import type { Target } from './target.ts';
import type { VerdictPack } from './verdict-pack.ts';

/**
 * A plan against the plans of the places inside its territory, target by target. Amounts are added up, ratios and rates are
 * compared one by one and never averaged; what cannot be compared says why.
 */
export function alignPlans(upper: LoadedPlan, lowers: readonly LoadedPlan[], pack: VerdictPack): Alignment {
  const whole = upper.places.find(({ id }) => id === upper.header.place);
  const parts = whole === undefined ? [] : partsOf(whole, upper.places);
  const placed = lowers.map((plan) => ({ plan, part: partOf(plan, parts) }));
  const seats = parts.map((part) => ({ part, plan: placed.find((each) => each.part === part)?.plan ?? null }));
  const targets = upper.targets.map((target) => alignTarget({ upper, seats, pack }, target));
  const inside = placed.flatMap(({ plan, part }) => (part === null ? [] : [{ plan, part }]));
  return {
    targets,
    unmatched: inside.flatMap(({ plan, part }) => unmatchedIn(plan, part, targets)),
    outside: placed.flatMap(({ plan, part }) =>
      part === null ? [{ plan: plan.header.id, place: placeWords(ownPlace(plan)) }] : [],
    ),
  };
}

interface Seat {
  readonly part: Place;
  /** Null where no plan of the place was given. */
  readonly plan: LoadedPlan | null;
}
interface Scene {
  readonly upper: LoadedPlan;
  readonly seats: readonly Seat[];
  readonly pack: VerdictPack;
}

const ownPlace = ({ header, places }: LoadedPlan) => places.find(({ id }) => id === header.place);
const placeWords = (place: Place | undefined): Words => ({ zh: place?.name ?? '', en: place?.nameEn ?? '' });

/** Every plan folder names its places for itself: the code tells, where one is missing the name. */
function partOf(plan: LoadedPlan, parts: readonly Place[]): Place | null {
  const own = ownPlace(plan);
  if (own === undefined) return null;
  const isSame = ({ code, name, aliases }: Place) =>
    code !== undefined && own.code !== undefined ? code === own.code : [name, ...aliases].includes(own.name);
  return parts.find(isSame) ?? null;
}

function unmatchedIn(plan: LoadedPlan, part: Place, targets: readonly AlignedTarget[]) {
  const used = new Set(
    targets.flatMap(({ lower }) =>
      lower.flatMap((each) => (each.plan === plan.header.id ? (each.target?.id ?? []) : [])),
    ),
  );
  const left = plan.targets.filter(({ id }) => !used.has(id)).map(({ id, name }) => ({ id, name }));
  return left.length === 0 ? [] : [{ plan: plan.header.id, place: placeWords(part), targets: left }];
}

const KINDS_THAT_SUM: ReadonlySet<Target['kind']> = new Set(['level', 'cumulative', 'count-per-year']);
const KINDS_COMPARED: ReadonlySet<Target['kind']> = new Set(['level', 'share', 'average-growth']);

function alignTarget(scene: Scene, target: Target): AlignedTarget {
  const { upper } = scene;
  const measured = measuredOf(upper, target);
  const about = { id: target.id, name: target.name, unit: target.unit, kind: target.kind };
  const demand = target.comparison === undefined ? null : promiseWords(target.comparison, target.unit);
  const left = { ...about, demand, state: 'not-divided' as const, sum: null, gap: null, lower: [] };
  if (measured === null) return { ...left, sentence: NOT_DIVIDED.noNumber };
  if (measured.place !== upper.header.place) return { ...left, sentence: NOT_DIVIDED.otherPlace };
  const isSum = KINDS_THAT_SUM.has(target.kind) && measured.indicator.additive;
  if (!isSum && !KINDS_COMPARED.has(target.kind)) return { ...left, sentence: NOT_DIVIDED.kind };
  const found = scene.seats.map((seat) => lowerOf(scene, seat, measured, isSum));
  const lower = found.map(({ line }) => line);
  if (!isSum)
    return { ...about, demand, state: 'compared', sum: null, gap: null, sentence: comparedWords(lower), lower };
  return { ...about, demand, lower, ...summed(scene, measured, found) };
}

interface Found {
  readonly line: AlignedLower;
  /** What counts into the sum; null where nothing does. */
  readonly counted: Measured | null;
}

function lowerOf({ upper, pack }: Scene, { part, plan }: Seat, above: Measured, isSum: boolean): Found {
  const line = { plan: plan?.header.id ?? null, place: placeWords(part), target: null, matched: null, why: null };
  if (plan === null) return { line: { ...line, relation: 'no-plan' }, counted: null };
  const match = matchIn(plan, above);
  if (match === null) return { line: { ...line, relation: 'missing' }, counted: null };
  const { found, how } = match;
  const { id, name, unit } = found.target;
  const said = { ...line, target: { id, name, demand: promiseWords(found.comparison, unit) }, matched: how };
  const why = whyNotComparable({ plan: upper, measured: above }, { plan, measured: found });
  if (why !== null) return { line: { ...said, relation: 'not-comparable', why }, counted: null };
  const caution = cautionBetween(above, found);
  if (isSum) return { line: { ...said, relation: 'counted', why: caution }, counted: found };
  return { line: { ...said, relation: relationOf(above, found, pack), why: caution }, counted: null };
}

const edgeIn = ({ target, comparison }: Measured, pack: VerdictPack) => edgeOf(demandOf(target, comparison), pack);

/** By the least each promise lets pass: 左右 is the weaker of two equal numbers, 超 the stricter. */
function relationOf(above: Measured, below: Measured, pack: VerdictPack): 'stricter' | 'equal' | 'weaker' {
  const [upper, lower] = [edgeIn(above, pack), edgeIn(below, pack)];
  const order = sign(above.target) * lower.edge.comparedTo(upper.edge) || Number(lower.strict) - Number(upper.strict);
  return order > 0 ? 'stricter' : order < 0 ? 'weaker' : 'equal';
}

/** The least the plans below promise together against the least that keeps the promise above. */
function summed({ pack }: Scene, above: Measured, found: readonly Found[]) {
  const counted = found.flatMap(({ counted: each }) => each ?? []);
  const upper = edgeIn(above, pack);
  const edges = counted.map((each) => edgeIn(each, pack));
  const zero = new Decimal(0);
  const floor = edges.reduce((sum, { edge }) => sum.plus(edge), zero);
  const faces = counted.reduce((sum, { comparison }) => sum.plus(comparison.value), zero);
  const toward = sign(above.target);
  const ahead = floor.minus(upper.edge).times(toward);
  const isBeyond = ahead.greaterThan(0) || (ahead.isZero() && (!upper.strict || edges.some(({ strict }) => strict)));
  const isComplete = counted.length === found.length && found.length > 0;
  // What is missing can only add: more of it keeps a promise upward, and breaks one downward.
  const isCertain = isComplete || (counted.length > 0 && (toward > 0 ? isBeyond : !isBeyond));
  const state = !isCertain ? ('cannot-tell' as const) : isBeyond ? ('enough' as const) : ('gap' as const);
  const gap = isBeyond ? null : ahead.abs();
  const facts = { target: above.target, state, faces, gap, lower: found.map(({ line }) => line) };
  return {
    state,
    sum: counted.length === 0 ? null : faces.toFixed(),
    gap: counted.length === 0 ? null : (gap?.toFixed() ?? null),
    sentence: summedWords(facts),
  };
}
