import { expect, it } from 'vitest';
import { PRINTOUTS } from '../../src/app/printouts.ts';
import type { AuditLine } from '../../src/audit/verbs.ts';

it('lists who did what to which file, to the second', () => {
  const line = {
    id: '1',
    number: 7,
    account: null,
    hash: '',
    at: '2026-01-02 03:04:05.678+08',
    actor: '王会计',
    verb: 'figures.import',
  };
  const events: AuditLine[] = [
    { ...line, outcome: 'done', detail: { input: { file: '/tmp/甲.csv', dataset: '年报' } } },
    { ...line, outcome: 'refused', detail: { input: { file: '/tmp/乙.csv' }, why: 'faults' } },
    { ...line, outcome: 'failed', detail: { input: null } },
  ];
  const rows = PRINTOUTS['audit.list']?.lines(events as never, 'zh').slice(2);
  const start = '7     2026-01-02 03:04:05+08  王会计  figures.import';
  expect(rows).toEqual([`${start}  完成  /tmp/甲.csv → 年报`, `${start}  拒绝  /tmp/乙.csv`, `${start}  失败`]);
});
