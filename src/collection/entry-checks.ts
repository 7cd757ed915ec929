import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import { parsePeriod, periodText } from '../vocabulary/period.ts';
import type { Problem } from '../vocabulary/problem.ts';
import { figureCellKey, type ProposedValue } from './cell.ts';
import { ENTRY_STATES, type Entry, isSameValue } from './entry.ts';
import { entryFault } from './entry-fault.ts';

const MOST_DIGITS = 40;

/**
 * Checks what an organisation gives against the plan, the place it answers for (null: any) and what it gave before.
 * Answers each cell once, and every problem.
 */
export function checkProposed<T extends ProposedValue & { readonly basedOn?: number | undefined }>(
  plan: LoadedPlan,
  ownPlace: string | null,
  given: readonly T[],
  current: ReadonlyMap<string, Entry>,
): { readonly values: T[]; readonly problems: Problem[] } {
  const values = new Map<string, T>();
  const problems: Problem[] = [];
  for (const value of given) {
    const key = figureCellKey(value);
    const earlier = values.get(key);
    if (earlier === undefined) {
      values.set(key, value);
      problems.push(...faultsOf(plan, ownPlace, value, current.get(key)));
    } else if (!isSameGiven(earlier, value)) problems.push(entryFault(plan, 'cell-twice', value, value.value ?? ''));
  }
  return { values: [...values.values()], problems };
}

function faultsOf(
  plan: LoadedPlan,
  ownPlace: string | null,
  given: ProposedValue & { readonly basedOn?: number | undefined },
  before: Entry | undefined,
): Problem[] {
  const { indicator, place, period } = given;
  const value = given.value ?? '';
  const fault = (...[code, facts]: [Parameters<typeof entryFault>[1], Readonly<Record<string, string>>?]) =>
    entryFault(plan, code, given, value, facts);
  const problems: Problem[] = [];
  if (!plan.indicators.some(({ id }) => id === indicator)) problems.push(fault('indicator-unknown'));
  if (!plan.places.some(({ id }) => id === place)) problems.push(fault('place-unknown'));
  else if (ownPlace !== null && place !== ownPlace) {
    problems.push(fault('place-foreign', { own: plan.places.find(({ id }) => id === ownPlace)?.name ?? ownPlace }));
  }
  const parsed = parsePeriod(period);
  if (parsed === null || periodText(parsed) !== period) problems.push(fault('period-impossible'));
  if ((given.value === null) === (given.missing === null)) problems.push(fault('value-or-reason'));
  if (value.length > MOST_DIGITS) problems.push(fault('value-too-long'));
  if (problems.length > 0 || (before !== undefined && isSameValue(before, given))) return problems;
  if (given.basedOn !== undefined && given.basedOn !== (before?.version ?? 0)) {
    return [
      entryFault(plan, 'changed-meanwhile', given, before?.value ?? before?.missing ?? '', {
        name: before?.enteredBy ?? '',
      }),
    ];
  }
  const isBlank = given.reason === null || given.reason.trim() === '';
  if (before !== undefined && before.state !== 'reported' && isBlank) return [reasonMissing(plan, given, before)];
  return [];
}

function reasonMissing(plan: LoadedPlan, given: ProposedValue, before: Entry): Problem {
  return entryFault(plan, 'reason-missing', given, given.value ?? '', {
    version: String(before.version),
    before: before.value ?? before.missing ?? '',
    state: ENTRY_STATES[before.state].zh,
    stateEn: ENTRY_STATES[before.state].en,
  });
}

const isSameGiven = (a: ProposedValue, b: ProposedValue) =>
  a.missing === b.missing &&
  a.qualifier === b.qualifier &&
  (a.value === null || b.value === null ? a.value === b.value : new Decimal(a.value).equals(b.value));
