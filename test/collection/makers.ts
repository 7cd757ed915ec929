import type { Entry } from '../../src/collection/entry.ts';
import type { FigureAnswer, FigureRequest, LedgerFacts } from '../../src/collection/ledger.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';
import { SMALL_PLAN } from '../plan/small-plan.ts';

const read = readPlan(SMALL_PLAN);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
/** The small plan: a share and projects of a city, the ranks of a city and a county, 2021 to 2025. */
export const SMALL: LoadedPlan = read.value;

export const SHARE = { indicator: 'share', place: 'city', period: '2025' };
export const RANK = { indicator: 'place-in-nation', place: 'town', period: '2025' };

export const OFFICE = { id: 'o', name: '规划办', place: null };
export const DEPARTMENT = { id: 'd', name: '科技厅', place: null };
export const COUNTY = { id: 't', name: '某县科技局', place: 'town' };

/** Nothing known, nobody asked, everything else as named. */
export const ledgerFacts = (facts: Partial<LedgerFacts> = {}): LedgerFacts => ({
  ...{ observations: [], approvals: [], holdings: [], requests: [], answers: [], entries: [] },
  organisations: [OFFICE, DEPARTMENT, COUNTY],
  ...facts,
});

let made = 0;
const nextId = () => {
  made += 1;
  return String(made).padStart(6, '0');
};
const at = (day: string) => `${day}T09:00:00+08:00`;

export const request = (day: string, facts: Partial<FigureRequest> = {}): FigureRequest => ({
  ...{ id: nextId(), organisation: DEPARTMENT, cells: [SHARE], due: null, note: '', at: at(day) },
  ...facts,
});

export const answer = (day: string, facts: Partial<FigureAnswer> = {}): FigureAnswer => ({
  ...{ ...SHARE, id: nextId(), organisation: DEPARTMENT, answer: 'refused', promisedOn: null, note: '' },
  ...{ by: '张三', at: at(day), onPaper: false },
  ...facts,
});

export const entry = (day: string, facts: Partial<Entry> = {}): Entry => ({
  ...{ ...SHARE, id: nextId(), organisation: DEPARTMENT, version: 1, value: '52', missing: null, unit: '%' },
  ...{ qualifier: 'exact', note: '', reason: null, state: 'reported', enteredById: null, enteredBy: '李四' },
  ...{ enteredAt: at(day), reviewedBy: null, reviewedAt: null, reviewNote: null },
  ...facts,
});
