import type { Words } from '../vocabulary/words.ts';
import type { VerdictSummary } from './verbs.ts';
import { type Reason, STATES, type State } from './verdict-states.ts';

type Judged = Pick<VerdictSummary, 'state' | 'stateWords'>;

export const isJudged = ({ state }: { readonly state: State }): boolean =>
  STATES[state].group === 'judged' || STATES[state].group === 'path';

/** The answer of the board in one sentence, about the headline targets only. */
export function headlineWords(verdicts: readonly Judged[]): Words {
  const all = verdicts.length;
  const judged = verdicts.filter(isJudged);
  const rest = all - judged.length;
  if (all === 0) return { zh: '规划没有列出主要目标。', en: 'The plan lists no headline target.' };
  if (judged.length === 0) {
    return {
      zh: `${all}项主要目标，公开数据都还不足以评价。`,
      en: `None of the ${all} headline targets can be judged by public figures yet.`,
    };
  }
  const counts = countStates(judged);
  const zh =
    counts.length === 1
      ? `${counts[0]?.words.zh}`
      : counts.map(({ words, count }) => `${words.zh}${count}项`).join('、');
  const en = counts
    .map(({ words, count }) => `${words.en.toLowerCase()}${counts.length === 1 ? '' : ` ${count}`}`)
    .join(', ');
  return {
    zh: `${all}项主要目标，公开数据能评价${judged.length}项：${zh}${rest > 0 ? `；其余${rest}项暂不评价` : ''}。`,
    en: `Of the ${all} headline targets, public figures can judge ${judged.length}: ${en}${rest > 0 ? `. The other ${rest} cannot be judged yet` : ''}.`,
  };
}

/** How a group of targets stands: 达到1项，公开数据不足，暂不评价12项. */
export function standingWords(verdicts: readonly Judged[]): Words {
  const counts = countStates(verdicts);
  return {
    zh: `${verdicts.length}项：${counts.map(({ words, count }) => `${words.zh}${count}项`).join('；')}。`,
    en: `${verdicts.length} in all: ${counts.map(({ words, count }) => `${count} ${words.en.toLowerCase()}`).join('; ')}.`,
  };
}

function countStates(verdicts: readonly Judged[]): { readonly words: Words; readonly count: number }[] {
  const byWord = new Map<string, { words: Words; count: number; state: State }>();
  for (const { state, stateWords } of verdicts) {
    const counted = byWord.get(stateWords.zh);
    if (counted) counted.count += 1;
    else byWord.set(stateWords.zh, { words: stateWords, count: 1, state });
  }
  const order = Object.keys(STATES);
  return [...byWord.values()].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** Verdicts that cannot be told, by what is missing; the largest group first, in the order of the plan within. */
export function byReason<V extends Pick<VerdictSummary, 'reason'>>(
  verdicts: readonly V[],
): { readonly reason: Reason; readonly verdicts: readonly V[] }[] {
  const groups = new Map<Reason, V[]>();
  for (const verdict of verdicts) {
    if (verdict.reason === null) continue;
    const group = groups.get(verdict.reason);
    if (group) group.push(verdict);
    else groups.set(verdict.reason, [verdict]);
  }
  return [...groups]
    .map(([reason, group]) => ({ reason, verdicts: group }))
    .sort((a, b) => b.verdicts.length - a.verdicts.length);
}
