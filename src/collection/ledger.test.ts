import { describe, expect, it } from 'vitest';
import {
  answer,
  COUNTY,
  DEPARTMENT,
  entry,
  ledgerFacts,
  OFFICE,
  RANK,
  request,
  SHARE,
  SMALL,
} from '../../test/collection/makers.ts';
import { figure } from '../../test/plan/makers.ts';
import { figureCellKey } from './cell.ts';
import { holderFinder, holderWords } from './held-by.ts';
import { type LedgerFacts, ledgerOf } from './ledger.ts';
import { LEDGER_STATES } from './ledger-states.ts';

const TODAY = '2026-03-01';
const lineOf = (facts: Partial<LedgerFacts>, cell = SHARE, today = TODAY) =>
  ledgerOf(SMALL, ledgerFacts(facts), today).lines.find((line) => figureCellKey(line) === figureCellKey(cell));
const HELD = { indicator: 'share', place: '', organisation: DEPARTMENT.id };

describe('the ledger', () => {
  it('counts every wanted figure once: known, missing, or of a year that is not over', () => {
    const observations = [figure('2024', '48', { indicator: '比重', place: '某市' })];
    for (const [today, missing, notDue] of [
      [TODAY, 19, 0],
      ['2025-12-31', 15, 4],
      ['2021-12-31', 0, 19],
    ] as const) {
      const ledger = ledgerOf(SMALL, ledgerFacts({ observations }), today);
      expect([ledger.wanted, ledger.known, ledger.lines.length, ledger.notDue]).toEqual([20, 1, missing, notDue]);
    }
    const { lines } = ledgerOf(SMALL, ledgerFacts({ observations }), TODAY);
    const deciding = lines.map(({ decides }) => decides.length > 0);
    expect(deciding.lastIndexOf(true)).toBe(deciding.indexOf(false) - 1);
  });

  it('of a plan that wants nothing is empty', () => {
    const nothing = { lines: [], wanted: 0, known: 0, notDue: 0 };
    expect(ledgerOf({ ...SMALL, targets: [] }, ledgerFacts(), TODAY)).toEqual(nothing);
  });

  it('an unverified value, another unit, a part of the indicator or another place is not the figure', () => {
    const wrong = [
      { verified: false },
      { unit: '亿元' },
      { breakdown: '甲' },
      { place: '某县' },
      { period: '2025-H1' },
    ];
    for (const facts of wrong) {
      const observations = [figure('2025', '48', { indicator: '比重', place: '某市', ...facts })];
      expect(lineOf({ observations })?.state).toBe('not-asked');
    }
  });

  it('walks through the states in the order of what happened', () => {
    const requests = [request('2026-01-05', { due: '2026-02-01' })];
    expect(lineOf({ requests })).toMatchObject({ state: 'asked', overdue: true, organisation: DEPARTMENT });
    expect(lineOf({ requests }, SHARE, '2026-02-01')?.overdue).toBe(false);
    const promised = answer('2026-01-06', { answer: 'promised', promisedOn: '2026-02-20' });
    expect(lineOf({ requests, answers: [promised] }, SHARE, '2026-02-20')).toMatchObject({
      state: 'promised',
      overdue: false,
    });
    expect(lineOf({ requests, answers: [promised] })).toMatchObject({ state: 'promised', overdue: true });
    const later = answer('2026-01-07', { answer: 'not-collected' });
    expect(lineOf({ requests, answers: [later, promised] })).toMatchObject({ state: 'not-collected', overdue: false });
    const again = request('2026-01-08');
    expect(lineOf({ requests: [again, ...requests], answers: [later] })).toMatchObject({
      ...{ state: 'asked', overdue: false, asked: { request: again.id, times: 2, due: null } },
      answer: { state: 'not-collected', on: '2026-01-07' },
    });
    // Asked again, a broken promise stays broken.
    expect(lineOf({ requests: [again], answers: [promised] })).toMatchObject({ state: 'asked', overdue: true });
  });

  it('takes what was reported as an answer, and never calls a value that waits for review overdue', () => {
    const answers = [answer('2026-01-06', { answer: 'promised', promisedOn: '2026-01-10' })];
    const state = (facts: Parameters<typeof entry>[1]) => lineOf({ answers, entries: [entry('2026-01-09', facts)] });
    expect(state({})).toMatchObject({ state: 'reported', waits: true, overdue: false });
    expect(state({ state: 'returned' })).toMatchObject({ state: 'returned', waits: false });
    expect(state({ value: null, missing: 'not-yet' })).toMatchObject({
      state: 'not-yet',
      waits: false,
      overdue: false,
    });
    expect(state({ value: null, missing: 'refused', state: 'approved' })?.answer).toMatchObject({ by: '李四' });
    const after = [answer('2026-01-10')];
    expect(lineOf({ answers: after, entries: [entry('2026-01-09')] })).toMatchObject({
      state: 'reported',
      waits: true,
    });
    const none = entry('2026-01-09', { value: null, missing: 'not-yet' });
    expect(lineOf({ answers: after, entries: [none] })?.state).toBe('refused');
  });

  it('of several organisations the holder that spoke counts, and the others stay named', () => {
    const answers = [answer('2026-01-06'), answer('2026-01-09', { organisation: OFFICE, answer: 'not-collected' })];
    expect(lineOf({ answers })).toMatchObject({ state: 'not-collected', organisation: OFFICE });
    expect(lineOf({ answers, holdings: [HELD] })).toMatchObject({
      ...{ state: 'refused', organisation: DEPARTMENT },
      others: [{ organisation: OFFICE, state: 'not-collected' }],
    });
  });

  it('shows an organisation what it holds, was asked for or spoke of, and no more', () => {
    const facts = ledgerFacts({ requests: [request('2026-01-05')] });
    const own = (id: string) =>
      ledgerOf(SMALL, facts, TODAY, id).lines.map(({ indicator, period }) => `${indicator} ${period}`);
    expect(own(DEPARTMENT.id)).toEqual(['share 2025']);
    expect(own(COUNTY.id)).toHaveLength(5);
    expect(own(OFFICE.id)).toEqual([]);
  });

  it('says every state in words of both languages', () => {
    for (const words of Object.values(LEDGER_STATES)) expect(words.zh.length * words.en.length).toBeGreaterThan(0);
  });
});

describe('who holds a figure', () => {
  const wanted = { ...RANK, targets: ['S3'], decides: ['S3'], isPart: false };
  const held = (holdings: LedgerFacts['holdings'], plan = SMALL, organisations = [OFFICE, DEPARTMENT, COUNTY]) =>
    holderWords(holderFinder(plan, organisations, holdings)(wanted)).zh;
  const says = (organisation: string, place: string) => ({ indicator: 'place-in-nation', place, organisation });

  it('what a plan officer said of the place, then of everywhere, then the city itself', () => {
    expect(held([says('d', 'town'), says('o', '')])).toBe('科技厅');
    expect(held([says('o', ''), says('d', '')])).toBe('规划办、科技厅');
    expect(held([says('d', 'city')])).toBe('某县科技局');
  });

  it('then the wording of the plan, of the indicator before the target; else nobody is known', () => {
    const indicators = SMALL.indicators.map((each) => ({ ...each, holder: { zh: '某局', en: 'a bureau' } }));
    const holder = { name: { zh: '某委', en: 'a commission' }, source: '虚构' };
    const targets = SMALL.targets.map((target) => ({ ...target, holder }));
    expect(held([], { ...SMALL, indicators, targets }, [])).toBe('某局');
    expect(held([], { ...SMALL, targets }, [])).toBe('某委');
    expect(held([], SMALL, [OFFICE])).toBe('规划未写明由谁掌握');
    expect(held([says('gone', '')], SMALL, [])).toBe('规划未写明由谁掌握');
  });
});
