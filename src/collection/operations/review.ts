import { deleteApproved, insertApproved } from '../../figures/store/office-figures.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { failure } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { excerpt, type Problem } from '../../vocabulary/problem.ts';
import { ENTRY_STATES } from '../entry.ts';
import { cellName } from '../entry-fault.ts';
import { isOwn, OWN_REVIEW, REVIEW_REFUSALS, reviewRefusal } from '../review.ts';
import {
  findEntry,
  type HeldEntry,
  holdEntries,
  isSeparated,
  type Review,
  reviewEntries,
  supersedeApproved,
} from '../store/entry.ts';
import type { approveEntries, returnEntries } from '../verbs/review.ts';
import { accountOf, requireDuty } from './acting.ts';

type Plans = readonly LoadedPlan[];

/** Approves versions, all or none: each becomes a figure for inside, and what it follows goes unless it was released. */
export async function approve(
  context: OperationContext,
  { ids, note }: InputOf<typeof approveEntries>,
  plans: Plans,
): Promise<OutputOf<typeof approveEntries>> {
  const { tx, actor, today } = context;
  const separated = await isSeparated(tx);
  const entries = await holdWaiting(context, ids, plans, separated);
  const own = entries.filter((entry) => isOwn(entry, { account: accountOf(actor), name: actor.name }));
  const isOwnId = new Set(own.map(({ id }) => id));
  const others = entries.filter(({ id }) => !isOwnId.has(id));
  await deleteApproved(tx, await supersedeApproved(tx, ids));
  await review(context, others, 'approved', note ?? null);
  await review(context, own, 'approved', note === undefined ? OWN_REVIEW : `${OWN_REVIEW}：${note}`);
  for (const plan of plans) {
    const figures = entries.flatMap((entry) =>
      entry.plan === plan.header.id && entry.value !== null ? [figureOf(plan, entry, entry.value)] : [],
    );
    if (figures.length > 0) await insertApproved(tx, plan.header.id, today, figures);
  }
  return { approved: entries.length, ownReview: own.length };
}

/** Sends versions back with what is wrong with them, all or none. */
export async function sendBack(
  context: OperationContext,
  { ids, note }: InputOf<typeof returnEntries>,
  plans: Plans,
): Promise<OutputOf<typeof returnEntries>> {
  const entries = await holdWaiting(context, ids, plans, false);
  await review(context, entries, 'returned', note);
  return { returned: entries.length };
}

function figureOf(plan: LoadedPlan, entry: HeldEntry, value: string) {
  const { id, organisation, version, period, unit, qualifier, note } = entry;
  const name = (named: readonly { readonly id: string; readonly name: string }[], asked: string) =>
    named.find((each) => each.id === asked)?.name ?? asked;
  return {
    ...{ entry: id, organisation, period, value, unit, qualifier, note },
    indicator: name(plan.indicators, entry.indicator),
    place: name(plan.places, entry.place),
    source: `${organisation.name}（填报第${version}版）`,
  };
}

/** The versions asked for, held; fails with every reason why one of them cannot be reviewed. */
async function holdWaiting(
  { tx, actor }: OperationContext,
  ids: readonly string[],
  plans: Plans,
  separated: boolean,
): Promise<HeldEntry[]> {
  const entries = await holdEntries(tx, ids);
  for (const plan of new Set(entries.map((entry) => entry.plan))) requireDuty(actor, ['reviewer'], plan);
  const found = new Set(entries.map(({ id }) => id));
  const missing = ids.filter((id) => !found.has(id));
  // Seen but not to be held: the right to review was withdrawn since the page was opened.
  if (missing[0] !== undefined) throw (await findEntry(tx, missing[0])) === null ? notThere(missing) : withdrawn();
  const problems = entries.flatMap((entry): Problem[] => {
    const refusal = reviewRefusal(entry, { account: accountOf(actor), name: actor.name }, separated);
    if (refusal === null) return [];
    const cell = cellName(choosePlan(plans, entry.plan), entry);
    const why = REVIEW_REFUSALS[refusal];
    const state = ENTRY_STATES[entry.state];
    const by =
      entry.reviewedBy === null ? { zh: '', en: '' } : { zh: `，${entry.reviewedBy}`, en: `, ${entry.reviewedBy}` };
    return [
      {
        code: refusal,
        severity: 'error',
        place: { field: cell },
        value: excerpt(entry.value ?? entry.missing),
        message: { zh: `${cell}：${why.zh}（${state.zh}${by.zh}）`, en: `${cell}: ${why.en} (${state.en}${by.en})` },
        remedy: { zh: '去掉此项后再提交', en: 'Leave it out and send the others again' },
      },
    ];
  });
  if (problems.length > 0) throw failure('refused', NOTHING_REVIEWED, problems);
  return entries;
}

async function review(
  { tx, actor, now }: OperationContext,
  entries: readonly HeldEntry[],
  state: 'approved' | 'returned',
  note: Review['note'],
): Promise<void> {
  const ids = entries.map(({ id }) => id);
  const by = { account: accountOf(actor), accountName: actor.name, at: now, note };
  if ((await reviewEntries(tx, ids, state, by)).length < ids.length) throw withdrawn();
}

const NOTHING_REVIEWED = {
  zh: '其中有不能审阅的数据，本次没有审阅任何数据',
  en: 'Some of these cannot be reviewed, and nothing was',
};

const withdrawn = () =>
  failure('not-permitted', {
    zh: '您已没有审定的职责，没有审阅任何数据',
    en: 'You no longer hold the duty of a reviewer; nothing was reviewed',
  });

const notThere = (ids: readonly string[]) =>
  failure('not-found', {
    zh: `没有编号为 ${excerpt(ids.join('、'))} 的填报数据`,
    en: `There is nothing reported under ${excerpt(ids.join(', '))}`,
  });
