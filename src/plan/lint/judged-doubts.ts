import { Decimal } from '../../vocabulary/decimal.ts';
import { rangeOfFigure } from '../bounds.ts';
import { aboutTolerance, demandOf, outcomeOfRange } from '../comparison.ts';
import type { Comparison, Target } from '../target.ts';
import type { Verdict } from '../verdict.ts';
import type { VerdictPack } from '../verdict-pack.ts';
import { REASONS, type Reason } from '../verdict-states.ts';
import { type Doubt, doubtAbout } from './doubt.ts';

/** Already met: by the printed baseline, or by a figure of the plan years released before the plan was. */
export function* alreadyMet(target: Target, onIssue: Verdict, pack: VerdictPack): Generator<Doubt> {
  const question = {
    zh: '发布时如果已经达到，目标是要保持，还是数字有误？',
    en: 'If it was met when the plan was issued, is the promise to keep it, or is the number wrong?',
  };
  const { baseline, comparison } = target;
  if (baseline !== undefined && comparison !== undefined && isMetByBaseline(target, comparison, pack)) {
    yield doubtAbout(
      target,
      'already-met',
      {
        zh: `规划写的起点${baseline.value}已经达到目标`,
        en: `The starting point printed, ${baseline.value}, already meets the target`,
      },
      question,
      baseline.wording,
    );
  } else if (onIssue.reachedOnce !== null) {
    const { year, value } = onIssue.reachedOnce;
    yield doubtAbout(
      target,
      'already-met',
      {
        zh: `发布时已公布的${year}年数${value}已经达到目标`,
        en: `The figure of ${year}, ${value}, published when the plan was issued, already meets the target`,
      },
      question,
    );
  }
}

/** A rank is kept, so that its baseline meets it is no doubt. */
function isMetByBaseline(target: Target, comparison: Comparison, pack: VerdictPack): boolean {
  const { baseline, kind } = target;
  if (baseline?.universe !== 'same' || !['level', 'share'].includes(kind)) return false;
  const value = new Decimal(baseline.value);
  const range = rangeOfFigure(value, baseline.qualifier, aboutTolerance(kind, value, pack));
  return outcomeOfRange(range, demandOf(target, comparison), pack) === 'met';
}

/** Reasons that say there is not enough public; the others say that it is too early, or that figures are at odds. */
const NOT_PUBLIC: readonly Reason[] = [
  'no-public-figure',
  'other-definition',
  'base-year-only',
  'part-of-territory',
  'rank-only',
  'unverified-only',
  'release-date-unknown',
  'year-missing',
];

/** Nothing public judges it. Before the first year of the plan is over, figures of the base year are all there can be. */
export function* noFigure(target: Target, today: Verdict, firstYearOver: boolean): Generator<Doubt> {
  const { reason, holder } = today;
  if (today.state !== 'cannot-tell' || reason === null || !NOT_PUBLIC.includes(reason)) return;
  if (reason === 'base-year-only' && !firstYearOver) return;
  const named = target.holder === undefined ? null : holder;
  yield doubtAbout(
    target,
    'no-figure',
    { zh: REASONS[reason].zh, en: REASONS[reason].en },
    {
      zh: named === null ? '能否公布逐年数据？由谁公布？' : `能否请${named.zh}公布逐年数据？`,
      en:
        named === null
          ? 'Can figures of each year be published, and by whom?'
          : `Can ${named.en} publish figures of each year?`,
    },
  );
}

/** 左右 read three ways gives three years: then the word decides, not the figure. */
export function* decidingWord(target: Target, today: Verdict): Generator<Doubt> {
  const years = today.readings.map(({ year }) => year);
  if (new Set(years).size < 2) return;
  const list = (language: 'zh' | 'en') =>
    today.readings
      .map(
        ({ words, year }) =>
          `${words[language]}${language === 'zh' ? '：' : ': '}${year ?? { zh: '尚未达到', en: 'not yet' }[language]}`,
      )
      .join({ zh: '，', en: ', ' }[language]);
  yield doubtAbout(
    target,
    'vague-word',
    {
      zh: `“左右”取多大决定哪一年算达到（${list('zh')}）`,
      en: `How much “about” allows decides the year it counts as reached (${list('en')})`,
    },
    { zh: '“左右”允许差多少？', en: 'How much may it fall short of the number?' },
  );
}
