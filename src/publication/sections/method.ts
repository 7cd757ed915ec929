import { ADOPTION_RANKS } from '../../figures/adoption.ts';
import { METHOD, PACK_STATUS, RULE_WORDS, STATE_MEANINGS } from '../../plan/method-texts.ts';
import type { VerdictPack } from '../../plan/verdict-pack.ts';
import { REASONS, type Reason, STATES, type State } from '../../plan/verdict-states.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import { NEEDED } from '../needed.ts';
import type { Block, Section } from '../report-document.ts';
import { paragraph, type Telling, tell } from '../telling.ts';
import { TEXTS } from '../texts.ts';
import { withoutStop } from './target.ts';

type Rules = VerdictPack['rules'];

/** The annex: rule pack, words, reasons, order of adoption and data, printed from the constants the engine uses. */
export function methodSection(telling: Telling): Section {
  const { say } = telling;
  return {
    id: 'method',
    level: 1,
    title: say(TEXTS.method),
    blocks: [
      leadParagraph(telling),
      paragraph(tell(say(METHOD.bindingNote)), tell(say(METHOD.adoptionLead))),
      paragraph(tell(say(METHOD.lookBackWords))),
      paragraph(tell(say(TEXTS.stance))),
      rulesTable(telling),
      statesTable(telling),
      reasonsTable(telling),
      ranksTable(telling),
    ],
    edit: null,
  };
}

function leadParagraph({ say, facts: { pack, board } }: Telling): Block {
  const { version, effectiveFrom, status, source } = pack;
  const newest = board.newestRelease === null ? null : say(dayWords(board.newestRelease));
  const { observations, leftOut } = board;
  const from = say(dayWords(effectiveFrom));
  return paragraph(
    tell(say(TEXTS.methodLead(version, from, say(PACK_STATUS[status]), withoutStop(source)))),
    tell(say(TEXTS.methodData(observations, newest))),
    leftOut > 0 ? tell(say(TEXTS.methodLeftOut(leftOut))) : null,
  );
}

function rulesTable({ say, facts: { pack } }: Telling): Block {
  const row = <K extends keyof Rules>(name: K) => [
    say(RULE_WORDS[name].words),
    say(RULE_WORDS[name].show(pack.rules[name])),
  ];
  return {
    kind: 'table',
    caption: say(TEXTS.rulesCaption),
    head: [say(TEXTS.ruleName), say(TEXTS.ruleNumber)],
    align: ['text', 'number'],
    rows: (Object.keys(RULE_WORDS) as (keyof Rules)[]).map(row),
  };
}

function statesTable({ say }: Telling): Block {
  return {
    kind: 'table',
    caption: say(TEXTS.statesCaption),
    head: [say(TEXTS.state), say(TEXTS.meaning)],
    align: ['text', 'text'],
    rows: (Object.keys(STATES) as State[]).map((state) => [say(STATES[state]), say(STATE_MEANINGS[state])]),
  };
}

function reasonsTable({ say }: Telling): Block {
  return {
    kind: 'table',
    caption: say(TEXTS.reasonsCaption),
    head: [say(TEXTS.reason), say(TEXTS.needed)],
    align: ['text', 'text'],
    rows: (Object.keys(REASONS) as Reason[]).map((reason) => [
      say(REASONS[reason]),
      capital(say(NEEDED[reason](TEXTS.figureOfTarget))),
    ]),
  };
}

function ranksTable({ say }: Telling): Block {
  return {
    kind: 'table',
    caption: say(TEXTS.ranksCaption),
    head: [say(TEXTS.rank), say(TEXTS.rankWords)],
    align: ['text', 'text'],
    rows: ADOPTION_RANKS.map(({ words }, index) => [String(index + 1), say(words)]),
  };
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
