import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contractOf, cost } from '../../test/exchange/contract-makers.ts';
import { RULES } from '../../test/exchange/judging-rules.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import { reckonAmounts } from './amounts.ts';
import type { Contract, Cost } from './contract.ts';
import type { DeclaredFacts } from './declared-facts.ts';

const reckon = (contract: Contract, facts: DeclaredFacts = {}) => reckonAmounts(contract, facts, RULES, false);
const priced = (price: string, costs: readonly Cost[] = []) =>
  contractOf({ name: '技术合同', clauses: [], price, costs: [...costs] });

const fen = fc.integer({ min: 0, max: 1_000_000_000 });
const yuan = (cents: number) => new Decimal(cents).dividedBy(100).toFixed();
const costs = fc.array(
  fc
    .tuple(
      fen,
      fc.constantFrom('equipment', 'parts', 'materials', 'other'),
      fc.boolean(),
      fc.integer({ min: 1, max: 2 }),
    )
    .map(([cents, kind, isDeliverable, quantity]) => cost('费用', kind, yuan(cents), isDeliverable, quantity)),
  { maxLength: 6 },
);

it('the technical amount and what was taken off make up the price, to the fen', () => {
  fc.assert(
    fc.property(costs, fen, (list, rest) => {
      const sum = list.reduce((total, one) => total.plus(one.amount), new Decimal(0));
      const { technical, steps, total } = reckon(priced(sum.plus(yuan(rest)).toFixed(), list));
      const minus = steps.filter(({ effect }) => effect === 'minus');
      const off = minus.reduce((all, { amount }) => all.plus(amount), new Decimal(0));
      expect(new Decimal(technical ?? '-1').plus(off).toFixed()).toBe(total);
      expect(steps.at(-1)).toMatchObject({ effect: 'result', amount: technical });
    }),
  );
});

it('a reasonable quantity of the deliverable changes nothing, whatever it costs', () => {
  fc.assert(
    fc.property(fen, fc.integer({ min: 1, max: 2 }), (cents, quantity) => {
      const price = yuan(cents + 1);
      const with_ = reckon(priced(price, [cost('样机', 'equipment', yuan(cents), true, quantity)]));
      expect(with_.technical).toBe(reckon(priced(price)).technical);
    }),
  );
});

it('knows 5(e): 10 million with 3 million of equipment and a prototype of 0.4 million is 7 million', () => {
  const contract = priced('10000000', [
    cost('外购设备', 'equipment', '3000000'),
    cost('样机', 'equipment', '400000', true, 1),
  ]);
  expect(reckon(contract).steps.map(({ effect, amount }) => [effect, amount])).toEqual([
    ['start', '10000000'],
    ['minus', '3000000'],
    ['stays', '400000'],
    ['result', '7000000'],
  ]);
});

it('documents stay in however many, more sets than reasonable are asked about with both ends named', () => {
  expect(reckon(priced('100', [cost('图纸', 'other', '10', true, 50)])).technical).toBe('100');
  const { technical, questions } = reckon(priced('10000000', [cost('样机', 'equipment', '4000000', true, 3)]));
  expect(technical).toBeNull();
  expect(questions[0]).toMatchObject({ code: 'too-many-sets' });
  expect(questions[0]?.why.zh).toContain('6,000,000元至10,000,000元');
  expect(reckon(priced('100', [cost('样机', 'equipment', '10', true, null)])).questions[0]?.code).toBe('sets-unsaid');
});

it('counts as received only what was declared as paid for technology', () => {
  const received = [
    { amount: '30.5', on: '2025-04-01', isTechnical: true },
    { amount: '9', on: '2025-04-02', isTechnical: false },
  ];
  expect(reckon(priced('100'), { received }).received).toBe('30.5');
  expect(reckon(priced('100'), { received: [] }).received).toBe('0');
  expect(reckon(priced('100')).received).toBeNull();
  const unsaid = reckon(priced('100'), { received: [{ amount: '1', on: '2025-04-01', isTechnical: null }] });
  expect(unsaid).toMatchObject({ received: null, questions: [{ code: 'receipts-unsaid' }] });
  const more = reckon(priced('20'), { received });
  expect(more.questions.map(({ code }) => code)).toEqual(['receipts-exceed']);
});
