import { ADOPTION_RANKS } from '../figures/adoption.ts';
import type { OpenSource } from '../figures/fact.ts';
import type { KnowFigures } from '../figures/operations/remember.ts';
import { notFound } from '../platform/ask.ts';
import type { FailureError } from '../platform/failure.ts';
import { type BoundVerb, bindVerb, type Operation, type OperationContext } from '../platform/operation.ts';
import { boardOf, isIssued, targetPageOf, verdictsOf } from './board.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { choosePlan, fail, notYetIssued, readMoment } from './operations/ask.ts';
import { industryOperations } from './operations/industries.ts';
import { platformCountsOf } from './operations/platform-count.ts';
import { replayOperations } from './operations/replay.ts';
import { templateCsv } from './template.ts';
import { showInternalBoard, showInternalTarget } from './verbs/internal.ts';
import { downloadTemplate, listPlans, showBoard, showMethod, showProgress, showTarget } from './verbs.ts';
import type { VerdictPack } from './verdict-pack.ts';

/** The verbs of this room over the plans of the catalogue and one rule pack. */
export function planOperations(
  plans: readonly LoadedPlan[],
  pack: VerdictPack,
  know: KnowFigures,
  openSource: OpenSource,
): BoundVerb[] {
  const page = async (context: OperationContext, input: { plan?: string | undefined; asOf?: string | undefined }) => {
    const plan = choosePlan(plans, input.plan);
    const moment = readMoment(input.asOf, context.today);
    return { plan, moment, known: await know(context.tx, plan.header.id, moment.asOf) };
  };
  const board: Operation<typeof showBoard> = async (context, input) => {
    const { plan, moment, known } = await page(context, input);
    return boardOf(plan, known, moment, pack);
  };
  const target: Operation<typeof showTarget> = async (context, input) => {
    const { plan, moment, known } = await page(context, input);
    return targetPageOf(plan, input.id, known, moment, pack) ?? fail(noTarget(plan, input.id));
  };
  // The ledger knows what counts today, not what counted on a day gone by.
  const counted = async ({ tx }: OperationContext, input: { plan?: string; asOf?: string; id?: string }) => {
    const plan = choosePlan(plans, input.plan);
    const targets = plan.targets.filter(({ id }) => input.id === undefined || id === input.id);
    return input.asOf === undefined ? platformCountsOf(tx, plan, targets, openSource) : [];
  };
  return [
    bindVerb(listPlans, async () => plans.map(({ header, targets }) => ({ ...header, targets: targets.length }))),
    bindVerb(showProgress, async (context, input) => {
      const { plan, moment, known } = await page(context, input);
      return isIssued(plan, moment) ? verdictsOf(plan, known, moment, pack) : fail(notYetIssued(plan, moment));
    }),
    bindVerb(showBoard, board),
    bindVerb(showTarget, target),
    // The same in the role of whoever asks: the store itself gives them what they may see.
    bindVerb(showInternalBoard, async (context, input) => {
      const platformCounts = await counted(context, input);
      return { ...(await board(context, input)), layer: 'internal' as const, platformCounts };
    }),
    bindVerb(showInternalTarget, async (context, input) => {
      const [platformCount = null] = await counted(context, input);
      return { ...(await target(context, input)), layer: 'internal' as const, platformCount };
    }),
    bindVerb(downloadTemplate, async (_context, input) => {
      const plan = choosePlan(plans, input.plan);
      const target = plan.targets.find(({ id }) => id === input.id) ?? fail(noTarget(plan, input.id));
      return {
        fileName: `${plan.header.id}-${target.id}.csv`,
        mediaType: 'text/csv; charset=utf-8',
        text: templateCsv(plan, target),
      };
    }),
    ...replayOperations(plans, pack, know),
    ...industryOperations(plans, pack, know),
    bindVerb(showMethod, async () => ({ pack, adoption: [...ADOPTION_RANKS] })),
  ];
}

function noTarget({ targets }: LoadedPlan, asked: string): FailureError {
  const ids = targets.map(({ id }) => id);
  return notFound(asked, { zh: '目标', en: 'target' }, ids);
}
