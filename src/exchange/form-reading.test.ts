import { expect, it } from 'vitest';
import type { CaseContent } from './case-content.ts';
import { EMPTY_FORM } from './form-fields.ts';
import { contentDifferences, isSameValue, readValues } from './form-reading.ts';
import { readContract } from './read-contract.ts';

const TEXT = `技术开发合同
委托方（甲方）：云水新材料有限公司（虚构）
受托方（乙方）：云水大学（虚构）
第一条 甲方委托乙方研究开发温场控制技术。
第二条 合同价款为8000000元。
`;
const { contract } = readContract(TEXT);
const content = (changes: Partial<CaseContent['form']>): CaseContent => ({
  ...{ text: TEXT, contract, facts: {}, form: { ...EMPTY_FORM, projectName: '温场控制技术', ...changes } },
});

it('what was read of the text stands beside the form, and agrees where only the writing differs', () => {
  expect(readValues(contract, 'seller.name')).toEqual(['云水大学（虚构）']);
  expect(readValues(contract, 'total')).toEqual(['8000000']);
  expect(readValues(contract, 'ip')).toEqual([]);
  expect(isSameValue('total', '8000000', '8000000.00')).toBe(true);
  expect(isSameValue('buyer.name', '云水新材料有限公司（虚构）', '云水新材料有限公司(虚构)')).toBe(true);
  expect(isSameValue('signedOn', null, '2026-02-27')).toBe(false);
});

it('two contents differ in what was changed only', () => {
  const before = content({ total: '1000' });
  expect(contentDifferences(before, content({ total: '1000.0' }))).toEqual([]);
  expect(contentDifferences(before, content({ total: '2000', payment: '分期' }))).toEqual([
    { field: 'total', before: '1000', after: '2000' },
    { field: 'payment', before: null, after: '分期' },
  ]);
  const received = [{ amount: '500', on: '2026-03-01', isTechnical: true }];
  expect(contentDifferences(before, { ...before, text: '', facts: { received } })).toEqual([
    { field: 'receipts', before: null, after: '2026-03-01 500' },
    { field: 'text', before: String(TEXT.length), after: null },
  ]);
});
