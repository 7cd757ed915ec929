import { adopt, isKnownOn } from '../figures/adoption.ts';
import type { KnownFigures } from '../figures/known.ts';
import type { Observation } from '../figures/observation.ts';
import type { Contradiction } from '../figures/verbs.ts';
import { isInside } from '../registry/place.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { parsePeriod, periodEnd } from '../vocabulary/period.ts';
import type { Evidence, RelatedEvidence } from './evidence.ts';
import type { TargetEvidence } from './judge.ts';
import type { LoadedPlan } from './loaded-plan.ts';
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
  unverified: false,
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
  const nameOf = (id: string) => plan.indicators.find((indicator) => indicator.id === id)?.name;
  const of = (id: string | undefined) =>
    id === undefined
      ? []
      : known.observations.filter(
          (observation) =>
            observation.indicator === nameOf(id) && observation.breakdown === null && observation.place === place,
        );
  const own = of(measure.indicator);
  return {
    adopted: adopt(own, asOf),
    yearly: adopt(of(measure.yearly), asOf),
    related: relatedEvidence(plan, target, measure, known, asOf),
    unverified: own.some((observation) => !observation.verified && isKnownOn(observation, asOf)),
    undated: asOf !== null && own.some((observation) => observation.verified && observation.releasedOn === null),
    scopeBreaks: scopeBreaks(nameOf(measure.indicator), place, known.contradictions),
  };
}

/** Near figures named by the catalogue, and the promised indicator itself for places inside the measure's place. */
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
  const candidates: { id: string; relation: RelatedEvidence['relation']; fits: (o: Observation) => boolean }[] = [
    { id: measure.indicator, relation: 'part-of-territory', fits: ({ place }) => inside.has(place) },
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

const endOf = ({ period }: Observation): CivilDate => {
  const parsed = parsePeriod(period);
  return parsed === null ? '' : periodEnd(parsed);
};
const newestFirst = (a: Observation, b: Observation) => (endOf(a) < endOf(b) ? 1 : endOf(a) > endOf(b) ? -1 : 0);

function scopeBreaks(
  indicator: string | undefined,
  place: string | undefined,
  contradictions: readonly Contradiction[],
) {
  return contradictions
    .filter((found) => found.rule === 'scope-change' && found.indicator === indicator && found.place === place)
    .flatMap(({ periods }) => {
      const years = periods.map(Number).filter(Number.isInteger);
      return years.length < 2 ? [] : [{ from: Math.min(...years), to: Math.max(...years) }];
    });
}
