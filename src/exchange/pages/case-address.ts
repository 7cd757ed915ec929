import { CASE_STATE_IDS, type CaseState } from '../case-states.ts';

/** Which contracts are listed; the whole of it stands in the address. */
export interface CaseFilter {
  /** `open`: what waits for somebody. */
  readonly state: CaseState | 'open' | 'all';
  readonly overdue: boolean;
  readonly mine: boolean;
  readonly text: string;
  /** Year of registration; null: any, and none. */
  readonly year: number | null;
  readonly page: number;
}

export const OPEN_CASES: CaseFilter = { state: 'open', overdue: false, mine: false, text: '', year: null, page: 1 };

const STATES: readonly string[] = ['open', 'all', ...CASE_STATE_IDS];
const wholeNumber = (text: string | null) => (text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null);

/** The filter an address names; what it does not know is left out. A year alone asks for all of that year. */
export function readCaseFilter(query: string): CaseFilter {
  const given = new URLSearchParams(query);
  const year = wholeNumber(given.get('year'));
  const state = given.get('state');
  return {
    state: state !== null && STATES.includes(state) ? (state as CaseFilter['state']) : year === null ? 'open' : 'all',
    overdue: given.get('overdue') === 'true',
    mine: given.get('mine') === 'true',
    text: (given.get('text') ?? '').trim().slice(0, 100),
    year,
    page: Math.max(1, wholeNumber(given.get('page')) ?? 1),
  };
}

/** The path after `#/` that shows these contracts. */
export function caseListPath({ state, overdue, mine, text, year, page }: CaseFilter): string {
  const query = new URLSearchParams({
    ...(state !== (year === null ? 'open' : 'all') && { state }),
    ...(overdue && { overdue: 'true' }),
    ...(mine && { mine: 'true' }),
    ...(text !== '' && { text }),
    ...(year !== null && { year: String(year) }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query === '' ? 'contracts' : `contracts?${query}`;
}
