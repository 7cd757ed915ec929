import { NO_HOLDER } from '../plan/sentence.ts';
import type { Language } from '../vocabulary/words.ts';
import { coverOf, tellingIn } from './compose-report.ts';
import { numbered } from './numbering.ts';
import type { Block, ReportDocument, Section } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';
import {
  baseSentences,
  headlineSentence,
  reasonSentence,
  standingSentence,
  verdictsByType,
} from './sections/summary.ts';
import { targetTable } from './sections/target-table.ts';
import { paragraph, type Telling, tell } from './telling.ts';
import { TEXTS } from './texts.ts';

/** One page holds no more rows. */
const MOST_ROWS = 12;

/** The report on one page: the answer, the headline targets, what is missing most, where to read on. */
export function composeBrief(facts: ReportFacts, language: Language): ReportDocument {
  const telling = tellingIn(facts, language);
  const { say } = telling;
  const title = say(facts.board.plan.shortTitle);
  const sections = [summary(telling), headline(telling), most(telling), readOn(telling)];
  return {
    kind: 'brief',
    language,
    title: say(facts.board.ended ? TEXTS.briefEnded(title) : TEXTS.briefRunning(title)),
    ...coverOf(telling),
    sections: numbered(sections, language),
  };
}

const part = (id: string, title: string, blocks: readonly Block[]): Section => ({
  id,
  level: 1,
  title,
  blocks,
  edit: null,
});

/** Five lines: the headline targets, what is looked at, and how the other kinds of promise stand. */
function summary(telling: Telling): Section {
  const { say } = telling;
  const others = verdictsByType(telling)
    .filter(({ type }) => type !== 'headline')
    .map(({ type, verdicts }) => standingSentence(type, verdicts, say));
  const [two, ...rest] = [others.slice(0, 2), others.slice(2)];
  const lines = [[headlineSentence(telling)], baseSentences(telling), two, ...rest, [tell(say(TEXTS.greyMeans))]];
  return part('brief-summary', say(TEXTS.summary), [{ kind: 'list', items: lines.filter((line) => line.length > 0) }]);
}

function headline(telling: Telling): Section {
  const { say, facts } = telling;
  const verdicts = facts.board.verdicts.filter(({ type }) => type === 'headline');
  const rest = verdicts.length - MOST_ROWS;
  return part('brief-headline', say(TEXTS.headline), [
    targetTable(telling, verdicts.slice(0, MOST_ROWS), say(TEXTS.targetsCaption(say(TEXTS.headline), verdicts.length))),
    ...(rest > 0 ? [paragraph(tell(say(TEXTS.moreHeadline(rest))))] : []),
  ]);
}

/** Why headline targets are not judged, and whom to ask. */
function most(telling: Telling): Section {
  const { say, facts } = telling;
  const verdicts = facts.board.verdicts.filter(({ type }) => type === 'headline');
  const unknown = verdicts.filter(({ state }) => state === 'cannot-tell');
  const holders = [...new Set(unknown.map(({ holder }) => say(holder)))].sort(
    (a, b) => Number(a === say(NO_HOLDER)) - Number(b === say(NO_HOLDER)),
  );
  const asked = holders.map((holder) => {
    const ids = unknown.filter((verdict) => say(verdict.holder) === holder).map(({ id }) => id);
    return say(TEXTS.missingFrom(holder, ids.join(say({ zh: '、', en: ', ' }))));
  });
  const who = TEXTS.heldBy(asked.join(say({ zh: '；', en: '; ' })));
  return part('brief-missing', say(TEXTS.most), [
    unknown.length === 0
      ? paragraph(tell(say(TEXTS.allHeadlineJudged)))
      : paragraph(reasonSentence('headline', verdicts, say), tell(say(who))),
  ]);
}

const readOn = ({ say }: Telling): Section =>
  part('brief-read-on', say(TEXTS.readOn), [paragraph(tell(say(TEXTS.readOnWords)))]);
