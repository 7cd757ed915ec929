import { requireDuty } from '../../../collection/operations/acting.ts';
import { choosePlan } from '../../../plan/operations/ask.ts';
import type { OperationContext } from '../../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../../platform/verb.ts';
import { comparePacks, type PortfolioCase } from '../../portfolio.ts';
import { rulesOfPack } from '../../rules-of-pack.ts';
import { filedContents } from '../../store/case-list.ts';
import { LOOKING } from '../../verbs/case-fields.ts';
import type { comparePortfolio } from '../../verbs/ledger.ts';
import { choosePack } from '../cases/judged.ts';
import type { CaseSources } from '../cases/scene.ts';

/** Judging is quick, reading the contents is not: more are left out, the oldest first. */
const MOST_CASES = 3000;

/** The contracts of the ledger, gathered in the transaction; they are judged after it. */
export async function gatherPortfolio(
  { tx, actor, today }: OperationContext,
  { plans, rules }: CaseSources,
  { plan: asked, pack, against, year }: InputOf<typeof comparePortfolio>,
) {
  const plan = choosePlan(plans, asked).header.id;
  requireDuty(actor, LOOKING.duties, plan);
  const packs = { from: choosePack(rules, pack, today), to: choosePack(rules, against, today) };
  const { total, cases } = await filedContents(tx, plan, year, MOST_CASES);
  return { plan, packs, today, cases, leftOut: total - cases.length };
}

export async function judgePortfolio({
  plan,
  packs: { from, to },
  today,
  cases,
  leftOut,
}: Awaited<ReturnType<typeof gatherPortfolio>>): Promise<OutputOf<typeof comparePortfolio>> {
  const judged: readonly PortfolioCase[] = cases.filter(({ hasText }) => hasText);
  return {
    ...{ plan, leftOut, withoutText: cases.length - judged.length },
    comparison: comparePacks(judged, rulesOfPack(from), rulesOfPack(to), today),
  };
}
