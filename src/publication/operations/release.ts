import { uuidv7 } from 'uuidv7';
import { accountOf, requireDuty } from '../../collection/operations/acting.ts';
import { findContradictions } from '../../figures/contradictions.ts';
import type { KnownFigures } from '../../figures/known.ts';
import { boardOf, isIssued } from '../../plan/board.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan, notYetIssued } from '../../plan/operations/ask.ts';
import type { Moment } from '../../plan/ruling.ts';
import { failure } from '../../platform/failure.ts';
import type { OperationContext, Transaction } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import type { Language } from '../../vocabulary/words.ts';
import { composeReport } from '../compose-report.ts';
import { withEdits } from '../edited-report.ts';
import { gatherFacts } from '../gather-facts.ts';
import { type FrozenBoard, type ReleasedFigure, turnsOf } from '../release.ts';
import { readReleaseTime } from '../release-time.ts';
import { revisionsOf } from '../revision.ts';
import {
  type ApprovedFigure,
  deleteScheduled,
  findScheduled,
  insertRelease,
  isSeparated,
  loadApproved,
  loadDisagreements,
  loadVisibleAt,
  markReleased,
  type ReleaseTime,
  readTime,
  type VisibleObservation,
} from '../store/release.ts';
import { loadEdits } from '../store.ts';
import type { cancelRelease, makeRelease } from '../verbs/release.ts';
import {
  disagreeing,
  notApproved,
  nothingApproved,
  ownApproval,
  SELF_SIGNED,
  timeRefused,
  unexplained,
} from './release-refusals.ts';
import type { ReportSources } from './remember.ts';

/** Signs off approved figures: they, the board and the report they make are everybody's from one instant on. */
export async function signRelease(
  context: OperationContext,
  input: InputOf<typeof makeRelease>,
  sources: ReportSources,
): Promise<OutputOf<typeof makeRelease>> {
  const { tx, actor } = context;
  const plan = choosePlan(sources.plans, input.plan);
  const about = plan.header.id;
  requireDuty(actor, ['publisher'], about);
  const time = await timeOf(tx, input.visibleFrom);
  const chosen = choose(await loadApproved(tx, about, true), input.observations);
  const ids = chosen.map(({ observation }) => observation);
  const disagreements = await loadDisagreements(tx, ids);
  if (disagreements.length > 0) throw disagreeing(disagreements);
  const approvedAlone = accountOf(actor) !== null && chosen.every(({ reviewedBy }) => reviewedBy === accountOf(actor));
  if (approvedAlone && (await isSeparated(tx))) throw ownApproval();

  const before = await loadVisibleAt(tx, plan, time.at);
  const { revisions, unexplained: silent } = revisionsOf(chosen, before, input.reason ?? null);
  if (silent.length > 0) throw unexplained(silent);
  const id = uuidv7();
  await markReleased(tx, id, ids, time);
  const after = await loadVisibleAt(tx, plan, time.at);
  const moment: Moment = { asOf: null, today: time.day };
  if (!isIssued(plan, moment)) throw notYetIssued(plan, moment);
  const made = {
    ...{ id, plan: about, title: input.title, note: input.note, revisions },
    ...{ signedBy: accountOf(actor), signedName: actor.name, signedAt: context.now, visibleFrom: time.at },
    figures: chosen.map(frozen),
    board: boardFrom(plan, before, after, moment, sources),
    report: input.withReport ? await reportFrom(tx, plan, after, moment, sources) : null,
  };
  await insertRelease(tx, made);
  return {
    release: {
      ...{ id, plan: about, title: made.title, note: made.note, signedBy: made.signedName, signedAt: made.signedAt },
      ...{ visibleFrom: made.visibleFrom, hasReport: made.report !== null },
      ...{ figures: made.figures.length, revisions: revisions.length, turned: made.board.turned.length },
    },
    notes: approvedAlone ? [SELF_SIGNED] : [],
  };
}

async function timeOf(tx: Transaction, given: string | undefined): Promise<ReleaseTime> {
  const written = given === undefined ? null : readReleaseTime(given);
  if (given !== undefined && written === null) throw timeRefused('unreadable', given);
  const time = await readTime(tx, written);
  if (time.isPast) throw timeRefused('past', given ?? '');
  if (time.isFar) throw timeRefused('far', given ?? '');
  return time;
}

/** The figures asked for, all where none are named. Fails where there is none, or one named is not among the approved. */
function choose(approved: readonly ApprovedFigure[], ids: readonly string[] | undefined): readonly ApprovedFigure[] {
  if (ids === undefined) {
    if (approved.length === 0) throw nothingApproved();
    return approved;
  }
  const known = new Set(approved.map(({ observation }) => observation));
  const strange = ids.filter((id) => !known.has(id));
  if (strange.length > 0) throw notApproved(strange);
  if (ids.length === 0) throw nothingApproved();
  return approved.filter(({ observation }) => ids.includes(observation));
}

export function frozen(figure: ApprovedFigure): ReleasedFigure {
  const { reviewedBy: _by, reason: _why, organisationId: _id, ...released } = figure;
  return released;
}

function knownOf(plan: LoadedPlan, observations: readonly VisibleObservation[]): KnownFigures {
  return { observations, contradictions: findContradictions(observations, plan.indicators, plan.places), leftOut: 0 };
}

function boardFrom(
  plan: LoadedPlan,
  before: readonly VisibleObservation[],
  after: readonly VisibleObservation[],
  moment: Moment,
  { pack }: ReportSources,
): FrozenBoard {
  const [earlier, shown] = [before, after].map((seen) => boardOf(plan, knownOf(plan, seen), moment, pack)) as [
    FrozenBoard['shown'],
    FrozenBoard['shown'],
  ];
  return { shown, turned: turnsOf(earlier.verdicts, shown.verdicts) };
}

async function reportFrom(
  tx: Transaction,
  plan: LoadedPlan,
  seen: readonly VisibleObservation[],
  moment: Moment,
  { pack, program }: ReportSources,
) {
  const facts = gatherFacts(plan, knownOf(plan, seen), moment, pack, program);
  const inLanguage = async (language: Language) =>
    withEdits(composeReport(facts, language), await loadEdits(tx, plan.header.id, [language]));
  return { zh: await inLanguage('zh'), en: await inLanguage('en') };
}

/** Withdraws a release nobody has seen yet: its figures are approved again, and the record of who did what keeps both. */
export async function withdrawScheduled(
  { tx, actor }: OperationContext,
  { release }: InputOf<typeof cancelRelease>,
): Promise<OutputOf<typeof cancelRelease>> {
  const found = await findScheduled(tx, release);
  if (found === null) {
    throw failure('not-found', {
      zh: '没有这个编号的待发布签发；已经可见的发布不能撤下，只能用新的发布更正',
      en: 'There is no scheduled release of that id; what is visible already is never taken back, only corrected by a new release',
    });
  }
  requireDuty(actor, ['publisher'], found.plan);
  return { release, title: found.title, figures: await deleteScheduled(tx, release) };
}
