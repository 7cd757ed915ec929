import { holdsDuty } from '../../../collection/operations/acting.ts';
import type { LoadedPlan } from '../../../plan/loaded-plan.ts';
import { choosePlan } from '../../../plan/operations/ask.ts';
import { failure } from '../../../platform/failure.ts';
import type { Actor, OperationContext } from '../../../platform/operation.ts';
import { excerpt } from '../../../vocabulary/problem.ts';
import { compileCalendar } from '../../../vocabulary/working-days.ts';
import type { Due } from '../../case.ts';
import { dueOf } from '../../case-due.ts';
import { actsFrom, type CaseAct } from '../../case-states.ts';
import type { ContractPack } from '../../contract-pack.ts';
import type { ExchangeRules } from '../../exchange-rules.ts';
import { loadCase, type StoredCase } from '../../store/cases.ts';
import { LOOKING } from '../../verbs/case-fields.ts';

export interface CaseSources {
  readonly plans: readonly LoadedPlan[];
  readonly rules: ExchangeRules;
}

/** The case asked for. Fails with not-found, also where whoever asks may not see it. */
export async function findCase(
  { tx }: Pick<OperationContext, 'tx'>,
  { plans }: CaseSources,
  asked: { readonly plan?: string | undefined; readonly contract: string },
): Promise<StoredCase> {
  const plan = choosePlan(plans, asked.plan).header.id;
  const found = await loadCase(tx, plan, asked.contract);
  if (found !== null) return found;
  throw failure('not-found', {
    zh: `没有编号为“${excerpt(asked.contract)}”的合同，或者您不能查看`,
    en: `There is no contract “${excerpt(asked.contract)}”, or you may not see it`,
  });
}

/** May the actor act for the office of the case (registrar), or for the organisation that filed it? */
export function sidesOf(actor: Actor, { plan, office, registrant }: StoredCase) {
  if (actor.role === 'operator') return { registrar: true, registrant: true };
  if (actor.role !== 'member') return { registrar: false, registrant: false };
  const own = actor.organisation.id;
  return {
    registrar: office.id === own && holdsDuty(actor, ['registrar'], plan),
    registrant: registrant.id === own && holdsDuty(actor, ['registrant', 'registrar'], plan),
  };
}

/** May the actor see what is for the office only? */
export const seesInside = (actor: Actor, plan: string) => holdsDuty(actor, LOOKING.duties, plan);

/** What the actor may do with a case now. A request is asked for once, and answered before the case is changed. */
export function actsOf(actor: Actor, found: StoredCase): CaseAct[] {
  const sides = sidesOf(actor, found);
  const asks: readonly CaseAct[] = ['ask-change', 'ask-cancel', 'object', 'note-objection'];
  return (
    [
      ...(sides.registrant ? actsFrom(found.state, 'registrant') : []),
      ...(sides.registrar ? actsFrom(found.state, 'registrar') : []),
    ]
      .filter((act) => (found.asked === null ? act !== 'decline' : !asks.includes(act)))
      .filter((act) => act !== 'change' || found.asked?.kind !== 'cancel')
      // What was registered once is cancelled by the office, never withdrawn.
      .filter((act) => act !== 'withdraw' || found.number === null)
  );
}

/** The pack a case was accepted by; null where it was not accepted, or the pack is gone. */
export const packOf = ({ contracts }: ExchangeRules, id: string | null): ContractPack | null =>
  contracts.find((pack) => pack.id === id) ?? null;

/** Counts the clocks of cases; the calendar is made ready once. */
export function clockOf(rules: ExchangeRules, today: string): (found: StoredCase) => Due | null {
  const [calendar] = rules.calendars;
  if (calendar === undefined) throw new Error('Rules without a calendar are refused when they are read');
  const compiled = compileCalendar(calendar);
  return (found) => {
    const technical = found.technical ?? found.stated.technical;
    return dueOf({ ...found, technical }, packOf(rules, found.pack), compiled, today);
  };
}
