import { industriesAnswer } from '../plan/industry-answer.ts';
import { industryContents } from '../plan/industry-contents.ts';
import { COMPARATOR_WORDS, INDUSTRY, ORIGIN_WORDS, SYNONYM_WORDS, TERM_WORDS } from '../plan/industry-texts.ts';
import type { showIndustries, showIndustry } from '../plan/verbs/industries.ts';
import { REASONS } from '../plan/verdict-states.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language, Words } from '../vocabulary/words.ts';

const heads = (language: Language, ...words: readonly Words[]) => words.map((word) => word[language]);

/** The industries of a plan, one line each. */
export function industriesLines(list: OutputOf<typeof showIndustries>, language: Language): string[] {
  if (list.all === 0) return [INDUSTRY.none[language]];
  const names = new Map(list.places.map(({ id, name }) => [id, name[language]]));
  const comma = { zh: '、', en: ', ' }[language];
  const head = {
    zh: ['编号', '产业', '组', '方向', '名称', '点名的地区'],
    en: ['Id', 'Industry', 'Group', 'Directions', 'Names', 'Places named'],
  }[language];
  const rows = list.industries.map(({ id, name, groupName, directions, terms, cities, citiesOpen }) => [
    id,
    name[language],
    groupName[language],
    String(directions),
    String(terms),
    cities.map((city) => names.get(city) ?? city).join(comma) + (citiesOpen ? INDUSTRY.andOthers[language] : ''),
  ]);
  return [industriesAnswer(list)[language], '', ...tableLines(head, rows)];
}

/** One industry: goal, places, every name, technical figures, other ways to write them, tasks and targets. */
export function industryLines(sheet: OutputOf<typeof showIndustry>, language: Language): string[] {
  const { industry, cities, synonyms, tasks, targets } = sheet;
  const comma = { zh: '、', en: ', ' }[language];
  const colon = { zh: '：', en: ': ' }[language];
  const places = cities.map(({ name }) => name[language]).join(comma);
  const terms = industry.directions.flatMap((direction) =>
    direction.fields.flatMap((field) =>
      field.terms.map((term) => [
        direction.name[language],
        field.name[language],
        term.name,
        term.nameEn,
        TERM_WORDS[term.kind][language],
        ...[term.figures.map(figureText(language)).join(comma)],
      ]),
    ),
  );
  return [
    `${industry.name[language]} · ${industry.groupName[language]} · ${industry.place}`,
    industryContents(industry)[language],
    `${INDUSTRY.goal(sheet.plan.period.to)[language]}${colon}${language === 'zh' ? industry.goal.quote : industry.goalEn}`,
    `${INDUSTRY.cities[language]}${colon}${places === '' ? INDUSTRY.noCities[language] : places}${industry.citiesOpen ? INDUSTRY.andOthers[language] : ''}`,
    '',
    ...tableLines(
      heads(
        language,
        INDUSTRY.directions,
        INDUSTRY.field,
        INDUSTRY.term,
        INDUSTRY.termEnglish,
        INDUSTRY.kind,
        INDUSTRY.figures,
      ),
      terms,
    ),
    ...(synonyms.length === 0
      ? []
      : [
          '',
          ...tableLines(
            heads(language, INDUSTRY.form, INDUSTRY.standsFor, INDUSTRY.kind, INDUSTRY.origin),
            synonyms.map(({ form, of, kind, origin, source }) => [
              form,
              of,
              SYNONYM_WORDS[kind][language],
              [ORIGIN_WORDS[origin][language], source].filter((part) => part !== undefined).join(colon),
            ]),
          ),
        ]),
    ...(tasks.length === 0
      ? []
      : [
          '',
          ...tableLines(
            heads(language, INDUSTRY.tasks, INDUSTRY.taskName, INDUSTRY.source),
            tasks.map(({ id, name, place }) => [id, name[language], place]),
          ),
        ]),
    ...(targets.length === 0
      ? []
      : [
          '',
          ...tableLines(
            heads(language, INDUSTRY.targets, INDUSTRY.taskName, INDUSTRY.verdict),
            targets.map(({ id, name, stateWords, reason }) => [
              id,
              name[language],
              stateWords[language] + (reason === null ? '' : ` · ${REASONS[reason][language]}`),
            ]),
          ),
        ]),
  ];
}

const figureText =
  (language: Language) =>
  ({
    property,
    comparator,
    value,
    unit,
  }: {
    readonly property: Words;
    readonly comparator: keyof typeof COMPARATOR_WORDS;
    readonly value: string;
    readonly unit: string;
  }) =>
    [property[language], COMPARATOR_WORDS[comparator][language], value, unit].join(language === 'zh' ? '' : ' ');
