import { PACK_STATUS } from '../plan/method-texts.ts';
import { TEXTS as FRAME } from '../ui/texts.ts';
import { dayWords } from '../vocabulary/day-words.ts';
import type { Language } from '../vocabulary/words.ts';
import { numbered } from './numbering.ts';
import type { ReportDocument, Section } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';
import { contradictionsSection } from './sections/contradictions.ts';
import { judgedSection } from './sections/judged.ts';
import { methodSection } from './sections/method.ts';
import { questionsSection } from './sections/questions.ts';
import { summarySection } from './sections/summary.ts';
import { targetSection } from './sections/target.ts';
import { targetsSection } from './sections/target-table.ts';
import { tasksSection } from './sections/tasks.ts';
import { unknownSection } from './sections/unknown.ts';
import { paragraph, type Telling, tell } from './telling.ts';
import { TEXTS } from './texts.ts';

/** The evaluation report of a plan on a day: every part as generated, no edits yet. */
export function composeReport(facts: ReportFacts, language: Language): ReportDocument {
  const telling = tellingIn(facts, language);
  const { say } = telling;
  const { board } = facts;
  const title = say(board.plan.title);
  const sections: Section[] = [
    summarySection(telling),
    judgedSection(telling),
    unknownSection(telling),
    targetsSection(telling),
    {
      id: 'details',
      level: 1,
      title: say(TEXTS.details),
      blocks: [paragraph(tell(say(TEXTS.detailsLead)))],
      edit: null,
    },
    ...facts.targets.map((page) => targetSection(telling, page)),
    tasksSection(telling),
    contradictionsSection(telling),
    questionsSection(telling),
    methodSection(telling),
  ];
  return {
    kind: 'report',
    language,
    title: say(board.ended ? TEXTS.reportEnded(title) : TEXTS.reportRunning(title)),
    ...coverOf(telling),
    sections: numbered(sections, language),
  };
}

export function tellingIn(facts: ReportFacts, language: Language): Telling {
  return { facts, language, say: (words) => words[language] };
}

/** What stands over every report and brief: banner, subtitle, plan, issuer, day, data, rule pack, program. */
export function coverOf({ say, facts }: Telling): Pick<ReportDocument, 'subtitle' | 'banner' | 'facts'> {
  const { board, pack, program } = facts;
  const { plan } = board;
  const day = say(dayWords(board.asOf ?? board.today));
  const newest = board.newestRelease === null ? null : say(dayWords(board.newestRelease));
  const issued = TEXTS.factIssued(say(plan.issuer), say(dayWords(plan.issuedOn)));
  return {
    subtitle: say(TEXTS.subtitle(day)),
    banner: [say(FRAME.unofficial), ...(plan.simulated ? [say(FRAME.simulated)] : [])],
    facts: [
      [say(TEXTS.factIssuer), say(issued)],
      [say(TEXTS.factPeriod), say(TEXTS.factPeriodYears(plan.period.from, plan.period.to))],
      [say(TEXTS.factDay), day],
      [say(TEXTS.factData), say(TEXTS.factDataCount(board.observations, newest))],
      [say(TEXTS.factPack), say(TEXTS.factPackVersion(pack.version, say(PACK_STATUS[pack.status])))],
      [say(TEXTS.factProgram), say(TEXTS.factProgramVersion(program))],
    ],
  };
}
