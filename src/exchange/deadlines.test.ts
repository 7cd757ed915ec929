import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../vocabulary/working-days.ts';
import { readCalendars } from './calendar-pack.ts';
import { readContractPacks } from './contract-pack.ts';
import { type Acceptance, deadlineOf } from './deadlines.ts';

const file = (name: string): [string, string] => [
  name,
  readFileSync(new URL(`../../catalogue/rules/${name}`, import.meta.url), 'utf8'),
];
const [OLD, YOUNG] = readContractPacks(new Map([file('contracts-2001.yaml'), file('contracts-2026.yaml')])).packs;
const [CALENDAR_PACK] = readCalendars(new Map([file('calendar-cn.yaml')])).packs;
if (OLD === undefined || YOUNG === undefined || CALENDAR_PACK === undefined) throw new Error('The packs do not load');
const [old, young, calendar] = [OLD, YOUNG, compileCalendar(CALENDAR_PACK)];

const ACCEPTED: Acceptance = {
  acceptedOn: '2026-04-01',
  material: 'complete',
  technicalAmount: '300000',
  isDisputed: false,
};
const due = (change: Partial<Acceptance>, pack = young) => {
  const deadline = deadlineOf({ ...ACCEPTED, ...change }, pack, calendar);
  return deadline.kind === 'due' ? deadline.day : deadline.why.zh;
};

describe('the day by which a registration is decided', () => {
  it('is 30 calendar days after acceptance under the old regime, whatever the amount', () => {
    expect(due({}, old)).toBe('2026-05-01');
    expect(due({ technicalAmount: null }, old)).toBe('2026-05-01');
    expect(due({ technicalAmount: '90000000', isDisputed: true }, old)).toBe('2026-05-01');
  });

  it('is 15 working days after it under the draft, holidays left out', () => {
    // 2 and 3 April, 7 to 10, 13 to 17, 20 to 23; the 4th to the 6th are 清明.
    expect(due({})).toBe('2026-04-23');
  });

  it('is 15 working days with the weekend days worked in place of a holiday', () => {
    // From 2026-02-12: 13, 14 worked; 15 to 23 off; 24 to 27, 28 worked; 2 to 6 March, 9 to 11.
    expect(due({ acceptedOn: '2026-02-12' })).toBe('2026-03-11');
  });

  it('is 30 working days from the threshold on, the threshold included, and where disputed', () => {
    expect(due({ technicalAmount: '4999999.99' })).toBe('2026-04-23');
    // Up to 30 April 20, then 6 to 8 May, Saturday the 9th, 11 to 15, 18; 1 to 5 May are a holiday.
    expect(due({ technicalAmount: '5000000' })).toBe('2026-05-18');
    expect(due({ isDisputed: true, technicalAmount: null })).toBe('2026-05-18');
  });

  it('counts from the day material was completed', () => {
    expect(due({ acceptedOn: '2026-03-02', material: { completedOn: '2026-04-01' } })).toBe('2026-04-23');
    const deadline = deadlineOf({ ...ACCEPTED, material: { completedOn: '2026-04-01' } }, young, calendar);
    expect(deadline.pack).toEqual({ id: 'contracts-2026', version: young.version });
    expect(deadline.steps.map(({ entry }) => entry?.key)).toEqual([undefined, 'deadline.restart', 'deadline.ordinary']);
  });

  it('cannot be told while material or the amount that decides is missing, and for impossible days', () => {
    expect(due({ material: 'missing' })).toBe('材料尚未补齐，期限没有起算');
    expect(due({ technicalAmount: null })).toBe('技术交易额不明，不能判断是否须经专家审核；请先填写');
    expect(due({ technicalAmount: '500万' })).toBe('技术交易额“500万”不是数；请以元为单位只写数字');
    expect(due({ acceptedOn: '2026-02-30' })).toBe('没有 2026-02-30 这一天；请写作 YYYY-MM-DD');
    expect(due({ material: { completedOn: '2026-03-31' } })).toContain('早于受理日');
  });

  it('cannot be told where the calendar ends', () => {
    expect(due({ acceptedOn: '2026-12-14' })).toBe('不能确定：日历没有 2027 年');
    expect(due({ acceptedOn: '2026-12-10' })).toBe('2026-12-31');
    expect(due({ acceptedOn: '2026-12-14' }, old)).toBe('2027-01-13');
  });

  it('is asked of the registrar where the pack says nothing', () => {
    const silent = { ...young, entries: young.entries.filter(({ key }) => key !== 'deadline.restart') };
    expect(due({ material: { completedOn: '2026-04-02' } }, silent)).toBe(
      '规则包 contracts-2026 没有写明补齐材料后怎样计日；请询问登记机构',
    );
  });
});
