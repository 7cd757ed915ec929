import { figureWords } from '../figures/figure-words.ts';
import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Words } from '../vocabulary/words.ts';
import { promiseWords, say } from './display.ts';
import type { Evidence, RelatedEvidence } from './evidence.ts';
import type { Ruling } from './ruling.ts';
import { type SentenceSubject, shown } from './shown-value.ts';
import type { Comparison } from './target.ts';
import { REASONS, STATES } from './verdict-states.ts';

/** Why nothing is told, with the nearest thing that is known. */
export function unknownClause(
  subject: SentenceSubject,
  comparison: Comparison,
  ruling: Ruling,
  evidence: Evidence,
): Words {
  const { target, to } = subject;
  const promise = promiseWords(comparison, target.unit);
  const value = rawShown(subject, ruling);
  const wait = STATES['cannot-tell'];
  switch (ruling.reason) {
    case 'final-year-not-released':
      return say(
        `${to}年数据尚未公布；已公布的最近年度数据，${value.zh}，目标${promise.zh}，暂不评价`,
        `the figure for ${to} is not released; ${value.en}, the newest annual one known, against a target of ${promise.en}; not judged`,
      );
    case 'base-year-only':
      return say(
        `公开数据只有规划期之前的（${value.zh}），没有规划期内的，${wait.zh}`,
        `only a year before the plan is public (${value.en}), nothing from within its period: ${wait.en.toLowerCase()}`,
      );
    case 'other-definition':
    case 'part-of-territory':
    case 'rank-only':
      return relatedClause(subject, ruling.reason, evidence.related);
    case 'not-confirmed':
      return say(
        `约束性指标：${value.zh}，目标${promise.zh}；须持有方确认后才能说完成或未完成`,
        `binding: ${value.en}, target ${promise.en}; fulfilled or not can only be said once its holder has confirmed the figure`,
      );
    case 'qualifier-decides':
      return say(
        `${value.zh}，目标${promise.zh}；数据带“约”“超”等限定，不同取值结论不同，暂不评价`,
        `${value.en}, target ${promise.en}; the figure is approximate and the answer depends on it; not judged`,
      );
    case 'no-baseline':
      return ruling.metAtBase
        ? say(
            `${value.zh}；基期已达到或超过目标${promise.zh}，没有可走的距离，不作时序评价`,
            `${value.en}; the base already reached the target of ${promise.en}, so there is no distance to cover and no schedule`,
          )
        : say(
            `${value.zh}，目标${promise.zh}；没有可用的基期，无从比较，暂不评价`,
            `${value.en}, target ${promise.en}; there is no usable baseline to compare it with; not judged`,
          );
    case 'no-public-figure':
      return say(
        `没有找到任何公开数据，目标${promise.zh}，暂不评价`,
        `no public figure was found; the target is ${promise.en}; not judged`,
      );
    default: {
      const reason = ruling.reason === null ? wait : REASONS[ruling.reason];
      return value.zh === ''
        ? say(`${reason.zh}，目标${promise.zh}，暂不评价`, `${reason.en}; the target is ${promise.en}; not judged`)
        : say(
            `${reason.zh}：${value.zh}，目标${promise.zh}，暂不评价`,
            `${reason.en}: ${value.en}, target ${promise.en}; not judged`,
          );
    }
  }
}

/** The shown value; of a multiple that could not be divided, the figure as published. */
function rawShown(subject: SentenceSubject, ruling: Ruling): Words {
  const only = ruling.used[0];
  if (ruling.value !== null || only === undefined) return shown(subject, ruling);
  const period = periodTextWords(only.period);
  const value = figureWords(only);
  return say(`${period.zh}为${value.zh}`, `the figure for ${period.en} is ${value.en}`);
}

function relatedClause(
  { target, wholeName }: SentenceSubject,
  reason: 'other-definition' | 'part-of-territory' | 'rank-only',
  related: readonly RelatedEvidence[],
): Words {
  const relation = reason === 'rank-only' ? 'rank' : reason;
  const near = related.filter((item) => item.relation === relation);
  const list = near.slice(0, 2).map(({ indicator, place, newest }) => {
    const period = periodTextWords(newest.period);
    const number = figureWords(newest);
    return say(
      `${place.zh}${indicator.zh}${period.zh}${number.zh}`,
      `${indicator.en}, ${place.en}, ${period.en}: ${number.en}`,
    );
  });
  const zh = list.map((item) => item.zh).join('；');
  const en = list.map((item) => item.en).join('; ');
  switch (relation) {
    case 'other-definition':
      return say(
        `没有“${target.name.zh}”的公开数据，只有其他口径的（${zh}），不能代替，暂不评价`,
        `no public figure has this definition; there is only another one (${en}), which cannot stand in for it; not judged`,
      );
    case 'part-of-territory':
      return say(
        `只有部分地区的数据（${zh}），不能代表${wholeName.zh}，暂不评价`,
        `only part of the territory is public (${en}); it cannot speak for ${wholeName.en}; not judged`,
      );
    case 'rank':
      return say(
        `只有位次类数据（${zh}），看不出是否达到，暂不评价`,
        `only ranks are public (${en}); they do not show whether the status was reached; not judged`,
      );
  }
}
