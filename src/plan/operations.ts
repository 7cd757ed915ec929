import { ADOPTION_RANKS, isKnownOn } from '../figures/adoption.ts';
import { findContradictions } from '../figures/contradictions.ts';
import { loadObservations } from '../figures/store.ts';
import { type FailureError, failure } from '../platform/failure.ts';
import { type BoundVerb, bindVerb, type OperationContext, type Transaction } from '../platform/operation.ts';
import { type CivilDate, parseCivilDate } from '../vocabulary/civil-date.ts';
import { excerpt } from '../vocabulary/problem.ts';
import { boardOf, isIssued, targetPageOf, verdictsOf } from './board.ts';
import type { Known } from './gather.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { dateOf, type Moment } from './ruling.ts';
import { templateCsv } from './template.ts';
import { downloadTemplate, listPlans, showBoard, showMethod, showProgress, showTarget } from './verbs.ts';
import type { VerdictPack } from './verdict-pack.ts';

/** Everything the store knows about a plan: the values of its indicators at its places, and what contradicts what on a day. */
async function knownTo(tx: Transaction, plan: LoadedPlan, asOf: CivilDate | null): Promise<Known> {
  const observations = await loadObservations(tx, plan);
  const onTheDay = observations.filter((observation) => isKnownOn(observation, asOf));
  return { observations, contradictions: findContradictions(onTheDay, plan.indicators, plan.places) };
}

/** The verbs of this room over the plans of the catalogue and one rule pack. */
export function planOperations(plans: readonly LoadedPlan[], pack: VerdictPack): BoundVerb[] {
  const page = async (context: OperationContext, input: { plan?: string | undefined; asOf?: string | undefined }) => {
    const plan = choosePlan(plans, input.plan);
    const moment: Moment = { asOf: readAsOf(input.asOf), today: context.today };
    return { plan, moment, known: await knownTo(context.tx, plan, moment.asOf) };
  };
  return [
    bindVerb(listPlans, async () => plans.map(({ header, targets }) => ({ ...header, targets: targets.length }))),
    bindVerb(showProgress, async (context, input) => {
      const { plan, moment, known } = await page(context, input);
      return isIssued(plan, moment) ? verdictsOf(plan, known, moment, pack) : fail(notYetIssued(plan, moment));
    }),
    bindVerb(showBoard, async (context, input) => {
      const { plan, moment, known } = await page(context, input);
      return boardOf(plan, known, moment, pack);
    }),
    bindVerb(showTarget, async (context, input) => {
      const { plan, moment, known } = await page(context, input);
      return targetPageOf(plan, input.id, known, moment, pack) ?? fail(noTarget(plan, input.id));
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
    bindVerb(showMethod, async () => ({ pack, adoption: [...ADOPTION_RANKS] })),
  ];
}

const fail = (error: FailureError): never => {
  throw error;
};

/** The plan asked for, the first of the catalogue when none is named. */
function choosePlan(plans: readonly LoadedPlan[], id: string | undefined): LoadedPlan {
  const plan = id === undefined ? plans[0] : plans.find(({ header }) => header.id === id);
  const known = plans.map(({ header }) => header.id).join('、');
  return (
    plan ??
    fail(
      failure('not-found', {
        zh: `没有编号为“${excerpt(id)}”的规划；已载入：${known}`,
        en: `There is no plan “${excerpt(id)}”; loaded: ${known}`,
      }),
    )
  );
}

/** A day of the calendar, or null for everything known. */
function readAsOf(asOf: string | undefined): CivilDate | null {
  if (asOf === undefined || asOf === '') return null;
  return (
    parseCivilDate(asOf) ??
    fail(
      failure('bad-input', {
        zh: `“${excerpt(asOf)}”不是日历上的一天；请写成 2024-12-31 的样子`,
        en: `“${excerpt(asOf)}” is not a day of the calendar; write it like 2024-12-31`,
      }),
    )
  );
}

function noTarget(plan: LoadedPlan, id: string): FailureError {
  return failure('not-found', {
    zh: `《${plan.header.shortTitle.zh}》没有编号为“${excerpt(id)}”的目标`,
    en: `${plan.header.shortTitle.en} has no target “${excerpt(id)}”`,
  });
}

function notYetIssued({ header }: LoadedPlan, moment: Moment): FailureError {
  return failure('bad-input', {
    zh: `${dateOf(moment)}时规划尚未印发（${header.issuedOn}印发），没有可以评价的；请用${header.issuedOn}或以后的日期`,
    en: `On ${dateOf(moment)} the plan was not yet issued (issued on ${header.issuedOn}), so there is nothing to judge; ask for ${header.issuedOn} or later`,
  });
}
