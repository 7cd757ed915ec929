import { excerpt, type Problem } from '../../vocabulary/problem.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { reviewText, shareFound, type TextReview } from './review.ts';
import { FRONT } from './split.ts';
import { textFault } from './text-fault.ts';
import type { TextUnit } from './unit.ts';

/** A text with fewer of a plan's quotes is another plan's. */
const LEAST_SHARE = 0.6;

export interface Recognised {
  readonly plan: LoadedPlan;
  readonly review: TextReview;
  /** Why the text is not taken; null where it is. */
  readonly fault: Problem | null;
}

/**
 * Is this the text of the plan asked for, or, where none is, of which loaded plan is it? By the share of the plan's quotes it
 * has. There is at least one plan.
 */
export function recogniseText(
  units: readonly TextUnit[],
  plans: readonly [LoadedPlan, ...LoadedPlan[]],
  asked: LoadedPlan | null,
  file: string,
): Recognised {
  const reviewed = plans.map((plan) => ({ plan, review: reviewText(units, plan) }));
  const [first, ...others] = reviewed as [(typeof reviewed)[number], ...typeof reviewed];
  const best = others.reduce((one, other) => (shareFound(other.review) > shareFound(one.review) ? other : one), first);
  const chosen = asked === null ? best : (reviewed.find(({ plan }) => plan === asked) ?? best);
  return { ...chosen, fault: faultOf(units, chosen, best, file) };
}

type Reviewed = Pick<Recognised, 'plan' | 'review'>;

function faultOf(units: readonly TextUnit[], chosen: Reviewed, best: Reviewed, file: string): Problem | null {
  if (units.every(({ section }) => section === FRONT)) return textFault('text-without-sections', { file }, '');
  const share = shareFound(chosen.review);
  if (share >= LEAST_SHARE) return null;
  const { quotes, missingQuotes } = chosen.review;
  const fits = best !== chosen && shareFound(best.review) >= LEAST_SHARE;
  const named = { zh: best.plan.header.shortTitle.zh, en: best.plan.header.shortTitle.en };
  return textFault('text-of-another-plan', { file }, '', {
    title: chosen.plan.header.shortTitle.zh,
    titleEn: chosen.plan.header.shortTitle.en,
    total: String(quotes),
    found: String(quotes - missingQuotes.length),
    share: percent(share),
    least: percent(LEAST_SHARE),
    missing: missingQuotes
      .slice(0, 3)
      .map(({ quote }) => `“${excerpt(quote).slice(0, 40)}”`)
      .join(' '),
    remedy: fits
      ? `它与《${named.zh}》相符（${percent(shareFound(best.review))}%）：用 --plan ${best.plan.header.id} 载入`
      : `检查是不是放错了文件；已载入的规划里与它最相近的是《${named.zh}》（${percent(shareFound(best.review))}%）`,
    remedyEn: fits
      ? `It fits ${named.en} (${percent(shareFound(best.review))} %): load it with --plan ${best.plan.header.id}`
      : `Check whether this is the right file; the loaded plan nearest to it is ${named.en} (${percent(shareFound(best.review))} %)`,
  });
}

const percent = (share: number) => String(Math.floor(share * 100));

/** What may be doubted about a text that was taken, in the order of the kinds. */
export function reviewFindings(review: TextReview, plan: LoadedPlan, file: string): Problem[] {
  const unit = (code: Parameters<typeof textFault>[0]) => (id: string) => textFault(code, { file, field: id }, '');
  return [
    ...review.missingQuotes.map(({ object, place, quote }) =>
      textFault('quote-not-in-text', { file, field: object }, quote, { object, place }),
    ),
    ...(plan.textMap.length === 0 ? [] : review.unmapped.map(unit('unit-not-mapped'))),
    ...review.withoutUnit.map(unit('mapping-without-unit')),
    ...review.beginsElse.map(unit('unit-begins-else')),
    ...review.withoutObject.map(({ unit: id, object, quote }) =>
      textFault('unit-without-object', { file, field: id }, quote, { object }),
    ),
  ];
}
