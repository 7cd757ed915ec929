import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseAsKept } from './case-as-kept.ts';
import { type CaseContent, caseContentSchema } from './case-content.ts';
import { filingFaults } from './filing-faults.ts';
import { EMPTY_FORM } from './form-fields.ts';
import { readContract } from './read-contract.ts';

const fitting = fc.constantFrom('', ' ', '1', '12 ');
const odd = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.constantFrom(
    '',
    ' ',
    '8,000,000元',
    '800万',
    '2026-02-30',
    '２０',
    '1.23456',
    '-1',
    '0x1',
    '<script>',
    '1e5',
    '¥5',
  ),
);
const typed = fc.oneof({ arbitrary: fitting, weight: 30 }, { arbitrary: odd, weight: 1 });
const orNull = fc.option(typed);
const party = fc.record({ name: typed, code: orNull, country: orNull, region: orNull, nature: orNull });
const answer = fc.option(fc.boolean());
const content = fc
  .record({
    text: fc.constantFrom('', '技术开发合同\n第二条 合同价款为1,000万元（大写：玖佰万元整）。'),
    received: fc.array(fc.record({ amount: typed, on: typed, isTechnical: answer }), { maxLength: 3 }),
    relations: fc.array(fc.record({ holder: typed, held: typed, share: orNull }), { maxLength: 3 }),
    form: fc.record({
      ...{ projectName: typed, seller: party, buyer: party, signedOn: orNull, validFrom: orNull, validTo: orNull },
      ...{ total: orNull, technical: orNull, newInvestment: orNull, newOutput: orNull },
      ...{ ip: orNull, field: orNull, programme: orNull, payment: orNull },
    }),
  })
  .map(
    ({ text, received, relations, form }): CaseContent => ({
      text,
      contract: readContract(text).contract,
      facts: { received, relations },
      form: { ...EMPTY_FORM, ...form },
    }),
  );

it('what has no fault that stops saving is what the ledger takes', () => {
  fc.assert(
    fc.property(content, (filed) => {
      const isStopped = filingFaults(filed, []).some(({ stops }) => stops === 'saving');
      const { success } = caseContentSchema.safeParse(caseAsKept(filed));
      expect(isStopped || success).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('to keep what is kept changes nothing', () => {
  fc.assert(
    fc.property(content, (filed) => {
      expect(caseAsKept(caseAsKept(filed))).toEqual(caseAsKept(filed));
    }),
  );
});
