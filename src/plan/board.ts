import type { z } from 'zod';
import { isKnownOn } from '../figures/adoption.ts';
import { judgedValues } from '../figures/judged.ts';
import type { KnownFigures } from '../figures/known.ts';
import type { Observation } from '../figures/observation.ts';
import type { JudgedObservation } from '../figures/verbs.ts';
import type { InputOf, OutputOf } from '../platform/verb.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { parsePeriod } from '../vocabulary/period.ts';
import { verdictOn } from './compose-verdict.ts';
import { gatherEvidence, indicatorsOf } from './gather.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { dateOf, endOf, hasEnded, type Moment } from './ruling.ts';
import type { Target } from './target.ts';
import { templateFor } from './template.ts';
import type { showBoard, showTarget, verdictSummarySchema } from './verbs.ts';
import type { Verdict } from './verdict.ts';
import type { VerdictPack } from './verdict-pack.ts';

/** The verdict on every target of a plan, in the order of the plan. */
export function verdictsOf(plan: LoadedPlan, known: KnownFigures, moment: Moment, pack: VerdictPack): Verdict[] {
  return plan.targets.map((target) => verdictOf(plan, target, known, moment, pack));
}

function verdictOf(plan: LoadedPlan, target: Target, known: KnownFigures, moment: Moment, pack: VerdictPack): Verdict {
  const whole = plan.places.find(({ id }) => id === (target.measure?.place ?? plan.header.place));
  const wholeName = whole === undefined ? plan.header.shortTitle : { zh: whole.name, en: whole.nameEn };
  const evidence = gatherEvidence(plan, target, known, moment.asOf);
  return verdictOn(target, plan.header.period, wholeName, evidence, moment, pack);
}

export const isIssued = (plan: LoadedPlan, moment: Moment): boolean => dateOf(moment) >= plan.header.issuedOn;

/** The page 总览: every verdict without its working, and the state of the data behind them. */
export function boardOf(
  plan: LoadedPlan,
  known: KnownFigures,
  moment: Moment,
  pack: VerdictPack,
): OutputOf<typeof showBoard> {
  const usable = known.observations.filter((o) => o.verified && isKnownOn(o, moment.asOf));
  const released = usable.map(({ releasedOn }) => releasedOn).filter((date) => date !== null);
  return {
    layer: 'public',
    plan: plan.header,
    asOf: moment.asOf,
    today: moment.today,
    issued: isIssued(plan, moment),
    ended: hasEnded(plan.header.period.to, moment),
    verdicts: isIssued(plan, moment)
      ? verdictsOf(plan, known, moment, pack).map((verdict) => summarise(plan, verdict))
      : [],
    contradictions: known.contradictions.length,
    observations: usable.length,
    leftOut: known.leftOut,
    undated:
      moment.asOf === null
        ? 0
        : known.observations.filter((o) => o.verified && o.layer === 'published' && o.releasedOn === null).length,
    newestRelease: released.reduce<string | null>(
      (newest, date) => (newest === null || date > newest ? date : newest),
      null,
    ),
  };
}

function summarise(plan: LoadedPlan, verdict: Verdict): z.infer<typeof verdictSummarySchema> {
  const target = plan.targets.find(({ id }) => id === verdict.id);
  const { steps: _steps, used: _used, parts: _parts, growthRatio: _ratio, ...summary } = verdict;
  return {
    ...summary,
    quote: target?.wording[0]?.quote ?? '',
    quotePlace: target?.wording[0]?.place ?? '',
    attribute: target?.attribute ?? 'text',
  };
}

/** The page of one target; null when the plan has no target of that id. */
export function targetPageOf(
  plan: LoadedPlan,
  id: InputOf<typeof showTarget>['id'],
  known: KnownFigures,
  moment: Moment,
  pack: VerdictPack,
): OutputOf<typeof showTarget> | null {
  const index = plan.targets.findIndex((target) => target.id === id);
  const target = plan.targets[index];
  if (target === undefined) return null;
  const verdict = verdictOf(plan, target, known, moment, pack);
  const named = (ids: readonly string[]) =>
    plan.indicators.filter((indicator) => ids.includes(indicator.id)).map(({ name }) => name);
  const relatedIds = target.related.map(({ indicator }) => indicator);
  const own = named(indicatorsOf(target).filter((indicator) => !relatedIds.includes(indicator)));
  const related = named(relatedIds);
  const values = judgedObservations(known.observations, own, moment.asOf);
  const indicator = plan.indicators.find((candidate) => candidate.id === target.measure?.indicator);
  const place = plan.places.find((candidate) => candidate.id === target.measure?.place);
  return {
    layer: 'public',
    plan: plan.header,
    asOf: moment.asOf,
    today: moment.today,
    issued: isIssued(plan, moment),
    target,
    verdict,
    measured: indicator === undefined || place === undefined ? null : { indicator: indicator.name, place: place.name },
    definition: indicator?.definition ?? null,
    pitfalls: indicator?.pitfalls ?? null,
    observations: mostTelling(values),
    observationsLeftOut: Math.max(0, values.length - MOST_LISTED),
    relatedObservations: mostTelling(judgedObservations(known.observations, related, moment.asOf)),
    contradictions: known.contradictions
      .filter((found) => own.includes(found.indicator) || related.includes(found.indicator))
      .slice(0, MOST_LISTED),
    tasks: plan.tasks.flatMap(({ id: task, name, place, targets }) =>
      targets.includes(id) ? [{ id: task, name, place }] : [],
    ),
    previous: plan.targets[index - 1]?.id ?? null,
    next: plan.targets[index + 1]?.id ?? null,
    template: templateFor(plan, target, verdict),
  };
}

/** More values than this make no readable page. */
const MOST_LISTED = 300;

/** Of too many values those of whole years first, then the newest, in the order given. */
function mostTelling(values: readonly JudgedObservation[]): JudgedObservation[] {
  if (values.length <= MOST_LISTED) return [...values];
  const isAnnual = ({ period }: Observation) => Number(parsePeriod(period)?.kind === 'year');
  const order = [...values].sort((a, b) => isAnnual(b) - isAnnual(a) || (endOf(a.period) < endOf(b.period) ? 1 : -1));
  const chosen = new Set(order.slice(0, MOST_LISTED));
  return values.filter((value) => chosen.has(value));
}

/** The values of some indicators known on a day, each with the answer of the adoption rule; newest period first. */
function judgedObservations(
  observations: readonly Observation[],
  indicators: readonly string[],
  asOf: CivilDate | null,
): JudgedObservation[] {
  return judgedValues(
    observations.filter((o) => indicators.includes(o.indicator) && o.breakdown === null && isKnownOn(o, asOf)),
  );
}
