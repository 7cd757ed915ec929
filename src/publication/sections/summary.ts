import { byReason, headlineWords, standingWords } from '../../plan/headline.ts';
import type { TargetType } from '../../plan/target.ts';
import { TEXTS as PLAN, TYPE_WORDS } from '../../plan/texts.ts';
import type { VerdictSummary } from '../../plan/verbs.ts';
import { REASONS } from '../../plan/verdict-states.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import type { Section, Sentence } from '../report-document.ts';
import { paragraph, type Say, type Telling, tell } from '../telling.ts';
import { TEXTS } from '../texts.ts';

/** The kinds of promise a plan makes, in the order they are shown, with their verdicts. */
export function verdictsByType({ facts }: Telling): { type: TargetType; verdicts: VerdictSummary[] }[] {
  return (Object.keys(TYPE_WORDS) as TargetType[])
    .map((type) => ({ type, verdicts: facts.board.verdicts.filter((verdict) => verdict.type === type) }))
    .filter(({ verdicts }) => verdicts.length > 0);
}

/** The answer first: how the headline targets stand, then every other kind of promise apart. */
export function summarySection(telling: Telling): Section {
  const { say, facts } = telling;
  const groups = verdictsByType(telling);
  const reasons = groups.flatMap(({ type, verdicts }) => reasonSentence(type, verdicts, say) ?? []);
  return {
    id: 'summary',
    level: 1,
    title: say(TEXTS.summary),
    blocks: [
      paragraph(headlineSentence(telling), ...baseSentences(telling)),
      paragraph(tell(say(TEXTS.apart))),
      { kind: 'list', items: groups.map(({ type, verdicts }) => [standingSentence(type, verdicts, say)]) },
      ...(reasons.length === 0 ? [] : [{ kind: 'list' as const, items: reasons.map((reason) => [reason]) }]),
      paragraph(tell(say(TEXTS.greyMeans))),
      ...(facts.contradictions.length === 0
        ? []
        : [paragraph(tell(say(TEXTS.contradictionsFound(facts.contradictions.length))))]),
    ],
    edit: null,
  };
}

export function headlineSentence(telling: Telling): Sentence {
  const headline = telling.facts.board.verdicts.filter(({ type }) => type === 'headline');
  return tell(telling.say(headlineWords(headline)));
}

/** What the verdicts look at, and the figures behind them. */
export function baseSentences({ say, facts: { board } }: Telling): Sentence[] {
  const { from, to } = board.plan.period;
  const newest = board.newestRelease === null ? null : say(dayWords(board.newestRelease));
  return [
    tell(say(board.ended ? PLAN.periodEnded(from, to) : PLAN.periodRunning(from, to))),
    tell(say(PLAN.usedFigures(board.observations, newest, board.undated))),
  ];
}

export function standingSentence(type: TargetType, verdicts: readonly VerdictSummary[], say: Say): Sentence {
  return tell(say(TEXTS.ofType(say(TYPE_WORDS[type]), say(standingWords(verdicts)))));
}

/** Why targets of one kind are not judged, the most frequent reason first; null where all are. */
export function reasonSentence(type: TargetType, verdicts: readonly VerdictSummary[], say: Say): Sentence | null {
  const groups = byReason(verdicts.filter(({ state }) => state === 'cannot-tell'));
  if (groups.length === 0) return null;
  const reasons = groups.map(({ reason, verdicts: { length } }) =>
    say(TEXTS.reasonCount(say(REASONS[reason]), length)),
  );
  const joined = reasons.join(say({ zh: '；', en: '; ' }));
  return tell(say(TEXTS.greyBecause(say(TYPE_WORDS[type]), joined)));
}
