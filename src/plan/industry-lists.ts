import type { OutputOf } from '../platform/verb.ts';
import { type Industry, industryNames } from '../registry/industry.ts';
import type { Place } from '../registry/place.ts';
import { countTerms, figuresOf } from './industry-contents.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import type { showIndustries, showIndustry } from './verbs/industries.ts';
import type { Verdict } from './verdict.ts';

type List = OutputOf<typeof showIndustries>;

/** The industries of a plan beside the places it names for them; `group` and `place` are ids, null for all. */
export function industryList(plan: LoadedPlan, group: string | null, place: string | null): List {
  const { header, industries } = plan;
  const groups = [...new Map(industries.map((industry) => [industry.group, industry.groupName]))];
  const countOf = (id: string) => industries.filter(({ cities }) => cities.includes(id)).length;
  return {
    plan: factsOf(header),
    all: industries.length,
    groups: groups.map(([id, name]) => ({
      id,
      name,
      industries: industries.filter((industry) => industry.group === id).length,
    })),
    places: namedPlaces(plan).map((each) => ({ ...named(each), level: each.level, industries: countOf(each.id) })),
    group,
    place,
    industries: industries
      .filter((industry) => group === null || industry.group === group)
      .filter(({ cities }) => place === null || cities.includes(place))
      .map(lineOf),
  };
}

/** The places some industry names, and those of the same level, so that a city named for none is seen too. */
export function namedPlaces({ industries, places }: LoadedPlan): Place[] {
  const ids = new Set(industries.flatMap(({ cities }) => cities));
  const levels = new Set(places.filter(({ id }) => ids.has(id)).map(({ level }) => level));
  return places.filter(({ level }) => levels.has(level));
}

function lineOf(industry: Industry): List['industries'][number] {
  const { id, group, groupName, name, place, goal, goalEn, cities, citiesOpen, directions } = industry;
  return {
    ...{ id, group, groupName, name, place, goal, goalEn, cities, citiesOpen },
    directions: directions.length,
    terms: countTerms(industry),
    figures: figuresOf(industry).length,
  };
}

/** The targets that the tasks naming an industry serve, in the order of the plan. */
export function targetsServed(plan: LoadedPlan, industry: string): LoadedPlan['targets'] {
  const ids = new Set(tasksNaming(plan, industry).flatMap(({ targets }) => targets));
  return plan.targets.filter(({ id }) => ids.has(id));
}

const tasksNaming = ({ tasks }: LoadedPlan, industry: string) =>
  tasks.filter(({ industries }) => industries.includes(industry));

/** Everything a plan says of one of its industries; `verdicts` are those on the targets served. */
export function industrySheet(
  plan: LoadedPlan,
  industry: Industry,
  asOf: string | null,
  verdicts: readonly Verdict[],
): OutputOf<typeof showIndustry> {
  const { id } = industry;
  const index = plan.industries.indexOf(industry);
  const names = new Set(industryNames(industry));
  const tasks = tasksNaming(plan, id);
  const neighbour = (at: number) => {
    const other = plan.industries[at];
    return other === undefined ? null : { id: other.id, name: other.name };
  };
  return {
    plan: factsOf(plan.header),
    asOf,
    industry,
    cities: industry.cities.flatMap((city) => plan.places.filter((place) => place.id === city).map(named)),
    synonyms: plan.synonyms.filter(({ of }) => names.has(of)),
    tasks: tasks.map(({ id: task, kind, name, place, programme, summary }) => ({
      ...{ id: task, kind, name, place, programme, summary },
    })),
    targets: verdicts.map(({ id: target, type, name, state, stateWords, reason }) => ({
      ...{ id: target, type, name, state, stateWords, reason },
      tasks: tasks.filter(({ targets }) => targets.includes(target)).map((task) => task.id),
    })),
    registers: plan.registers
      .map(({ id: register, name, entries }) => ({
        id: register,
        name,
        entries: entries.filter(({ industries }) => industries.includes(id)),
      }))
      .filter(({ entries }) => entries.length > 0),
    previous: neighbour(index - 1),
    next: neighbour(index + 1),
  };
}

const factsOf = ({ id, shortTitle, period }: LoadedPlan['header']) => ({ id, shortTitle, period });

const named = ({ id, name, nameEn }: Place) => ({ id, name: { zh: name, en: nameEn } });
