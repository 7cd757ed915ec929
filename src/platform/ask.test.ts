import { describe, expect, it } from 'vitest';
import { choosePlan, readDay, readId } from './ask.ts';
import { failureOf } from './failure.ts';

const TODAY = '2026-11-24';

function refused(ask: () => unknown) {
  try {
    return [ask()];
  } catch (error) {
    const { code, words } = failureOf(error) ?? {};
    return { code, ...words };
  }
}

describe('a day asked for', () => {
  it('is a day of the calendar before today, or none: today means everything known', () => {
    expect([undefined, null, '', '2022-07-22', TODAY].map((day) => readDay(day, TODAY))).toEqual([
      null,
      null,
      null,
      '2022-07-22',
      null,
    ]);
    expect(refused(() => readDay('2024-02-30', TODAY))).toMatchObject({
      code: 'bad-input',
      zh: '“2024-02-30”不是日历上的一天；请写成 2024-12-31 的样子',
    });
  });

  it('is refused when it has not come yet', () => {
    expect(refused(() => readDay('2099-01-01', TODAY))).toEqual({
      code: 'bad-input',
      zh: '2099年1月1日还没有到；请用今天（2026年11月24日）或以前的日期',
      en: '1 January 2099 has not come yet; ask for today (24 November 2026) or an earlier day',
    });
    expect(refused(() => readDay('2026-11-25', TODAY))).toMatchObject({ code: 'bad-input' });
  });
});

describe('what is asked for by name', () => {
  it('is found, or refused with the nearest', () => {
    const plans = [{ id: 'first' }, { id: 'second' }];
    const choose = (asked?: string) => choosePlan(plans, asked, ({ id }) => id);
    expect([choose(), choose('second')]).toEqual(plans);
    expect(refused(() => choose('secand'))).toMatchObject({
      code: 'not-found',
      zh: '没有名为“secand”的规划；是否应为“second”？',
    });
    expect(refused(() => choosePlan([], undefined, String))).toMatchObject({ code: 'not-found' });
    const kinds = ['special', 'key'];
    const read = (asked?: string) => readId(kinds, asked, { zh: '任务类别', en: 'kind of task' });
    expect([read(), read('key')]).toEqual([undefined, 'key']);
    expect(refused(() => read('planet'))).toMatchObject({
      code: 'not-found',
      en: 'There is no kind of task “planet”; there are: special, key',
    });
  });
});
