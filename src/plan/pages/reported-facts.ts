import type { OutputOf } from '../../platform/verb.ts';
import type { ReportedFacts } from '../../ui/error-report.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { showTarget } from '../verbs.ts';
import { promiseOf, valueOf } from '../verdict-numbers.ts';
import { REASONS } from '../verdict-states.ts';

/** What a report of an error says of a target: the value used and where it comes from, or why there is none. */
export function reportedFacts(page: OutputOf<typeof showTarget>, say: (words: Words) => string): ReportedFacts {
  const { plan, target, verdict, measured } = page;
  const { used, pack } = verdict;
  const [value, promise] = [valueOf(verdict), promiseOf(verdict)];
  const reason = verdict.reason === null ? '' : ` · ${say(REASONS[verdict.reason])}`;
  return [
    [FRAME.reportPlan, say(FRAME.reportNamed(say(plan.shortTitle), plan.id))],
    [FRAME.reportTarget, `${target.id} ${say(target.name)}`],
    [FRAME.reportPromise, promise === null ? null : say(promise)],
    [FRAME.reportSeries, measured === null ? null : [measured.place, measured.indicator].join(' ')],
    [FRAME.reportPeriod, verdict.period === null ? null : say(periodTextWords(verdict.period))],
    [FRAME.reportValue, value === null ? null : say(value)],
    [FRAME.reportState, say(verdict.stateWords) + reason],
    [
      FRAME.reportSource,
      used === null ? null : [used.source, used.publisher].filter((part) => part !== null).join('｜'),
    ],
    [FRAME.reportReleased, used?.releasedOn ? say(dayWords(used.releasedOn)) : null],
    [FRAME.reportPack, `${pack.id} ${pack.version}`],
  ];
}
