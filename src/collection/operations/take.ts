import { uuidv7 } from 'uuidv7';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { failure } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { type FigureCell, figureCellKey, type ProposedValue } from '../cell.ts';
import { REPORTING_DUTIES } from '../duties.ts';
import { type Entry, isSameValue } from '../entry.ts';
import { checkProposed } from '../entry-checks.ts';
import { entryFault } from '../entry-fault.ts';
import type { GivenFigure } from '../given-figure.ts';
import {
  currentEntries,
  insertEntries,
  insertIntake,
  type NewEntry,
  type NewIntake,
  supersedeReported,
} from '../store/entry.ts';
import { listOrganisations } from '../store/organisation.ts';
import { accountOf, requireDuty } from './acting.ts';

export interface Taking {
  readonly plan: LoadedPlan;
  /** Id of the organisation reported for. */
  readonly organisation: string;
  readonly origin: NewIntake['origin'];
  readonly fileName: string;
  readonly sha256: string;
  readonly values: readonly GivenFigure[];
}

export interface Taken {
  /** Null where nothing new was given. */
  readonly intake: string | null;
  readonly taken: number;
  readonly unchanged: number;
  /** Of any problem nothing at all is stored. */
  readonly problems: readonly Problem[];
}

/**
 * Stores what an organisation gives as new versions that wait for review; the same again changes nothing. Fails with
 * not-permitted, and with refused where a colleague was quicker with one of the cells.
 */
export async function takeValues(context: OperationContext, taking: Taking): Promise<Taken> {
  const { tx, actor, now } = context;
  const { plan, organisation, origin, fileName, sha256 } = taking;
  requireDuty(actor, REPORTING_DUTIES, plan.header.id);
  const place = (await listOrganisations(tx)).find(({ id }) => id === organisation)?.place ?? null;
  const current = new Map((await currentEntries(tx, plan.header.id, organisation)).map((e) => [figureCellKey(e), e]));
  const { values, problems } = checkProposed(plan, place, taking.values, current);
  if (problems.length > 0) return { intake: null, taken: 0, unchanged: 0, problems };
  const fresh = values.filter((value) => !isUnchanged(current, value));
  const unchanged = values.length - fresh.length;
  if (fresh.length === 0) return { intake: null, taken: 0, unchanged, problems };

  const waiting = fresh.flatMap((value) => {
    const entry = current.get(figureCellKey(value));
    return entry?.state === 'reported' ? [entry.id] : [];
  });
  const superseded = await supersedeReported(tx, waiting);
  const by = { account: accountOf(actor), accountName: actor.name, at: now };
  const made = { plan: plan.header.id, organisation, ...by };
  const intake = await insertIntake(tx, {
    ...{ ...made, origin, fileName, sha256, unchanged },
    ...{ taken: fresh.length, faults: 0 },
  });
  const entries = fresh.map((value) => newEntry(plan, value, current.get(figureCellKey(value))));
  const stored = new Set(await insertEntries(tx, { ...made, intake }, entries));
  if (superseded.length < waiting.length || stored.size < entries.length) {
    await refuseLater(context, taking, entries, current);
  }
  return { intake, taken: fresh.length, unchanged, problems };
}

const isUnchanged = (current: ReadonlyMap<string, Entry>, value: ProposedValue) => {
  const entry = current.get(figureCellKey(value));
  return entry !== undefined && isSameValue(entry, value);
};

const BEFORE_REVIEW = '审定前更改';

function newEntry(plan: LoadedPlan, given: GivenFigure, before: Entry | undefined): NewEntry {
  const { basedOn: _, ...value } = given;
  return {
    ...value,
    id: uuidv7(),
    version: (before?.version ?? 0) + 1,
    reason: before === undefined ? value.reason : (value.reason ?? before.reason ?? BEFORE_REVIEW),
    unit: plan.indicators.find(({ id }) => id === value.indicator)?.unit ?? '',
  };
}

/** Somebody stored or reviewed one of these cells since it was read: says who, and stores nothing. */
async function refuseLater(
  { tx }: OperationContext,
  { plan, organisation }: Taking,
  entries: readonly FigureCell[],
  seen: ReadonlyMap<string, Entry>,
): Promise<never> {
  const asked = new Set(entries.map(figureCellKey));
  const changed = (await currentEntries(tx, plan.header.id, organisation)).filter((entry) => {
    const before = seen.get(figureCellKey(entry));
    return asked.has(figureCellKey(entry)) && (before?.id !== entry.id || before.state !== entry.state);
  });
  throw failure(
    'refused',
    {
      zh: '同时有人更改了其中的数据，本次没有保存任何内容；请核对后再次提交',
      en: 'Somebody changed some of these figures at the same time, and nothing was stored; look at theirs and send yours again',
    },
    changed.map((entry) => entryFault(plan, 'changed-meanwhile', entry, entry.value ?? '', { name: entry.enteredBy })),
  );
}
