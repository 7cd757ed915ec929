import { createHash } from 'node:crypto';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { refusalWith } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { figureCellKey } from '../cell.ts';
import { WORKING_DUTIES } from '../duties.ts';
import type { Entry, EntryState } from '../entry.ts';
import { approvedEntries, currentEntries, entryHistory } from '../store/entry.ts';
import { loadSettlements } from '../store/settlement.ts';
import type { enterValues, listEntries, NamedEntry, showHistory } from '../verbs/entries.ts';
import { wantedCells } from '../wanted-cells.ts';
import { accountOf, actingOrganisation, requireDuty } from './acting.ts';
import { takeValues } from './take.ts';

type Plans = readonly LoadedPlan[];

const PAGE_SIZE = 100;

const nameOf = (entries: readonly { readonly id: string; readonly name: string }[], asked: string) =>
  entries.find(({ id }) => id === asked)?.name ?? asked;

/** An entry with the names of its cell and the targets it is about. */
export function named(plan: LoadedPlan, entry: Entry, targets = targetsByCell(plan)): NamedEntry {
  return {
    ...entry,
    indicatorName: nameOf(plan.indicators, entry.indicator),
    placeName: nameOf(plan.places, entry.place),
    targets: [...(targets.get(figureCellKey(entry)) ?? [])],
  };
}

const targetsByCell = (plan: LoadedPlan) =>
  new Map(wantedCells(plan).map((cell) => [figureCellKey(cell), cell.targets]));

/** What was reported, as far as whoever asks may see it: the store leaves out the rest. */
export async function answerEntries(
  { tx, actor }: OperationContext,
  input: InputOf<typeof listEntries>,
  plans: Plans,
): Promise<OutputOf<typeof listEntries>> {
  const plan = choosePlan(plans, input.plan);
  requireDuty(actor, WORKING_DUTIES, plan.header.id);
  const targets = targetsByCell(plan);
  const is = (asked: string | undefined, ...known: readonly string[]) => asked === undefined || known.includes(asked);
  const all = (await currentEntries(tx, plan.header.id, null))
    .map((entry) => named(plan, entry, targets))
    .filter(
      (entry) =>
        is(input.target, ...entry.targets) &&
        is(input.place, entry.place, entry.placeName) &&
        is(input.organisation, entry.organisation.id, entry.organisation.name) &&
        is(input.period, entry.period),
    );
  const count = (state: EntryState) => all.filter((entry) => entry.state === state).length;
  const asked = all.filter(({ state }) => is(input.state, state));
  const keyOf = (entry: Entry) => `${figureCellKey(entry)} ${entry.organisation.id}`;
  const approved = new Map((await approvedEntries(tx, plan.header.id)).map((entry) => [keyOf(entry), entry]));
  const account = accountOf(actor);
  return {
    plan: plan.header.id,
    total: asked.length,
    page: input.page,
    pageSize: PAGE_SIZE,
    counts: {
      ...{ reported: count('reported'), returned: count('returned') },
      ...{ approved: count('approved'), superseded: count('superseded') },
    },
    entries: asked.slice((input.page - 1) * PAGE_SIZE, input.page * PAGE_SIZE).map((entry) => {
      const standing = approved.get(keyOf(entry));
      return {
        ...entry,
        approved: standing === undefined ? null : { version: standing.version, value: standing.value },
        own: account !== null && entry.enteredById === account,
      };
    }),
  };
}

/** Takes what a form gives; sent again it changes nothing, so a form may save by itself. */
export async function enter(
  context: OperationContext,
  { plan: id, organisation: given, values }: InputOf<typeof enterValues>,
  plans: Plans,
): Promise<OutputOf<typeof enterValues>> {
  const plan = choosePlan(plans, id);
  const organisation = (await actingOrganisation(context, given)).id;
  const sha256 = createHash('sha256').update(JSON.stringify(values)).digest('hex');
  const taken = await takeValues(context, { plan, organisation, origin: 'form', fileName: '', sha256, values });
  const answer = { ...taken, accepted: taken.problems.length === 0, problems: [...taken.problems] };
  if (answer.accepted) return answer;
  throw refusalWith(answer, {
    zh: `有 ${taken.problems.length} 处错误，没有保存任何数据`,
    en: `${taken.problems.length} faults; nothing was stored`,
  });
}

export async function answerHistory(
  { tx, actor }: OperationContext,
  input: InputOf<typeof showHistory>,
  plans: Plans,
): Promise<OutputOf<typeof showHistory>> {
  const plan = choosePlan(plans, input.plan);
  requireDuty(actor, WORKING_DUTIES, plan.header.id);
  const decisions = await loadSettlements(tx, plan.header.id);
  return {
    indicatorName: nameOf(plan.indicators, input.indicator),
    placeName: nameOf(plan.places, input.place),
    period: input.period,
    unit: plan.indicators.find(({ id }) => id === input.indicator)?.unit ?? '',
    versions: await entryHistory(tx, plan.header.id, input),
    decisions: decisions
      .filter((decision) => figureCellKey(decision) === figureCellKey(input))
      .map(({ chosen, reason, by, at }) => ({ chosen, reason, by, at })),
  };
}
