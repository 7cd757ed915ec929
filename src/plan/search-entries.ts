import { seriesKey } from '../figures/series-list.ts';
import { type EntryLink, type EntryName, keyOf, type SearchEntry } from '../search/entry.ts';
import type { Words } from '../vocabulary/words.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import type { TextUnit, TextUnitKind } from './original-text/unit.ts';
import { industryEntries } from './search-entries/industry-entries.ts';
import { registerEntries } from './search-entries/register-entries.ts';
import { targetText } from './search-entries/target-text.ts';
import type { Target } from './target.ts';
import type { Task } from './task.ts';
import { TASK_KIND_WORDS } from './task-texts.ts';
import { TYPE_WORDS } from './texts.ts';

/** Everything of a plan that can be found by search, but for its text and its figures; in the order of the plan. */
export function planEntries(plan: LoadedPlan): SearchEntry[] {
  return [
    ...plan.targets.map((target) => targetEntry(plan, target)),
    ...industryEntries(plan),
    ...plan.tasks.map(taskEntry),
    ...placeEntries(plan),
    ...registerEntries(plan.registers),
  ];
}

const related = (kind: SearchEntry['kind'], ids: readonly string[]): EntryLink[] =>
  ids.map((id) => ({ relation: 'related', to: keyOf({ kind, id }) }));

const code = (id: string): EntryName => ({ form: id, kind: 'code', source: null });

function targetEntry({ tasks, indicators, places }: LoadedPlan, target: Target): SearchEntry {
  const { id, type, name, wording, measure } = target;
  const indicator = indicators.find((each) => each.id === measure?.indicator)?.name;
  const place = places.find((each) => each.id === measure?.place)?.name;
  const isMeasured = indicator !== undefined && place !== undefined;
  return {
    kind: 'target',
    id,
    title: name,
    names: [code(id)],
    text: targetText(target),
    path: `targets/${id}`,
    context: { zh: `${id} · ${TYPE_WORDS[type].zh}`, en: `${id} · ${TYPE_WORDS[type].en}` },
    place: wording[0]?.place ?? null,
    links: [
      ...related(
        'task',
        tasks.filter(({ targets }) => targets.includes(id)).map((task) => task.id),
      ),
      ...(isMeasured ? related('series', [seriesKey({ indicator, breakdown: null, place })]) : []),
    ],
  };
}

function taskEntry({
  id,
  kind,
  name,
  place,
  programme,
  summary,
  wording,
  targets,
  industries,
  places,
  bodies,
  registers,
}: Task): SearchEntry {
  const words = TASK_KIND_WORDS[kind];
  return {
    kind: 'task',
    id,
    title: name,
    names: [code(id)],
    text: {
      zh: [summary.zh, quotesOf(wording), ...bodies.map((body) => body.name.zh)].join(' '),
      en: [summary.en, ...bodies.map((body) => body.name.en)].join(' '),
    },
    path: 'tasks/',
    anchor: `task-${id}`,
    context: { zh: `${words.zh} · ${programme.zh}`, en: `${words.en} · ${programme.en}` },
    place,
    links: [
      ...related('target', targets),
      ...related('industry', industries),
      ...related('place', places),
      ...related('register', registers),
    ],
  };
}

function placeEntries({ places, industries, tasks, registers }: LoadedPlan): SearchEntry[] {
  return places.map(({ id, name, nameEn, aliases }) => {
    const named = industries.filter(({ cities }) => cities.includes(id)).map((industry) => industry.id);
    return {
      kind: 'place',
      id,
      title: { zh: name, en: nameEn },
      names: aliases.map((form) => ({ form, kind: 'alias', source: null })),
      text: NOTHING,
      path: 'places/',
      anchor: id,
      context: named.length === 0 ? NOTHING : industriesNaming(named.length),
      place: null,
      links: [
        ...related('industry', named),
        ...related(
          'task',
          tasks.filter((task) => task.places.includes(id)).map((task) => task.id),
        ),
        ...registers.flatMap((register) =>
          related(
            'register',
            register.entries.filter((entry) => entry.place === id).map((entry) => `${register.id}/${entry.name}`),
          ),
        ),
      ],
    };
  });
}

const NOTHING: Words = { zh: '', en: '' };
const industriesNaming = (count: number): Words => ({
  zh: `规划为${count}个产业点名此地`,
  en: `The plan names it for ${count} ${count === 1 ? 'industry' : 'industries'}`,
});

/** The text of a plan, unit by unit; each leads to what was made of it. */
export function textEntries({ textMap }: LoadedPlan, units: readonly TextUnit[]): SearchEntry[] {
  const objects = new Map(textMap.map((mapping) => [mapping.unit, mapping.objects]));
  const headings = new Map(units.filter(({ kind }) => kind === 'heading').map(({ section, text }) => [section, text]));
  return units.map(({ id, section, kind, text }) => ({
    kind: 'text',
    id,
    title: { zh: id, en: id },
    names: [],
    text: { zh: text.replaceAll('\t', ' '), en: '' },
    path: 'text/',
    query: { at: id },
    context: kind === 'sentence' || kind === 'row' ? underHeading(headings.get(section), kind) : UNIT_WORDS[kind],
    place: id,
    links: (objects.get(id) ?? []).map((to) => ({ relation: 'related', to })),
  }));
}

/** The heading a unit stands under; without one, what kind of unit it is. */
const underHeading = (heading: string | undefined, kind: TextUnitKind): Words =>
  heading === undefined ? UNIT_WORDS[kind] : { zh: heading, en: heading };

const UNIT_WORDS: Readonly<Record<TextUnitKind, Words>> = {
  title: { zh: '文件标题', en: 'Title' },
  heading: { zh: '标题', en: 'Heading' },
  sentence: { zh: '句', en: 'Sentence' },
  row: { zh: '表格行', en: 'Row of a table' },
};

const quotesOf = (wording: readonly { readonly quote: string }[]) => wording.map(({ quote }) => quote).join(' ');
