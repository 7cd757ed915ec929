import type { Direction, Industry, Term } from '../../registry/industry.ts';
import type { Synonym } from '../../registry/synonym.ts';
import { type EntryLink, type EntryName, keyOf, type SearchEntry } from '../../search/entry.ts';
import type { Words } from '../../vocabulary/words.ts';
import { anchoredTerms, directionAnchor, fieldAnchor, industryPath, termAnchor, termKey } from '../industry-anchors.ts';
import { TERM_WORDS } from '../industry-texts.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { writtenName } from './written-name.ts';

/** Industries, their directions and sub-fields, and every term once per industry, each under all its names. */
export function industryEntries({ industries, synonyms, tasks, registers }: LoadedPlan): SearchEntry[] {
  const namesOf = nameBook(synonyms);
  return industries.flatMap((industry) => [
    {
      ...industryEntry(industry, namesOf),
      links: [
        ...industry.directions.map(({ id }) => link('part', 'direction', `${industry.id}/${id}`)),
        ...industry.cities.map((city) => link('related', 'place', city)),
        ...tasks.filter((task) => task.industries.includes(industry.id)).map(({ id }) => link('related', 'task', id)),
        ...registers.flatMap(({ id, entries }) =>
          entries
            .filter((entry) => entry.industries.includes(industry.id))
            .map(({ name }) => link('related', 'register', `${id}/${name}`)),
        ),
      ],
    },
    ...industry.directions.flatMap((direction) => directionEntries(industry, direction, namesOf)),
    ...termEntries(industry, namesOf),
  ]);
}

type NamesOf = (name: string) => EntryName[];

const link = (relation: EntryLink['relation'], kind: SearchEntry['kind'], id: string): EntryLink => ({
  relation,
  to: keyOf({ kind, id }),
});

/** The other ways to write a name, each with who says so. */
function nameBook(synonyms: readonly Synonym[]): NamesOf {
  const byName = new Map<string, EntryName[]>();
  for (const synonym of synonyms) {
    byName.set(synonym.of, [...(byName.get(synonym.of) ?? []), writtenName(synonym)]);
  }
  return (name) => byName.get(name) ?? [];
}

function industryEntry(industry: Industry, namesOf: NamesOf): SearchEntry {
  const { id, name, groupName, place, goal, goalEn, citiesWording } = industry;
  return {
    kind: 'industry',
    id,
    title: name,
    names: namesOf(name.zh),
    text: { zh: [goal.quote, citiesWording?.quote ?? ''].join(' ').trim(), en: goalEn },
    path: industryPath(id),
    context: groupName,
    place,
    links: [],
  };
}

/** A direction and its sub-fields. */
function directionEntries(industry: Industry, direction: Direction, namesOf: NamesOf): SearchEntry[] {
  const { id, name, place, fields } = direction;
  const key = `${industry.id}/${id}`;
  const whole = link('whole', 'industry', industry.id);
  const path = industryPath(industry.id);
  return [
    {
      kind: 'direction',
      id: key,
      title: name,
      names: namesOf(name.zh),
      text: { zh: '', en: '' },
      path,
      anchor: directionAnchor(id),
      context: industry.name,
      place,
      links: [whole, ...fields.map((field) => link('part', 'field', `${key}/${field.id}`))],
    },
    ...fields.map(
      (field): SearchEntry => ({
        kind: 'field',
        id: `${key}/${field.id}`,
        title: field.name,
        names: namesOf(field.name.zh),
        text: { zh: '', en: '' },
        path,
        anchor: fieldAnchor(id, field.id),
        context: between(industry.name, name),
        place,
        links: [whole, link('whole', 'direction', key)],
      }),
    ),
  ];
}

/** A term that stands in several sub-fields is one entry and leads to all of them. */
function termEntries(industry: Industry, namesOf: NamesOf): SearchEntry[] {
  const anchored = anchoredTerms(industry);
  const places = industry.directions.flatMap((direction) =>
    direction.fields.flatMap((field) => field.terms.map((term) => ({ direction, field, term }))),
  );
  return places
    .filter(({ direction, field, term }) => anchored.has(termKey(direction.id, field.id, term.name)))
    .map(({ direction, field, term }): SearchEntry => {
      const { name, nameEn, kind } = term;
      const same = places.filter((each) => each.term.name === name);
      const wholes = same.flatMap((each) => [
        link('whole', 'field', `${industry.id}/${each.direction.id}/${each.field.id}`),
        link('whole', 'direction', `${industry.id}/${each.direction.id}`),
      ]);
      return {
        kind: 'term',
        id: `${industry.id}/${name}`,
        title: { zh: name, en: nameEn },
        names: namesOf(name),
        text: figureText(same.map((each) => each.term)),
        path: industryPath(industry.id),
        anchor: termAnchor(name),
        context: between(TERM_WORDS[kind], industry.name, field.name),
        place: direction.place,
        links: [link('whole', 'industry', industry.id), ...wholes],
      };
    });
}

const figureText = (terms: readonly Term[]): Words => {
  const figures = terms.flatMap((term) => term.figures);
  return {
    zh: figures.map(({ property, quote }) => `${property.zh} ${quote}`).join(' '),
    en: figures.map(({ property, value, unit }) => `${property.en} ${value} ${unit}`).join(' '),
  };
};

const between = (...parts: readonly Words[]): Words => ({
  zh: parts.map(({ zh }) => zh).join(' · '),
  en: parts.map(({ en }) => en).join(' · '),
});
