import { failure } from '../../platform/failure.ts';
import type { Actor, Member, OperationContext } from '../../platform/operation.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { listOrganisations, type Organisation } from '../store/organisation.ts';

/** Does the actor hold one of these roles for the plan? The operator holds all. */
export function holdsDuty(actor: Actor, roles: readonly string[], plan: string): boolean {
  if (actor.role !== 'member') return actor.role === 'operator';
  return actor.duties.some((duty) => roles.includes(duty.role) && (duty.plan === null || duty.plan === plan));
}

/** Fails with not-permitted where the actor holds none of these roles for the plan. */
export function requireDuty(actor: Actor, roles: readonly string[], plan: string): void {
  if (holdsDuty(actor, roles, plan)) return;
  throw failure('not-permitted', {
    zh: `您在规划 ${plan} 中没有此项职责`,
    en: `You hold no duty for this in the plan ${plan}`,
  });
}

/** The account of a member; null for the command line of this machine. */
export const accountOf = (actor: Actor): string | null => (actor.role === 'member' ? actor.account : null);

/**
 * The organisation somebody reports for: a member's own; for the operator the one given by id or name, else the first
 * office. Fails with not-permitted for another's, not-found for none.
 */
export async function actingOrganisation(
  { tx, actor }: Pick<OperationContext, 'tx' | 'actor'>,
  given?: string | undefined,
): Promise<Organisation> {
  if (actor.role === 'member') return ownOrganisation(actor, given);
  const known = await listOrganisations(tx);
  const found =
    given === undefined
      ? known.find(({ kind }) => kind === 'office')
      : known.find(({ id, name }) => id === given || name === given);
  if (found !== undefined) return found;
  if (given === undefined) {
    throw failure('not-found', {
      zh: '还没有登记任何单位；请先完成首次设置',
      en: 'No organisation is set up yet; finish the set-up first',
    });
  }
  const names = known.map(({ name }) => name);
  throw failure('not-found', {
    zh: `没有名为“${excerpt(given)}”的单位；可用：${names.join('、')}`,
    en: `There is no organisation “${excerpt(given)}”; there are: ${names.join(', ')}`,
  });
}

function ownOrganisation({ organisation }: Member, given: string | undefined): Organisation {
  if (given === undefined || given === organisation.id || given === organisation.name) return organisation;
  throw failure('not-permitted', {
    zh: `只能填报本单位（${organisation.name}）的数据`,
    en: `You report for your own organisation (${organisation.name}) only`,
  });
}
