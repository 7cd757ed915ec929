import { isJudged } from '../../plan/headline.ts';
import { TYPE_LEADS, TYPE_WORDS } from '../../plan/texts.ts';
import type { Block, Section } from '../report-document.ts';
import type { TargetFacts } from '../report-facts.ts';
import { paragraph, type Telling, tell } from '../telling.ts';
import { TEXTS } from '../texts.ts';
import { verdictsByType } from './summary.ts';

/** Every target public figures can judge, with its verdict in one sentence. */
export function judgedSection(telling: Telling): Section {
  const { say } = telling;
  const blocks = verdictsByType(telling).flatMap(({ type, verdicts }): Block[] => {
    const judged = verdicts.filter(isJudged);
    if (judged.length === 0) return [];
    const lead = tell(say(TEXTS.judgedLead(say(TYPE_WORDS[type]), judged.length)));
    return [paragraph(lead), { kind: 'list', items: judged.map(({ id }) => [targetSentence(telling, id)]) }];
  });
  return {
    id: 'judged',
    level: 1,
    title: say(TEXTS.judged),
    blocks: blocks.length > 0 ? blocks : [paragraph(tell(say(TEXTS.nothingJudged)))],
    edit: null,
  };
}

/** Kinds of promise that are not judged by number, in words. */
export function notByNumber(telling: Telling): Block[] {
  const { say } = telling;
  return verdictsByType(telling).flatMap(({ type, verdicts }) => {
    const { length } = verdicts.filter(({ state }) => state === 'not-judged');
    if (length === 0) return [];
    const sentence = TEXTS.notByNumber(say(TYPE_WORDS[type]), length, say(TYPE_LEADS[type]));
    return [paragraph(tell(say(sentence)))];
  });
}

function targetSentence(telling: Telling, id: string) {
  const { say } = telling;
  const { target, verdict } = targetOf(telling, id);
  return tell(say(TEXTS.targetSentence(id, say(target.name), say(verdict.sentence))));
}

export function targetOf({ facts }: Telling, id: string): TargetFacts {
  const page = facts.targets.find(({ target }) => target.id === id);
  if (page === undefined) throw new Error(`the facts of target ${id} are missing`);
  return page;
}
