import type { TablePlace } from '../collection/table/table-fault.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { ReadContracts } from './laid-out-rows.ts';
import { type LayoutFault, layoutFault } from './layout-faults.ts';

/** More would hold the store for too long at once. */
export const MOST_IMPORTED = 5000;

/**
 * What keeps contracts of a table from entering the ledger, row by row: a number written twice or known already, a
 * registered contract without its day or type, a state other than registered or draft, amounts that disagree.
 */
export function importProblems(
  contracts: ReadContracts['contracts'],
  taken: ReadonlySet<string>,
  today: CivilDate,
  place: TablePlace,
): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { row, contract } of contracts) {
    const { number, state, registeredOn, form } = contract;
    const fault = (code: LayoutFault, value: string) =>
      problems.push(layoutFault(code, { ...place, address: String(row) }, value));
    if (state !== null && state !== 'registered' && state !== 'draft') fault('import-state', state);
    if ((number !== null) !== (state === 'registered') && state !== null) fault('import-number-state', number ?? '');
    if (number !== null) {
      if (!/^\d{16}$/u.test(number)) fault('import-number', number);
      else if (taken.has(number)) fault('import-number-known', number);
      else if (seen.has(number)) fault('import-number-twice', number);
      seen.add(number);
      if (registeredOn === null || registeredOn > today) fault('import-day', registeredOn ?? '');
      if (form.type === null) fault('import-type', '');
    }
    if (form.total !== null && form.technical !== null && new Decimal(form.technical).greaterThan(form.total)) {
      fault('import-amounts', `${form.technical} > ${form.total}`);
    }
  }
  return problems;
}
