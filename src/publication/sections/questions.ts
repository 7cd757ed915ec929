import type { Doubt } from '../../plan/lint/doubt.ts';
import { DOUBT_RULE_IDS, DOUBT_RULES, type DoubtRule } from '../../plan/lint/rules.ts';
import type { Block, Section } from '../report-document.ts';
import { paragraph, type Telling, tell } from '../telling.ts';
import { TEXTS } from '../texts.ts';

/** Said target by target among what cannot be judged. */
const SAID_BEFORE: readonly DoubtRule[] = ['no-figure', 'no-holder'];

/** Of more doubts of one rule only the targets are named. */
const MOST_LISTED = 12;

/** What the issuer would have to say before everybody reads the plan the same way. */
export function questionsSection(telling: Telling): Section {
  const { say, facts } = telling;
  const groups = DOUBT_RULE_IDS.filter((rule) => !SAID_BEFORE.includes(rule))
    .map((rule) => ({ rule, doubts: facts.doubts.filter((doubt) => doubt.rule === rule) }))
    .filter(({ doubts }) => doubts.length > 0);
  const many = groups.filter(({ doubts }) => doubts.length > MOST_LISTED);
  const few = groups.filter(({ doubts }) => doubts.length <= MOST_LISTED);
  return {
    id: 'questions',
    level: 1,
    title: say(TEXTS.questions),
    blocks: [
      paragraph(tell(say(groups.length === 0 ? TEXTS.noQuestions : TEXTS.questionsLead))),
      ...(many.length === 0 ? [] : [paragraph(...many.map(({ rule, doubts }) => manySentence(telling, rule, doubts)))]),
      ...few.map(({ rule, doubts }) => doubtTable(telling, rule, doubts)),
    ],
    edit: null,
  };
}

function manySentence({ say }: Telling, rule: DoubtRule, doubts: readonly Doubt[]) {
  const targets = [...new Set(doubts.flatMap((doubt) => doubt.targets))].join(say({ zh: '、', en: ', ' }));
  const { length } = doubts;
  return tell(say(TEXTS.manyDoubts(say(DOUBT_RULES[rule]), length, targets)));
}

function doubtTable({ say }: Telling, rule: DoubtRule, doubts: readonly Doubt[]): Block {
  return {
    kind: 'table',
    caption: say(TEXTS.doubtOf(say(DOUBT_RULES[rule]), doubts.length)),
    head: [TEXTS.target, TEXTS.wordingAndPlace, TEXTS.question].map(say),
    align: ['text', 'text', 'text'],
    rows: doubts.map(({ targets, quote, place, question }) => [
      targets.join(say({ zh: '、', en: ', ' })),
      say(TEXTS.quoted(quote, place)),
      say(question),
    ]),
  };
}
