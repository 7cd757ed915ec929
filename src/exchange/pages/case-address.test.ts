import { expect, it } from 'vitest';
import { type CaseFilter, caseListPath, OPEN_CASES, readCaseFilter } from './case-address.ts';

it('what an address shows can be told from it again', () => {
  const filters: readonly CaseFilter[] = [
    OPEN_CASES,
    { ...OPEN_CASES, state: 'all', page: 3 },
    { ...OPEN_CASES, year: 2026 },
    { ...OPEN_CASES, state: 'all', year: 2026, text: '云水&大学 =?' },
    { ...OPEN_CASES, state: 'accepted', overdue: true, mine: true },
  ];
  for (const filter of filters) expect(readCaseFilter(caseListPath(filter).split('?')[1] ?? '')).toEqual(filter);
});

it('a year alone asks for all of that year, and what is not known is left out', () => {
  expect(readCaseFilter('year=2026')).toMatchObject({ state: 'all', year: 2026 });
  expect(readCaseFilter('state=sold&page=-1&year=soon')).toEqual(OPEN_CASES);
});
