import { readDay } from '../../figures/operations/ask.ts';
import { type FailureError, failure } from '../../platform/failure.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import type { Moment } from '../ruling.ts';

/** The plan asked for, the first of the catalogue when none is named. Fails with not-found. */
export function choosePlan(plans: readonly LoadedPlan[], id: string | undefined): LoadedPlan {
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

/** The day asked for, beside today. Fails with bad-input where it is no day. */
export const readMoment = (asOf: string | undefined, today: CivilDate): Moment => ({ asOf: readDay(asOf), today });

/** Refuses in the middle of an expression. */
export const fail = (error: FailureError): never => {
  throw error;
};
