import { figureWords, unitWords } from '../../figures/figure-words.ts';
import { TEXTS as FIGURES, STATUS_WORDS } from '../../figures/texts.ts';
import type { JudgedObservation } from '../../figures/verbs.ts';
import { targetChart } from '../../plan/target-chart.ts';
import { ATTRIBUTE_WORDS, TYPE_WORDS } from '../../plan/texts.ts';
import { promiseOf } from '../../plan/verdict-numbers.ts';
import type { Reason } from '../../plan/verdict-states.ts';
import type { ChartSpec } from '../../ui/chart-spec.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import { parsePeriod } from '../../vocabulary/period.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import type { Block, Section } from '../report-document.ts';
import type { TargetFacts } from '../report-facts.ts';
import { nameIn, paragraph, type Telling, tell } from '../telling.ts';
import { TEXTS } from '../texts.ts';

/** One target: the wording, the verdict, the figures over the years and where they come from. */
export function targetSection(telling: Telling, page: TargetFacts): Section {
  const { say } = telling;
  const { target } = page;
  return {
    id: `target-${target.id}`,
    level: 2,
    title: `${target.id} ${say(target.name)}`,
    blocks: [
      ...target.wording.map(({ quote, place }): Block => ({ kind: 'quote', text: quote, place })),
      verdictParagraph(telling, page),
      ...partsTable(telling, page),
      ...target.ambiguities.map((ambiguity) => readingParagraph(telling, ambiguity)),
      ...chartOf(telling, page),
      ...valueTables(telling, page),
    ],
    edit: null,
  };
}

function verdictParagraph({ say }: Telling, { target, verdict }: TargetFacts): Block {
  const type = say(TYPE_WORDS[target.type]);
  const kind =
    target.attribute === 'text'
      ? TEXTS.kindOf(type)
      : TEXTS.kindAndAttribute(type, say(ATTRIBUTE_WORDS[target.attribute]));
  return paragraph(tell(say(kind)), tell(say(verdict.sentence)));
}

/** The verdict on each part of a promise made of several. */
function partsTable({ say }: Telling, { target, verdict: { parts } }: TargetFacts): Block[] {
  if (parts.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say(TEXTS.partsCaption(say(target.name), parts.length)),
      head: [TEXTS.part, TEXTS.promise, TEXTS.verdict, TEXTS.explanation].map(say),
      align: ['text', 'number', 'text', 'text'],
      rows: parts.map((part) => [
        say(part.name),
        say(promiseOf(part) ?? TEXTS.none),
        say(part.stateWords),
        say(part.sentence),
      ]),
    },
  ];
}

function readingParagraph({ say }: Telling, ambiguity: TargetFacts['target']['ambiguities'][number]): Block {
  const { question, readings, chosen, why } = ambiguity;
  const reading = readings[chosen] ?? question;
  const [asked = '', taken = '', because = ''] = [question, reading, why].map((words) => withoutStop(say(words)));
  return paragraph(tell(say(TEXTS.reading(asked, taken, because))));
}

/** A text that goes on inside a sentence keeps no full stop of its own. */
export const withoutStop = (text: string) => text.replace(/[。．.；;]+$/u, '');

function chartOf({ say }: Telling, page: TargetFacts): Block[] {
  const spec = targetChart(page, say);
  if (spec === null || !hasComparison(spec)) return [];
  const name = say(page.target.name);
  const unit = say(unitWords(page.target.unit));
  return [
    {
      kind: 'chart',
      spec,
      caption: say(TEXTS.chartCaption(name, unit)),
      alt: say(TEXTS.chartAlt(withoutStop(spec.title), spec.description)),
    },
  ];
}

/** At least two annual points with no break between them: one point shows no movement. */
function hasComparison({ points, breaks }: ChartSpec): boolean {
  const annual = points.filter(({ kind }) => kind !== 'part-year');
  const sides = annual.map(({ year }) => breaks.filter((broken) => broken.year < year).length);
  return sides.some((side, index) => sides.indexOf(side) !== index);
}

/** More rows make no readable table; whole years and the newest stay. */
const MOST_ROWS = 30;

/** Reasons whose sentence says already that there is no value. */
const SAYS_SO: readonly (Reason | null)[] = ['no-public-figure', 'national', 'graded'];

function valueTables(telling: Telling, page: TargetFacts): Block[] {
  const { say } = telling;
  const name = say(page.target.name);
  const own = usedValues(telling, page);
  const near = page.verdict.value === null ? newestOfEach(page.relatedObservations) : [];
  const rest = own.length - MOST_ROWS;
  return [
    ...(own.length === 0 && page.verdict.value === null && !SAYS_SO.includes(page.verdict.reason)
      ? [paragraph(tell(say(TEXTS.noValues)))]
      : []),
    ...(own.length > 0 ? [valueTable(telling, own.slice(0, MOST_ROWS), say(TEXTS.valuesCaption(name)))] : []),
    ...(rest > 0 ? [paragraph(tell(say(TEXTS.moreValues(rest))))] : []),
    ...(near.length > 0 ? [valueTable(telling, near, say(TEXTS.nearCaption(name)))] : []),
  ];
}

/** The adopted values of the target and its parts at their own places, whole years first, newest first. */
function usedValues({ facts: { plan } }: Telling, { target, observations }: TargetFacts): JudgedObservation[] {
  const measures = [target.measure, ...(target.parts ?? []).map(({ measure }) => measure)].filter(
    (m) => m !== undefined,
  );
  const cells = measures.flatMap(({ indicator, yearly, place }) =>
    [indicator, yearly].map((id) => ({
      indicator: plan.indicators.find((known) => known.id === id)?.name,
      place: plan.places.find((known) => known.id === place)?.name,
    })),
  );
  const isAnnual = ({ period }: JudgedObservation) => Number(parsePeriod(period)?.kind === 'year');
  return observations
    .filter(
      (value) =>
        value.adopted && cells.some((cell) => cell.indicator === value.indicator && cell.place === value.place),
    )
    .sort((a, b) => isAnnual(b) - isAnnual(a) || newestFirst(a, b));
}

const newestFirst = (a: JudgedObservation, b: JudgedObservation) =>
  a.period < b.period ? 1 : a.period > b.period ? -1 : 0;

function newestOfEach(observations: readonly JudgedObservation[]): JudgedObservation[] {
  const newest = new Map<string, JudgedObservation>();
  for (const value of observations.filter(({ adopted }) => adopted)) {
    const series = `${value.indicator} ${value.place}`;
    const known = newest.get(series);
    if (known === undefined || newestFirst(value, known) < 0) newest.set(series, value);
  }
  return [...newest.values()].slice(0, MOST_ROWS);
}

function valueTable(telling: Telling, values: readonly JudgedObservation[], caption: string): Block {
  const { say } = telling;
  const differs = (field: 'indicator' | 'place') => new Set(values.map((value) => value[field])).size > 1;
  const [byIndicator, byPlace] = [differs('indicator'), differs('place')];
  const columns: readonly { head: string; align: 'text' | 'number'; cell: (value: JudgedObservation) => string }[] = [
    { head: say(TEXTS.period), align: 'text', cell: ({ period }) => say(periodTextWords(period)) },
    ...(byIndicator
      ? [
          {
            head: say(TEXTS.indicator),
            align: 'text' as const,
            cell: (v: JudgedObservation) => nameIn(telling, v.indicator),
          },
        ]
      : []),
    ...(byPlace
      ? [{ head: say(TEXTS.place), align: 'text' as const, cell: (v: JudgedObservation) => nameIn(telling, v.place) }]
      : []),
    { head: say(TEXTS.number), align: 'number', cell: (value) => say(figureWords(value)) },
    { head: say(TEXTS.statusAndMarks), align: 'text', cell: (value) => statusOf(telling, value) },
    {
      head: say(TEXTS.releasedOn),
      align: 'text',
      cell: ({ releasedOn }) => say(releasedOn === null ? TEXTS.releaseUnknown : dayWords(releasedOn)),
    },
    {
      head: say(TEXTS.sourceAndPublisher),
      align: 'text',
      cell: ({ source, publisher }) => (publisher === null ? source : `${source}｜${publisher}`),
    },
  ];
  return {
    kind: 'table',
    caption,
    head: columns.map(({ head }) => head),
    align: columns.map(({ align }) => align),
    rows: values.map((value) => columns.map(({ cell }) => cell(value))),
  };
}

/** 快报, 公报, 修订 or not stated, with everything that speaks for or against the value. */
function statusOf(
  { say }: Telling,
  { status, derived, confirmedBy, sourceQuality, sourceMarks }: JudgedObservation,
): string {
  return [
    say(STATUS_WORDS[status]),
    derived ? say(FIGURES.derived) : null,
    confirmedBy === null ? null : say(FIGURES.confirmedBy(confirmedBy)),
    sourceQuality === 'weak' ? say(FIGURES.weak) : null,
    ...sourceMarks,
  ]
    .filter((mark) => mark !== null)
    .join(say({ zh: '；', en: '; ' }));
}
