import { adopt, isKnownOn } from '../figures/adoption.ts';
import type { KnownFigures } from '../figures/known.ts';
import type { Observation } from '../figures/observation.ts';
import type { Contradiction } from '../figures/verbs.ts';
import { isInside } from '../registry/place.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { Evidence, RelatedEvidence } from './evidence.ts';
import type { TargetEvidence } from './judge.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { endOf } from './ruling.ts';
import type { Target } from './target.ts';

type Measure = NonNullable<Target['measure']>;

/** The names of every indicator a target rests on or is shown beside. */
export function indicatorsOf(target: Target): string[] {
  const measures = [target.measure, ...(target.parts ?? []).map(({ measure }) => measure)].filter(
    (m) => m !== undefined,
  );
  const ids = measures.flatMap(({ indicator, yearly }) => (yearly === undefined ? [indicator] : [indicator, yearly]));
  return [...new Set([...ids, ...target.related.map(({ indicator }) => indicator)])];
}

/** The evidence for a target and its parts on one day, out of everything known. */
export function gatherEvidence(
  plan: LoadedPlan,
  target: Target,
  known: KnownFigures,
  asOf: CivilDate | null,
): TargetEvidence {
  const whole = target.measure === undefined ? NO_EVIDENCE : evidenceFor(plan, target, target.measure, known, asOf);
  const parts = new Map(
    (target.parts ?? []).map((part) => [part.id, evidenceFor(plan, target, part.measure, known, asOf)]),
  );
  return { whole, parts };
}

const NO_EVIDENCE: Evidence = {
  adopted: [],
  yearly: [],
  related: [],
  unverified: null,
  undated: false,
  scopeBreaks: [],
};

function evidenceFor(
  plan: LoadedPlan,
  target: Target,
  measure: Measure,
  known: KnownFigures,
  asOf: CivilDate | null,
): Evidence {
  const place = plan.places.find(({ id }) => id === measure.place)?.name;
  const of = (id: string | undefined) => {
    const indicator = plan.indicators.find((candidate) => candidate.id === id);
    // A value in another unit is another plan's: it is shown, never judged here.
    return known.observations.filter(
      (o) => o.indicator === indicator?.name && o.unit === indicator.unit && o.breakdown === null && o.place === place,
    );
  };
  const own = of(measure.indicator);
  const yearly = of(measure.yearly);
  const unverified = [...own, ...yearly].filter((o) => !o.verified && isKnownOn(o, asOf));
  const isInPlan = (o: Observation) => endOf(o.period) >= `${plan.header.period.from}-01-01`;
  return {
    adopted: adopt(own, asOf),
    yearly: adopt(yearly, asOf),
    related: relatedEvidence(plan, target, measure, known, asOf),
    unverified: unverified.some(isInPlan) ? 'in-plan' : unverified.length > 0 ? 'before' : null,
    undated: asOf !== null && [...own, ...yearly].some((o) => o.verified && o.releasedOn === null && isInPlan(o)),
    scopeBreaks: scopeBreaks(plan, measure.indicator, place, known.contradictions),
  };
}

/** Near figures named by the catalogue, and the promised indicator itself in the plan years for places inside its own. */
function relatedEvidence(
  plan: LoadedPlan,
  target: Target,
  measure: Measure,
  known: KnownFigures,
  asOf: CivilDate | null,
): RelatedEvidence[] {
  const whole = plan.places.find(({ id }) => id === measure.place);
  const inside = new Set(
    whole === undefined
      ? []
      : plan.places.filter((place) => isInside(place, whole, plan.places)).map(({ name }) => name),
  );
  const start = `${plan.header.period.from}-01-01`;
  const isPart = ({ place, period }: Observation) => inside.has(place) && endOf(period) >= start;
  const candidates: { id: string; relation: RelatedEvidence['relation']; fits: (o: Observation) => boolean }[] = [
    ...[measure.indicator, measure.yearly]
      .filter((id) => id !== undefined)
      .map((id) => ({ id, relation: 'part-of-territory' as const, fits: isPart })),
    ...target.related.map(({ indicator, relation }) => ({ id: indicator, relation, fits: () => true })),
  ];
  return candidates.flatMap(({ id, relation, fits }) => {
    const indicator = plan.indicators.find((candidate) => candidate.id === id);
    const newest = adopt(
      known.observations.filter((o) => o.indicator === indicator?.name && o.breakdown === null && fits(o)),
      asOf,
    )
      .map(({ observation }) => observation)
      .sort((a, b) => newestFirst(a, b) || Number(b.place === whole?.name) - Number(a.place === whole?.name))[0];
    if (indicator === undefined || newest === undefined) return [];
    const place = plan.places.find(({ name }) => name === newest.place);
    return [
      {
        relation,
        indicator: { zh: indicator.name, en: indicator.nameEn },
        place: { zh: newest.place, en: place?.nameEn ?? newest.place },
        newest,
      },
    ];
  });
}

const newestFirst = (a: Observation, b: Observation) => {
  const [x, y] = [endOf(a.period), endOf(b.period)];
  return x < y ? 1 : x > y ? -1 : 0;
};

/** Years across which the boundary of the indicator's universe moved, as its marker shows. */
function scopeBreaks(
  plan: LoadedPlan,
  id: string,
  place: string | undefined,
  contradictions: readonly Contradiction[],
) {
  const universe = plan.indicators.find((indicator) => indicator.id === id)?.universe;
  if (universe === undefined) return [];
  const markers = plan.indicators.filter((indicator) => indicator.universe === universe && indicator.universeMarker);
  const names = new Set(markers.map(({ name }) => name));
  return contradictions
    .filter((found) => found.rule === 'scope-change' && names.has(found.indicator) && found.place === place)
    .flatMap(({ periods }) => {
      const years = periods.map(Number).filter(Number.isInteger);
      return years.length < 2 ? [] : [{ from: Math.min(...years), to: Math.max(...years) }];
    });
}
