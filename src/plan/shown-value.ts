import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Qualifier } from '../vocabulary/qualifier.ts';
import type { Words } from '../vocabulary/words.ts';
import { say, valueWords } from './display.ts';
import { figuresBehind, type Ruling } from './ruling.ts';
import type { Comparison, Target } from './target.ts';

/** What a sentence speaks about. `comparison` is the part's own where a part has one. */
export interface SentenceSubject {
  readonly target: Target;
  readonly comparison: Comparison | undefined;
  readonly from: number;
  readonly to: number;
  readonly wholeName: Words;
}

/** The value a verdict speaks of, with its period: 2025年为52.1%. Empty texts where there is none. */
export function shown(subject: SentenceSubject, ruling: Ruling): Words {
  if (ruling.value === null || ruling.period === null) return say('', '');
  const period = runWords(ruling.period);
  const value = valueWords(ruling.value, subject.target, qualifierOf(ruling));
  switch (subject.target.kind) {
    case 'cumulative':
      return say(`${period.zh}累计${value.zh}`, `the total of ${period.en} is ${value.en}`);
    case 'average-growth':
      return say(`${period.zh}年均增长${value.zh}`, `average growth in ${period.en} is ${value.en}`);
    default:
      return say(`${period.zh}为${value.zh}`, `the figure for ${period.en} is ${value.en}`);
  }
}

/** The qualifier of the value shown; a multiple of inexact figures is itself about so much. */
export function qualifierOf(ruling: Ruling): Qualifier {
  const { used, base } = ruling;
  if (base !== null) return figuresBehind(ruling).every(({ qualifier }) => qualifier === 'exact') ? 'exact' : 'about';
  return used.length === 1 ? (used[0]?.qualifier ?? 'exact') : 'exact';
}

/** The words of a period, also of one that ends inside a year: 2021年至2024年6月. */
function runWords(period: string): Words {
  const inside = /^(\d{4})\.\.(\d{4})-(\d{2})$/.exec(period);
  if (inside === null) return periodTextWords(period);
  const [, from, year, month] = inside;
  return say(`${from}年至${year}年${Number(month)}月`, `${from} to month ${Number(month)} of ${year}`);
}
