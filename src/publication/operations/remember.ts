import type { KnowFigures } from '../../figures/operations/remember.ts';
import { readRevision } from '../../figures/store.ts';
import { isIssued } from '../../plan/board.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan, fail, notYetIssued, readMoment } from '../../plan/operations/ask.ts';
import { dateOf, type Moment } from '../../plan/ruling.ts';
import type { VerdictPack } from '../../plan/verdict-pack.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import type { Language } from '../../vocabulary/words.ts';
import { composeBrief } from '../compose-brief.ts';
import { composeReport } from '../compose-report.ts';
import { type EditedReport, withEdits } from '../edited-report.ts';
import { gatherFacts } from '../gather-facts.ts';
import type { ReportDocument } from '../report-document.ts';
import { loadEdits, readEditRevision } from '../store.ts';

/** What reports are made of. */
export interface ReportSources {
  readonly plans: readonly LoadedPlan[];
  readonly pack: VerdictPack;
  readonly know: KnowFigures;
  /** Version of the program. */
  readonly program: string;
}

export interface AskedReport {
  readonly plan?: string | undefined;
  readonly asOf?: string | undefined;
  readonly language: Language;
  readonly kind: ReportDocument['kind'];
}

/** A report or brief that may not be composed yet. */
export interface FoundReport {
  readonly plan: string;
  readonly day: CivilDate;
  /** Of everything the document depends on: the same key is the same document. */
  readonly key: string;
  /** The document with its edits. Fails with bad-input before the plan is issued. */
  readonly document: () => Promise<EditedReport>;
}

export type FindReport = (context: OperationContext, asked: AskedReport) => Promise<FoundReport>;

/** Documents kept, of about a megabyte each; both lengths in both languages on more days than a reader leafs through. */
const MOST_DOCUMENTS = 40;

/** Composes reports and keeps them until a figure or an edit changes: the store itself counts the changes. */
export function rememberReports(sources: ReportSources): FindReport {
  const kept = new Map<string, EditedReport>();
  return async (context, { plan: id, asOf, language, kind }) => {
    const plan = choosePlan(sources.plans, id);
    const moment = readMoment(asOf, context.today);
    const [about, day] = [plan.header.id, dateOf(moment)];
    const revisions = [await readRevision(context.tx), await readEditRevision(context.tx)];
    const key = JSON.stringify([about, moment.asOf, day, language, kind, ...revisions]);
    const document = async () => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const facts = await factsOn(context, sources, plan, moment);
      const composed = (kind === 'brief' ? composeBrief : composeReport)(facts, language);
      const made = withEdits(composed, await loadEdits(context.tx, about, [language]));
      kept.set(key, made);
      for (const oldest of [...kept.keys()].slice(0, kept.size - MOST_DOCUMENTS)) kept.delete(oldest);
      return made;
    };
    return { plan: about, day, key, document };
  };
}

async function factsOn(
  { tx }: OperationContext,
  { know, pack, program }: ReportSources,
  plan: LoadedPlan,
  moment: Moment,
) {
  if (!isIssued(plan, moment)) fail(notYetIssued(plan, moment));
  return gatherFacts(plan, await know(tx, plan.header.id, moment.asOf), moment, pack, program);
}
