import { bareFigureWords, figureWords } from '../figures/figure-words.ts';
import type { Observation } from '../figures/observation.ts';
import { differenceWords, say as words } from '../plan/display.ts';
import type { PartVerdict } from '../plan/verdict.ts';
import { numberOf, promiseOf, valueOf } from '../plan/verdict-numbers.ts';
import type { VerdictPack } from '../plan/verdict-pack.ts';
import { Decimal, displayDecimal } from '../vocabulary/decimal.ts';
import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Words } from '../vocabulary/words.ts';
import type { TargetFacts } from './report-facts.ts';
import type { Say } from './telling.ts';

/** Every number the sentence of a verdict may hold, in the words the sentence uses; for its claims. */
export function numbersBehind(page: TargetFacts, pack: VerdictPack, say: Say): string[] {
  const { target, verdict, plan } = page;
  const { aboutPoints, aboutPercent } = pack.rules;
  const years = [plan.period.from, plan.period.to].map((year) => words(`${year}年`, `${year}`));
  const figures = [...page.observations, ...page.relatedObservations].filter(({ adopted }) => adopted);
  const fixed: Words[] = [
    ...years,
    words(`${aboutPoints}个百分点`, `${aboutPoints} percentage ${aboutPoints === '1' ? 'point' : 'points'}`),
    words(`${aboutPercent}%`, `${aboutPercent}%`),
    target.name,
    ...(target.holder === undefined ? [] : [target.holder.name, words(target.holder.source, target.holder.source)]),
    words(page.asOf ?? page.today, page.asOf ?? page.today),
    ...counts(verdict.parts),
  ];
  return [...fixed, ...[verdict, ...verdict.parts].flatMap(numbersOf), ...figures.flatMap(figureNumbers)].map(say);
}

/** How many parts a target has, how many of them can be judged, and their names. */
function counts(parts: readonly PartVerdict[]): Words[] {
  const judged = parts.filter(({ state }) => state !== 'cannot-tell').length;
  const numbers = [parts.length, judged, parts.length - judged];
  return [...numbers.map((count) => words(`${count}项`, `${count}`)), ...parts.map(({ name }) => name)];
}

function numbersOf(verdict: PartVerdict): Words[] {
  const { gap, required, path, reachedOnce, readings, period, used } = verdict;
  const difference = (text: string) => differenceWords(new Decimal(text), verdict);
  const percent = (text: string, places?: number) => {
    const number = displayDecimal(new Decimal(text), places);
    return words(`${number}%`, `${number}%`);
  };
  return [
    valueOf(verdict),
    promiseOf(verdict),
    period === null ? null : runWords(period),
    gap === null ? null : difference(gap),
    ...(required === null
      ? []
      : [
          difference(required.perYear),
          percent(required.perYear),
          required.compoundedPercent === null ? null : percent(required.compoundedPercent),
        ]),
    ...(path === null ? [] : pathNumbers(path, percent)),
    ...(reachedOnce === null ? [] : [yearWords(reachedOnce.year), numberOf(verdict, reachedOnce.value)]),
    ...readings.flatMap(({ words: name, edge, year }) => [
      name,
      numberOf(verdict, edge),
      year === null ? null : yearWords(year),
    ]),
    ...(used === null ? [] : figureNumbers(used)),
    words(verdict.unit, verdict.unit),
  ].filter((number) => number !== null);
}

function pathNumbers(
  { covered, elapsed, deviation, ageMonths }: NonNullable<PartVerdict['path']>,
  percent: (text: string, places?: number) => Words,
): Words[] {
  const points = displayDecimal(new Decimal(deviation).abs(), 1);
  return [
    percent(covered, 1),
    percent(elapsed, 1),
    words(`${points}个百分点`, `${points} points`),
    words(`${ageMonths}个月`, ageMonths === 1 ? '1 month' : `${ageMonths} months`),
  ];
}

function figureNumbers(observation: Observation): Words[] {
  const { period, indicator, place } = observation;
  const bare = bareFigureWords(observation);
  return [
    figureWords(observation),
    bare,
    periodTextWords(period),
    words(`${period}年${bare.zh}`, `${period}: ${bare.en}`),
    words(`${place}${indicator}`, `${place}${indicator}`),
  ];
}

const yearWords = (year: number) => words(`${year}年`, `${year}`);

/** A period as sentences write it, also one that ends inside a year. */
function runWords(period: string): Words {
  const inside = /^(\d{4})\.\.(\d{4})-(\d{2})$/.exec(period);
  if (inside === null) return periodTextWords(period);
  const [, from, year, month] = inside;
  return words(`${from}年至${year}年${Number(month)}月`, `${from} to month ${Number(month)} of ${year}`);
}
