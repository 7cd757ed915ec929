import type { Observation } from '../figures/observation.ts';
import { Decimal, displayDecimal } from '../vocabulary/decimal.ts';
import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Qualifier } from '../vocabulary/qualifier.ts';
import { withUnit } from '../vocabulary/unit.ts';
import type { Words } from '../vocabulary/words.ts';
import { sign } from './comparison.ts';
import { differenceWords, join, promiseWords, say, valueWords } from './display.ts';
import type { Evidence, RelatedEvidence } from './evidence.ts';
import { dateOf, type Moment, type Ruling } from './ruling.ts';
import type { Comparison, Target } from './target.ts';
import { REASONS, STATES, stateWords } from './verdict-states.ts';

/** What a sentence speaks about. `comparison` is the part's own where a part has one. */
export interface SentenceSubject {
  readonly target: Target;
  readonly comparison: Comparison | undefined;
  readonly from: number;
  readonly to: number;
  readonly wholeName: Words;
}

/** Who holds the figure: named by a source, or the plan's silence. */
export const NO_HOLDER: Words = {
  zh: '规划未写明，待部署方确认',
  en: 'not named in the plan; to be confirmed by the deployer',
};

/** The verdict in one plain sentence with its numbers, in both languages. */
export function sentenceOf(subject: SentenceSubject, ruling: Ruling, evidence: Evidence, moment: Moment): Words {
  const { comparison, target } = subject;
  if (ruling.state === 'not-judged') return notJudgedSentence(ruling);
  if (comparison === undefined) return say('没有可比较的数字。', 'There is no number to compare.');
  const clauses =
    ruling.state === 'cannot-tell'
      ? [cannotTell(subject, comparison, ruling, evidence), reachedOnceClause(subject, ruling)]
      : ruling.path !== null
        ? [pathSentence(subject, comparison, ruling, moment)]
        : [finalSentence(subject, comparison, ruling)];
  const sentence = join(...clauses, readingsClause(target, ruling), qualifierClause(ruling), weakClause(ruling));
  return ruling.state === 'cannot-tell' ? join(sentence, holderClause(target)) : sentence;
}

const notJudgedSentence = ({ reason }: Ruling): Words =>
  reason === 'national'
    ? say(
        '这是国家层面的承诺，本规划只作支撑，不作数值评价。',
        'A national commitment that this plan only supports; not judged by number.',
      )
    : say(
        '规划用等次表述，没有数字，不作数值评价。',
        'The plan words it as a grade, without a number; not judged by number.',
      );

/** 规划期末 or 某年: what the shown value is and when. */
function shown(subject: SentenceSubject, ruling: Ruling): Words {
  if (ruling.value === null || ruling.period === null) return say('', '');
  const period = periodTextWords(ruling.period);
  const value = valueWords(ruling.value, subject.target, singleQualifier(ruling.used));
  switch (subject.target.kind) {
    case 'cumulative':
      return say(`${period.zh}累计${value.zh}`, `the total of ${period.en} is ${value.en}`);
    case 'average-growth':
      return say(`${period.zh}年均增长${value.zh}`, `average growth in ${period.en} is ${value.en}`);
    default:
      return say(`${period.zh}为${value.zh}`, `the figure for ${period.en} is ${value.en}`);
  }
}

const singleQualifier = (used: readonly Observation[]): Qualifier =>
  used.length === 1 ? (used[0]?.qualifier ?? 'exact') : 'exact';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function finalSentence(subject: SentenceSubject, comparison: Comparison, ruling: Ruling): Words {
  const { target } = subject;
  const state = stateWords(ruling.state, target.attribute === 'binding');
  const promise = promiseWords(comparison, target.unit);
  const value = shown(subject, ruling);
  if (ruling.state === 'on-course' || ruling.state === 'behind' || target.kind === 'count-per-year') {
    return yearByYear(subject, ruling, promise, state);
  }
  const gap = gapWords(subject, comparison, ruling);
  return say(
    `${value.zh}，目标${promise.zh}，${state.zh}${gap ? `（${gap.zh}）` : ''}。`,
    `${capital(value.en)}; the target is ${promise.en}: ${state.en.toLowerCase()}${gap ? ` (${gap.en})` : ''}.`,
  );
}

function yearByYear(subject: SentenceSubject, ruling: Ruling, promise: Words, state: Words): Words {
  const list = ruling.used.map(({ period, value }) => `${period}年${displayDecimal(new Decimal(value))}`).join('、');
  const listEn = ruling.used.map(({ period, value }) => `${period}: ${displayDecimal(new Decimal(value))}`).join(', ');
  const above = ruling.aboveRange;
  return say(
    `逐年为${list}（${subject.target.unit}），目标${promise.zh}，${state.zh}${above.length > 0 ? `；${above.join('、')}年高于上限，如实列出，不算未达` : ''}。`,
    `Year by year ${listEn}; the target is ${promise.en}: ${state.en.toLowerCase()}${above.length > 0 ? `; above the top of the range in ${above.join(', ')}, which is reported, not missed` : ''}.`,
  );
}

/** Distance of the value from the promised number, on its favourable or unfavourable side. */
function gapWords({ target }: SentenceSubject, comparison: Comparison, ruling: Ruling): Words | null {
  if (ruling.value === null) return null;
  const difference = ruling.value.minus(comparison.value);
  if (difference.isZero()) return say('与目标数相同', 'equal to the number');
  const words = differenceWords(difference, target);
  const [above, favourable] = [difference.greaterThan(0), difference.times(sign(target)).greaterThan(0)];
  if (target.kind === 'rank')
    return say(`${favourable ? '前于' : '后于'}目标${words.zh}`, `${words.en} ${favourable ? 'better' : 'worse'}`);
  return say(
    `${above ? '高出' : '比'}目标数${above ? '' : '低'}${words.zh}`,
    `${words.en} ${above ? 'above' : 'below'} the number`,
  );
}

function pathSentence(subject: SentenceSubject, comparison: Comparison, ruling: Ruling, moment: Moment): Words {
  const { target, to } = subject;
  const { path } = ruling;
  if (path === null) return finalSentence(subject, comparison, ruling);
  const value = shown(subject, ruling);
  const promise = promiseWords(comparison, target.unit);
  const state = STATES[ruling.state];
  const points = displayDecimal(path.deviation.abs(), 1);
  const lead = path.deviation.greaterThanOrEqualTo(0)
    ? say(`快${points}个百分点`, `${points} points ahead`)
    : say(`慢${points}个百分点`, `${points} points behind`);
  const first = say(
    `${value.zh}（距${dateOf(moment)}已${path.ageMonths}个月），${to}年目标${promise.zh}；应走的距离走了${displayDecimal(path.covered, 1)}%，到该期末时间过去${displayDecimal(path.elapsed, 1)}%，${state.zh}（${lead.zh}${ruling.serious ? '，差距较大' : ''}）。`,
    `${capital(value.en)} (${path.ageMonths} months old on ${dateOf(moment)}); the target for ${to} is ${promise.en}. ${displayDecimal(path.covered, 1)}% of the distance is covered and ${displayDecimal(path.elapsed, 1)}% of the time to the end of that period has passed: ${state.en.toLowerCase()} (${lead.en}${ruling.serious ? ', a serious gap' : ''}).`,
  );
  return join(first, requiredClause(subject, ruling));
}

function requiredClause({ target, to }: SentenceSubject, ruling: Ruling): Words | null {
  const { required } = ruling;
  if (required === null) return null;
  const step = required.perYear.times(sign(target));
  if (step.lessThanOrEqualTo(0)) return say('目标数已到，此后保持即可。', 'The number is reached; it has to be kept.');
  if (target.kind === 'average-growth') {
    return say(
      `要如期实现，此后到${to}年每年需增长${displayDecimal(required.perYear)}%。`,
      `From here to ${to} it takes ${displayDecimal(required.perYear)}% growth a year.`,
    );
  }
  const perYear = differenceWords(required.perYear, target);
  const rate = required.compounded;
  return say(
    `要如期实现，此后到${to}年每年还需${required.perYear.greaterThan(0) ? '增加' : '减少'}${perYear.zh}${rate ? `（年均${displayDecimal(rate)}%）` : ''}。`,
    `From here to ${to} it takes ${perYear.en} ${required.perYear.greaterThan(0) ? 'more' : 'less'} each year${rate ? ` (${displayDecimal(rate)}% a year)` : ''}.`,
  );
}

function cannotTell(subject: SentenceSubject, comparison: Comparison, ruling: Ruling, evidence: Evidence): Words {
  const { target, to } = subject;
  const promise = promiseWords(comparison, target.unit);
  const value = rawShown(subject, ruling);
  const wait = STATES['cannot-tell'];
  switch (ruling.reason) {
    case 'final-year-not-released':
      return say(
        `${to}年数据尚未公布；已公布的最近年度数据：${value.zh}，目标${promise.zh}。暂不评价。`,
        `The figure for ${to} is not released; the newest annual figure known: ${value.en}, against a target of ${promise.en}. Not judged.`,
      );
    case 'base-year-only':
      return say(
        `公开数据只有基期（${value.zh}），没有规划期内的数据，${wait.zh}。`,
        `Only the base is public (${value.en}); nothing from within the plan period. ${wait.en}.`,
      );
    case 'other-definition':
    case 'part-of-territory':
    case 'rank-only':
      return relatedSentence(subject, ruling.reason, evidence.related);
    case 'not-confirmed':
      return say(
        `约束性指标：${value.zh}，目标${promise.zh}；须持有方确认后才能说完成或未完成。`,
        `Binding: ${value.en}, target ${promise.en}; fulfilled or not can only be said once its holder has confirmed the figure.`,
      );
    case 'qualifier-decides':
      return say(
        `${value.zh}，目标${promise.zh}；数据带“约”“超”等限定，不同取值结论不同，暂不评价。`,
        `${capital(value.en)}, target ${promise.en}; the figure is approximate and the answer depends on it. Not judged.`,
      );
    case 'no-baseline':
      return ruling.metAtBase
        ? say(
            `${value.zh}；基期已达到或超过目标${promise.zh}，没有可走的距离，不作时序评价。`,
            `${capital(value.en)}; the base already reached the target of ${promise.en}, so there is no distance to cover and no schedule.`,
          )
        : say(
            `${value.zh}，目标${promise.zh}；没有可用的基期，不作时序评价。`,
            `${capital(value.en)}, target ${promise.en}; without a usable baseline there is no schedule.`,
          );
    case 'no-public-figure':
      return say(
        `没有找到任何公开数据，目标${promise.zh}，暂不评价。`,
        `No public figure was found; the target is ${promise.en}. Not judged.`,
      );
    default: {
      const reason = ruling.reason === null ? wait : REASONS[ruling.reason];
      return value.zh === ''
        ? say(
            `${reason.zh}，目标${promise.zh}，暂不评价。`,
            `${capital(reason.en)}; the target is ${promise.en}. Not judged.`,
          )
        : say(
            `${reason.zh}：${value.zh}，目标${promise.zh}，暂不评价。`,
            `${capital(reason.en)}: ${value.en}, target ${promise.en}. Not judged.`,
          );
    }
  }
}

/** The shown value; of a multiple that could not be divided, the figure as published. */
function rawShown(subject: SentenceSubject, ruling: Ruling): Words {
  const only = ruling.used[0];
  if (subject.target.kind !== 'regional-multiple' || only === undefined || ruling.path !== null)
    return shown(subject, ruling);
  const period = periodTextWords(only.period);
  const value = withUnit(displayDecimal(new Decimal(only.value)), only.unit);
  return say(`${period.zh}为${value.zh}`, `the figure for ${period.en} is ${value.en}`);
}

function relatedSentence(
  { target, wholeName }: SentenceSubject,
  reason: 'other-definition' | 'part-of-territory' | 'rank-only',
  related: readonly RelatedEvidence[],
): Words {
  const relation = reason === 'rank-only' ? 'rank' : reason;
  const near = related.filter((item) => item.relation === relation);
  const list = near.slice(0, 2).map(({ indicator, newest }) => {
    const period = periodTextWords(newest.period);
    const number = withUnit(displayDecimal(new Decimal(newest.value)), newest.unit);
    return say(
      `${newest.place}${indicator.zh}${period.zh}${number.zh}`,
      `${indicator.en}, ${newest.place}, ${period.en}: ${number.en}`,
    );
  });
  const zh = list.map((item) => item.zh).join('；');
  const en = list.map((item) => item.en).join('; ');
  switch (relation) {
    case 'other-definition':
      return say(
        `没有“${target.name.zh}”的公开数据，只有其他口径的（${zh}），不能代替，暂不评价。`,
        `No public figure has this definition; there is only another one (${en}), which cannot stand in for it. Not judged.`,
      );
    case 'part-of-territory':
      return say(
        `只有部分地区的数据（${zh}），不能代表${wholeName.zh}，暂不评价。`,
        `Only part of the territory is public (${en}); it cannot speak for ${wholeName.en}. Not judged.`,
      );
    case 'rank':
      return say(
        `只有位次类数据（${zh}），看不出是否达到，暂不评价。`,
        `Only ranks are public (${en}); they do not show whether the status was reached. Not judged.`,
      );
  }
}

function reachedOnceClause({ target }: SentenceSubject, { reachedOnce }: Ruling): Words | null {
  if (reachedOnce === null) return null;
  const value = valueWords(reachedOnce.value, target, reachedOnce.observation.qualifier);
  return say(
    `${reachedOnce.year}年曾达到（${value.zh}），这与期末结论是两回事。`,
    `It was reached once, in ${reachedOnce.year} (${value.en}); that is not the final answer.`,
  );
}

function readingsClause(target: Target, { readings }: Ruling): Words | null {
  if (!readings.some(({ first }) => first !== null)) return null;
  const item = ({ reading, edge, first }: (typeof readings)[number]): Words => {
    const name = READING_WORDS[reading];
    const number = withUnit(displayDecimal(edge), target.unit);
    const weak = first?.observation.sourceQuality === 'weak';
    return first === null
      ? say(`${name.zh}（${number.zh}）尚未达到`, `${name.en} (${number.en}): not yet`)
      : say(
          `${name.zh}（${number.zh}）${first.year}年${weak ? '（该年数据来源较弱）' : ''}`,
          `${name.en} (${number.en}): ${first.year}${weak ? ' (on a weak source)' : ''}`,
        );
  };
  const items = readings.map(item);
  return say(
    `首次达到：${items.map(({ zh }) => zh).join('，')}。`,
    `First reached: ${items.map(({ en }) => en).join('; ')}.`,
  );
}

/** The three readings of 左右 for a share. */
export const READING_WORDS: Record<Ruling['readings'][number]['reading'], Words> = {
  strict: { zh: '不打折扣', en: 'strictly' },
  'within-points': { zh: '百分点容差内', en: 'within percentage points' },
  'within-percent': { zh: '相对容差内', en: 'within percent of the number' },
};

function qualifierClause(ruling: Ruling): Words | null {
  if (ruling.state === 'cannot-tell' || !ruling.used.some(({ qualifier }) => qualifier !== 'exact')) return null;
  return say(
    '所用数据带“约”“超”等限定，各种可能取值结论相同。',
    'The figure used is approximate; every value it may stand for gives the same answer.',
  );
}

function weakClause({ used }: Ruling): Words | null {
  const weak = used.filter(({ sourceQuality }) => sourceQuality === 'weak');
  if (weak.length === 0) return null;
  const marks = [...new Set(weak.flatMap(({ sourceMarks }) => sourceMarks))].join('、');
  return say(
    `所用数据来源较弱${marks ? `（${marks}）` : ''}，因没有更好的来源而采用。`,
    'The figure used has a weak source, adopted because there is no better one.',
  );
}

function holderClause({ holder }: Target): Words {
  return holder === undefined
    ? say(`数据由谁掌握：${NO_HOLDER.zh}。`, `Who holds the figure: ${NO_HOLDER.en}.`)
    : say(`数据由${holder.name.zh}掌握（${holder.source}）。`, `The figure is held by ${holder.name.en}.`);
}
