import { TYPE_WORDS } from '../../plan/texts.ts';
import type { VerdictSummary } from '../../plan/verbs.ts';
import { promiseOf, valueOf } from '../../plan/verdict-numbers.ts';
import { REASONS } from '../../plan/verdict-states.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import type { Block, Section } from '../report-document.ts';
import { paragraph, type Telling, tell } from '../telling.ts';
import { TEXTS } from '../texts.ts';
import { targetOf } from './judged.ts';
import { verdictsByType } from './summary.ts';

/** One line a target, a table for each kind of promise. */
export function targetsSection(telling: Telling): Section {
  const { say } = telling;
  return {
    id: 'targets',
    level: 1,
    title: say(TEXTS.targets),
    blocks: [
      paragraph(tell(say(TEXTS.targetsLead))),
      ...verdictsByType(telling).map(({ type, verdicts }) =>
        targetTable(telling, verdicts, say(TEXTS.targetsCaption(say(TYPE_WORDS[type]), verdicts.length))),
      ),
    ],
    edit: null,
  };
}

export function targetTable(telling: Telling, verdicts: readonly VerdictSummary[], caption: string): Block {
  const { say } = telling;
  return {
    kind: 'table',
    caption,
    head: [TEXTS.id, TEXTS.target, TEXTS.promise, TEXTS.value, TEXTS.periodAndSource, TEXTS.verdict].map(say),
    align: ['text', 'text', 'number', 'number', 'text', 'text'],
    rows: verdicts.map((verdict) => targetRow(telling, verdict)),
  };
}

function targetRow(telling: Telling, verdict: VerdictSummary): string[] {
  const { say } = telling;
  const { id, name, reason, stateWords } = verdict;
  const [promise, value] = [promiseOf(verdict), valueOf(verdict)];
  const state = say(stateWords);
  return [
    id,
    say(name),
    promise === null ? say(TEXTS.none) : say(promise),
    value === null ? say(TEXTS.none) : say(value),
    value === null ? say(TEXTS.none) : whereFrom(telling, verdict),
    reason === null ? state : say(TEXTS.withReason(state, say(REASONS[reason]))),
  ];
}

/** Period and publisher of the value shown, in few words. */
function whereFrom(telling: Telling, { id, period }: VerdictSummary): string {
  const { say } = telling;
  const { used } = targetOf(telling, id).verdict;
  const source = used === null ? say(TEXTS.severalSources) : shortened(used.publisher ?? used.source);
  return period === null ? source : say(TEXTS.placed(say(periodTextWords(period)), source));
}

const shortened = (text: string) => ([...text].length > 24 ? `${[...text].slice(0, 23).join('')}…` : text);
