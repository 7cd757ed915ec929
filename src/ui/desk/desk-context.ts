import { createContext, useContext } from 'react';
import type { Words } from '../../vocabulary/words.ts';
import type { DeskMember, SessionFacts } from './session.ts';

export interface DeskPlan {
  readonly id: string;
  readonly title: Words;
  readonly shortTitle: Words;
  readonly period: { readonly from: number; readonly to: number };
}

/** What every desk knows: who sits at it and which plan is open. */
export interface Desk {
  readonly session: SessionFacts;
  readonly member: DeskMember;
  readonly plan: DeskPlan;
  /** Today in the calendar of the plan. */
  readonly today: string;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a desk stands outside DeskProvider');
  return desk;
}

/** Does the person hold one of these roles for the plan that is open? */
export function useHolds(): (...roles: readonly string[]) => boolean {
  const { member, plan } = useDesk();
  return (...roles) => holds(member, plan.id, roles);
}

export const holds = (member: DeskMember, plan: string, roles: readonly string[]) =>
  member.duties.some((duty) => roles.includes(duty.role) && (duty.plan === null || duty.plan === plan));
