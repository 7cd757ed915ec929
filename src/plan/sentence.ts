import { bareFigureWords } from '../figures/figure-words.ts';
import { displayDecimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import { sign } from './comparison.ts';
import { differenceWords, promiseWords, say, sentence, valueWords } from './display.ts';
import type { Evidence } from './evidence.ts';
import { dateOf, figuresBehind, type Moment, type Ruling } from './ruling.ts';
import { type SentenceSubject, shown } from './shown-value.ts';
import type { Comparison, Target } from './target.ts';
import { unknownClause } from './unknown-clause.ts';
import type { VerdictPack } from './verdict-pack.ts';
import { STATES, stateWords } from './verdict-states.ts';

/** Who holds the figure: named by a source, or the plan's silence. */
export const NO_HOLDER: Words = {
  zh: '规划未写明，待部署方确认',
  en: 'not named in the plan; to be confirmed by the deployer',
};

/** The verdict in one plain sentence with its numbers, in both languages. */
export function sentenceOf(
  subject: SentenceSubject,
  ruling: Ruling,
  evidence: Evidence,
  moment: Moment,
  pack: VerdictPack,
): Words {
  const { comparison, target } = subject;
  if (ruling.state === 'not-judged' || comparison === undefined) return sentence(notJudgedClause(ruling));
  const answer =
    ruling.state === 'cannot-tell'
      ? [unknownClause(subject, comparison, ruling, evidence), reachedOnceClause(subject, ruling)]
      : ruling.path === null
        ? [finalClause(subject, comparison, ruling)]
        : [pathClause(subject, comparison, ruling, moment), requiredClause(subject, ruling)];
  const holder = ruling.state === 'cannot-tell' ? holderClause(target) : null;
  return sentence(
    ...answer,
    readingsClause(ruling, pack),
    qualifierClause(ruling),
    officeClause(ruling),
    weakClause(ruling),
    holder,
  );
}

const notJudgedClause = ({ reason }: Ruling): Words =>
  reason === 'national'
    ? say(
        '这是国家层面的承诺，本规划只作支撑，不作数值评价',
        'a national commitment that this plan only supports; not judged by number',
      )
    : say(
        '规划用等次表述，没有数字，不作数值评价',
        'the plan words it as a grade, without a number; not judged by number',
      );

function finalClause(subject: SentenceSubject, comparison: Comparison, ruling: Ruling): Words {
  const { target } = subject;
  const state = stateWords(ruling.state, target.attribute === 'binding');
  const promise = promiseWords(comparison, target.unit);
  const value = shown(subject, ruling);
  if (ruling.state === 'on-course' || ruling.state === 'behind' || target.kind === 'count-per-year') {
    return yearByYear(subject, ruling, promise, state);
  }
  const gap = gapWords(subject, comparison, ruling);
  return say(
    `${value.zh}，目标${promise.zh}，${state.zh}${gap ? `（${gap.zh}）` : ''}`,
    `${value.en}; the target is ${promise.en}: ${state.en.toLowerCase()}${gap ? ` (${gap.en})` : ''}`,
  );
}

function yearByYear(subject: SentenceSubject, ruling: Ruling, promise: Words, state: Words): Words {
  const list = ruling.used.map((used) => `${used.period}年${bareFigureWords(used).zh}`).join('、');
  const listEn = ruling.used.map((used) => `${used.period}: ${bareFigureWords(used).en}`).join(', ');
  const above = ruling.aboveRange;
  return say(
    `逐年为${list}（${subject.target.unit}），目标${promise.zh}，${state.zh}${above.length > 0 ? `；${above.join('、')}年高于上限，如实列出，不算未达` : ''}`,
    `year by year ${listEn}; the target is ${promise.en}: ${state.en.toLowerCase()}${above.length > 0 ? `; above the top of the range in ${above.join(', ')}, which is reported, not missed` : ''}`,
  );
}

/** Distance of the value from the promised number, on its favourable or unfavourable side. */
function gapWords({ target }: SentenceSubject, comparison: Comparison, ruling: Ruling): Words | null {
  // Nobody can say how far 超 or 约 is from the number.
  if (ruling.value === null || figuresBehind(ruling).some(({ qualifier }) => qualifier !== 'exact')) return null;
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

function pathClause(subject: SentenceSubject, comparison: Comparison, ruling: Ruling, moment: Moment): Words {
  const { target, to } = subject;
  const { path } = ruling;
  if (path === null) return finalClause(subject, comparison, ruling);
  const value = shown(subject, ruling);
  const promise = promiseWords(comparison, target.unit);
  const state = STATES[ruling.state];
  const points = displayDecimal(path.deviation.abs(), 1);
  const lead =
    points === '0'
      ? say('与时序持平', 'level with it')
      : path.deviation.greaterThan(0)
        ? say(`快${points}个百分点`, `${points} points ahead`)
        : say(`慢${points}个百分点`, `${points} points behind`);
  return say(
    `${value.zh}（距${dateOf(moment)}已${path.ageMonths}个月），${to}年目标${promise.zh}，距离已走${displayDecimal(path.covered, 1)}%，算到该期末时间已过${displayDecimal(path.elapsed, 1)}%，${state.zh}（${lead.zh}${ruling.serious ? '，差距较大' : ''}）`,
    `${value.en} (${path.ageMonths === 1 ? '1 month' : `${path.ageMonths} months`} old on ${dateOf(moment)}) against a target of ${promise.en} for ${to}: ${displayDecimal(path.covered, 1)}% of the distance is covered with ${displayDecimal(path.elapsed, 1)}% of the time gone by the end of that period, ${state.en.toLowerCase()} (${lead.en}${ruling.serious ? ', a serious gap' : ''})`,
  );
}

function requiredClause({ target, to }: SentenceSubject, ruling: Ruling): Words | null {
  const { required } = ruling;
  if (required === null) return null;
  const step = required.perYear.times(sign(target));
  if (step.lessThanOrEqualTo(0)) return say('目标数已到，此后保持即可', 'the number is reached; it has to be kept');
  if (target.kind === 'average-growth') {
    return say(
      `要如期实现，此后到${to}年每年需增长${displayDecimal(required.perYear)}%`,
      `from here to ${to} it takes ${displayDecimal(required.perYear)}% growth a year`,
    );
  }
  const perYear = differenceWords(required.perYear, target);
  const rate = required.compounded;
  return say(
    `要如期实现，此后到${to}年每年还需${required.perYear.greaterThan(0) ? '增加' : '减少'}${perYear.zh}${rate ? `（年均${displayDecimal(rate)}%）` : ''}`,
    `from here to ${to} it takes ${perYear.en} ${required.perYear.greaterThan(0) ? 'more' : 'less'} each year${rate ? ` (${displayDecimal(rate)}% a year)` : ''}`,
  );
}

function reachedOnceClause({ target, to }: SentenceSubject, { reachedOnce }: Ruling): Words | null {
  if (reachedOnce === null || reachedOnce.year === to) return null;
  const weak = reachedOnce.observation.sourceQuality === 'weak';
  const value = valueWords(reachedOnce.value, target, reachedOnce.observation.qualifier);
  return say(
    `${reachedOnce.year}年曾达到（${value.zh}${weak ? '，来源较弱' : ''}），这与期末结论是两回事`,
    `it was reached once, in ${reachedOnce.year} (${value.en}${weak ? ', on a weak source' : ''}); that is not the final answer`,
  );
}

function readingsClause({ readings }: Ruling, pack: VerdictPack): Words | null {
  if (!readings.some(({ first }) => first !== null)) return null;
  const items = readings.map(({ reading, first }) => {
    const name = readingWords(reading, pack);
    if (first === null) return say(`${name.zh}尚未`, `${name.en} not yet`);
    const weak = first.observation.sourceQuality === 'weak';
    return say(
      `${name.zh}为${first.year}年${weak ? '（来源较弱）' : ''}`,
      `${name.en} in ${first.year}${weak ? ' (on a weak source)' : ''}`,
    );
  });
  return say(
    `“左右”三种读法首次达到：${items.map(({ zh }) => zh).join('，')}`,
    `first reached ${items.map(({ en }) => en).join(', ')}`,
  );
}

/** A reading of 左右 named with its tolerance: 相差1个百分点以内, 相差3%以内. */
export function readingWords(reading: Ruling['readings'][number]['reading'], { rules }: VerdictPack): Words {
  switch (reading) {
    case 'strict':
      return say('不打折扣', 'strictly');
    case 'within-points':
      return say(
        `相差${rules.aboutPoints}个百分点以内`,
        `within ${rules.aboutPoints} percentage ${rules.aboutPoints === '1' ? 'point' : 'points'}`,
      );
    case 'within-percent':
      return say(`相差${rules.aboutPercent}%以内`, `within ${rules.aboutPercent}% of the number`);
  }
}

function qualifierClause(ruling: Ruling): Words | null {
  const isInexact = figuresBehind(ruling).some(({ qualifier }) => qualifier !== 'exact');
  if (ruling.state === 'cannot-tell' || !isInexact) return null;
  return say(
    '所用数据带“约”“超”等限定，各种可能取值结论相同',
    'the figure used is approximate; every value it may stand for gives the same answer',
  );
}

/** Which organisations reported the figures used, and whether everybody may see them yet. */
function officeClause(ruling: Ruling): Words | null {
  const reported = figuresBehind(ruling).filter(({ organisation }) => organisation !== null);
  if (reported.length === 0) return null;
  const names = [...new Set(reported.map(({ organisation }) => organisation))];
  const inside = reported.some(({ layer }) => layer === 'approved');
  return say(
    `数据由${names.join('、')}填报${inside ? '，已审定，尚未发布' : '并发布'}`,
    `the figure was reported by ${names.join(', ')}${inside ? ' and approved, not yet released' : ' and released'}`,
  );
}

function weakClause(ruling: Ruling): Words | null {
  const weak = figuresBehind(ruling).filter(({ sourceQuality }) => sourceQuality === 'weak');
  if (weak.length === 0) return null;
  const marks = [...new Set(weak.flatMap(({ sourceMarks }) => sourceMarks))].join('、');
  return say(
    `所用数据来源较弱${marks ? `（${marks}）` : ''}，因没有更好的来源而采用`,
    'the figure used has a weak source, adopted because there is no better one',
  );
}

function holderClause({ holder }: Target): Words {
  return holder === undefined
    ? say(`数据由谁掌握：${NO_HOLDER.zh}`, `who holds the figure: ${NO_HOLDER.en}`)
    : say(
        `数据由${holder.name.zh}掌握（${holder.source}）`,
        `the figure is held by: ${holder.name.en} (${holder.source})`,
      );
}
