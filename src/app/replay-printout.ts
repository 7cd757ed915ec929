import type { showReplay } from '../plan/verbs/replay.ts';
import { STATES, stateWords } from '../plan/verdict-states.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

/** One line per target, one column per day. */
export function replayLines({ stops, targets }: OutputOf<typeof showReplay>, language: Language): string[] {
  const today = { zh: '今天', en: 'Today' }[language];
  const head = [...{ zh: ['编号', '目标'], en: ['Id', 'Target'] }[language], ...stops.map(({ asOf }) => asOf ?? today)];
  const rows = targets.map(({ id, name, attribute, states }) => [
    id,
    name[language],
    ...states.map((state) => shortWords(stateWords(state, attribute === 'binding')[language], state, language)),
  ]);
  return tableLines(head, rows);
}

/** Six columns of a whole clause each would not fit a terminal. */
const shortWords = (words: string, state: keyof typeof STATES, language: Language) =>
  STATES[state].group === 'unknown' ? { zh: '暂不评价', en: 'not judged yet' }[language] : words;
