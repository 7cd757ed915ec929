import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contractOf, DAY } from '../../test/exchange/contract-makers.ts';
import { RULES } from '../../test/exchange/judging-rules.ts';
import { LABELLED_CLAUSES } from '../../test/exchange/labelled-clauses.ts';
import { LABELLED_CONTRACTS } from '../../test/exchange/labelled-contracts.ts';
import { type Contract, LICENCE_KINDS, PARTY_SIDES } from './contract.ts';
import { judgeContract } from './judge-contract.ts';

const judge = (contract: Contract) => judgeContract(contract, {}, RULES, DAY);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...LABELLED_CLAUSES.map((clause) => clause.text)),
);
const place = fc.constantFrom(null, { start: 3, end: 9 });
const read = <Value>(value: fc.Arbitrary<Value>) => fc.option(fc.record({ value, place }));
const yuan = fc.constantFrom('0', '1', '100.05', '4999999.9999', '5000000', '123456789012345.67');
const day = fc.oneof(fc.constantFrom('2025-01-01', '2025-02-30', '2026-12-31', '20250101', ''), text);

const anyContract: fc.Arbitrary<Contract> = fc.record({
  name: read(text),
  parties: fc.array(fc.record({ side: fc.constantFrom(...PARTY_SIDES), name: text, code: fc.option(text), place }), {
    maxLength: 3,
  }),
  subject: read(text),
  clauses: fc.array(fc.record({ number: text, heading: text, text, place }), { maxLength: 5 }),
  price: fc.record({ figures: read(yuan), capitals: read(yuan), isOpen: fc.boolean() }),
  costs: fc.array(
    fc.record({
      what: text,
      kind: fc.constantFrom('equipment', 'parts', 'materials', 'other'),
      amount: yuan,
      isDeliverable: fc.boolean(),
      quantity: fc.option(fc.integer({ min: -1, max: 9 })),
      place,
    }),
    { maxLength: 3 },
  ),
  signedOn: read(day),
  validFrom: read(day),
  validTo: read(day),
  ownership: read(text),
  acceptance: read(text),
  payment: read(text),
  licence: fc.option(
    fc.record({
      kind: fc.option(fc.constantFrom(...LICENCE_KINDS)),
      until: fc.option(day),
      patentUntil: fc.option(day),
      place,
    }),
  ),
  isWritten: fc.boolean(),
  isForeign: fc.boolean(),
});

it('judges anything that can be read, the same each time, and keeps its own rules', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyContract, (contract) => {
      const judged = judge(contract);
      expect(judge(contract)).toEqual(judged);
      const failed = judged.items.filter(({ status }) => status === 'fail');
      expect(judged.verdict === 'clear' || judged.verdict === 'ask').toBe(failed.length === 0);
      expect(judged.verdict === 'mend').toBe(judged.smallestChanges.some((changes) => changes.length > 0));
      expect(judged.refusals.every((code) => failed.some(({ refusal }) => refusal === code))).toBe(true);
      expect(judged.clauses).toHaveLength(contract.clauses.length);
      expect(judged.amounts.technical === null || judged.amounts.total !== null).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('does not depend on the order of the clauses, nor on one that says nothing', () => {
  const neutral = { number: '', heading: '', text: '附件与本合同具有同等效力。', place: null };
  const labelled = fc.constantFrom(...LABELLED_CONTRACTS.map(({ contract }) => contract));
  const reordered = labelled.chain((contract) =>
    fc
      .shuffledSubarray([...contract.clauses, neutral], { minLength: contract.clauses.length + 1 })
      .map((clauses) => ({ contract, other: { ...contract, clauses } })),
  );
  fc.assert(
    fc.property(reordered, ({ contract, other }) => {
      const [one, two] = [judge(contract), judge(other)];
      expect([
        two.verdict,
        two.classification.type,
        two.classification.subtype,
        two.refusals,
        two.amounts.technical,
      ]).toEqual([
        one.verdict,
        one.classification.type,
        one.classification.subtype,
        one.refusals,
        one.amounts.technical,
      ]);
    }),
  );
});

it('another restriction never makes a contract better', () => {
  fc.assert(
    fc.property(
      fc.subarray(
        LABELLED_CLAUSES.map((clause) => clause.text),
        { maxLength: 5 },
      ),
      (clauses) => {
        const judged = judge(contractOf({ name: '技术合同', clauses: [...clauses, '甲方不得对该技术进行后续改进。'] }));
        expect(judged.refusals).toContain('restrictive');
        expect(['mend', 'against']).toContain(judged.verdict);
      },
    ),
  );
});
