import { choosePlan as choose, readDay } from '../../platform/ask.ts';
import { type FailureError, failure } from '../../platform/failure.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { dateOf, type Moment } from '../ruling.ts';

/** The plan asked for, the first of the catalogue when none is named. Fails with not-found. */
export const choosePlan = (plans: readonly LoadedPlan[], asked: string | undefined): LoadedPlan =>
  choose(plans, asked, ({ header }) => header.id);

/** The day asked for, beside today. Fails with bad-input where it is no day, or none that has come. */
export const readMoment = (asOf: string | undefined, today: CivilDate): Moment => ({
  asOf: readDay(asOf, today),
  today,
});

/** Refuses in the middle of an expression. */
export const fail = (error: FailureError): never => {
  throw error;
};

/** The refusal to judge a plan on a day before it was issued. */
export function notYetIssued({ header }: LoadedPlan, moment: Moment): FailureError {
  const [day, issued] = [dayWords(dateOf(moment)), dayWords(header.issuedOn)];
  return failure('bad-input', {
    zh: `${day.zh}规划尚未印发（${issued.zh}印发），没有可评价的内容；请用${header.issuedOn}或以后的日期`,
    en: `On ${day.en} the plan was not yet issued (issued on ${issued.en}), so there is nothing to judge; ask for ${header.issuedOn} or later`,
  });
}
