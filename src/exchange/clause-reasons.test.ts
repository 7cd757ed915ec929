import { expect, it } from 'vitest';
import { clauseNames, failedReasons } from './clause-reasons.ts';
import { readContract } from './read-contract.ts';
import { failed, passed } from './review-item.ts';

const WHY = { zh: '理由', en: 'why' };

it('every clause has a name of its own', () => {
  const clause = { number: '第一条', heading: '', text: '', place: null };
  const clauses = [clause, clause, { ...clause, number: '', heading: '价款' }, { ...clause, number: '' }];
  expect(clauseNames({ clauses })).toEqual(['第一条', '第一条（第2段）', '价款', '第4段']);
});

it('what failed is a reason on the clause it stands in, else on the whole', () => {
  const { contract } = readContract('技术开发合同\n第一条 标的。\n第二条 合同价款为8000000元。\n');
  const place = contract.price.figures?.place ?? null;
  const items = [passed('price', WHY), failed('price', WHY, null, [], { place }), failed('signed', WHY, null, [])];
  expect(failedReasons(contract, items, ({ zh }) => zh)).toEqual([
    { clause: '第二条', reason: '理由' },
    { clause: '', reason: '理由' },
  ]);
});
