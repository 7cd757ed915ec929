import { setAside } from '../../figures/store/office-figures.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { failure } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { figureCellKey } from '../cell.ts';
import { OVERSEEING_DUTIES } from '../duties.ts';
import type { Entry } from '../entry.ts';
import { approvedEntries, findEntry } from '../store/entry.ts';
import { insertSettlement, loadSettlements } from '../store/settlement.ts';
import type { listDisagreements, settleCell } from '../verbs/review.ts';
import { accountOf, requireDuty } from './acting.ts';
import { named } from './entries.ts';

/** Decides for one approved figure of a cell; the others are passed over, and say why. A newer decision takes its place. */
export async function settle(
  { tx, actor, now }: OperationContext,
  { chosen, reason }: InputOf<typeof settleCell>,
): Promise<OutputOf<typeof settleCell>> {
  const entry = await findEntry(tx, chosen);
  if (entry === null) throw notThere(chosen);
  requireDuty(actor, ['plan-officer'], entry.plan);
  const standing = (await approvedEntries(tx, entry.plan)).filter(
    (each) => figureCellKey(each) === figureCellKey(entry) && each.value !== null,
  );
  const others = standing.filter(({ id }) => id !== chosen);
  if (standing.length === others.length || others.length === 0) throw nothingToSettle();
  const { indicator, place, period } = entry;
  await insertSettlement(tx, entry.plan, accountOf(actor), {
    ...{ indicator, place, period, chosen, reason },
    ...{ by: actor.name, at: now },
  });
  const takenUp = await setAside(tx, [chosen], null);
  const passedOver = await setAside(
    tx,
    others.map(({ id }) => id),
    reason,
  );
  if (takenUp + passedOver < standing.length) throw changedMeanwhile();
  return { setAside: others.map(({ setAside: _, ...other }) => other) };
}

/** Cells for which organisations have different approved figures, those not yet decided first. */
export async function answerDisagreements(
  { tx, actor }: OperationContext,
  input: InputOf<typeof listDisagreements>,
  plans: readonly LoadedPlan[],
): Promise<OutputOf<typeof listDisagreements>> {
  const plan = choosePlan(plans, input.plan);
  requireDuty(actor, OVERSEEING_DUTIES, plan.header.id);
  const decisions = await loadSettlements(tx, plan.header.id);
  const cells = new Map<string, Awaited<ReturnType<typeof approvedEntries>>>();
  for (const entry of await approvedEntries(tx, plan.header.id)) {
    if (entry.value === null) continue;
    cells.set(figureCellKey(entry), [...(cells.get(figureCellKey(entry)) ?? []), entry]);
  }
  return [...cells]
    .filter(([, entries]) => differ(entries))
    .map(([key, entries]) => ({
      open: differ(entries.filter((entry) => entry.setAside === null)),
      entries: entries.map((entry) => ({ ...named(plan, entry), setAside: entry.setAside })),
      decision: decisionOf(decisions.find((decision) => figureCellKey(decision) === key)),
    }))
    .sort((a, b) => Number(b.open) - Number(a.open));
}

const decisionOf = (found: Awaited<ReturnType<typeof loadSettlements>>[number] | undefined) =>
  found === undefined ? null : { chosen: found.chosen, reason: found.reason, by: found.by, at: found.at };

const differ = (entries: readonly Entry[]) =>
  entries.some(({ value }) => !new Decimal(value ?? 0).equals(entries[0]?.value ?? 0));

const notThere = (id: string) =>
  failure('not-found', {
    zh: `没有编号为 ${excerpt(id)} 的填报数据`,
    en: `There is nothing reported under ${excerpt(id)}`,
  });

const nothingToSettle = () =>
  failure('refused', {
    zh: '只能在两个单位都有审定数值的数据中裁定其一；先审定，再裁定',
    en: 'A decision is between approved figures of two organisations; approve first, then settle',
  });

const changedMeanwhile = () =>
  failure('refused', {
    zh: '裁定时其中的数值有了变化，或您已没有此项职责，没有作出裁定；请重新查看',
    en: 'One of the figures changed meanwhile, or you no longer hold this duty; nothing was decided, look again',
  });
