import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contractOf, DAY, SELLER } from '../../test/exchange/contract-makers.ts';
import { RULES } from '../../test/exchange/judging-rules.ts';
import { LABELLED_CLAUSES } from '../../test/exchange/labelled-clauses.ts';
import { LABELLED_CONTRACTS } from '../../test/exchange/labelled-contracts.ts';
import { reviewContract } from './clause-review.ts';
import type { Contract } from './contract.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { applyEdits, EDIT_IDS, type EditId } from './edits.ts';
import { failureFinder, smallestChanges } from './smallest-change.ts';

function subsets(size: number, from: readonly EditId[] = EDIT_IDS): readonly (readonly EditId[])[] {
  if (size === 0) return [[]];
  return from.flatMap((id, index) => subsets(size - 1, from.slice(index + 1)).map((rest) => [id, ...rest]));
}

const judgedOf = (contract: Contract, facts: DeclaredFacts) => {
  const review = reviewContract(contract, facts, RULES, DAY);
  return { contract, facts, rules: RULES, day: DAY, review };
};

const SMALL = 2;

/** Every subset of all edits, by rising size, up to what a small case needs. */
function bruteForce(judged: Parameters<typeof failureFinder>[0], most: number): readonly (readonly EditId[])[] {
  const failureAfter = failureFinder(judged);
  for (let size = 0; size <= most; size += 1) {
    const found = subsets(size).filter((edits) => failureAfter(new Set(edits)) === null);
    if (found.length > 0) return found;
  }
  return [];
}

const texts = fc.subarray(
  LABELLED_CLAUSES.map(({ text }) => text),
  { minLength: 1, maxLength: 4 },
);
const DEFECTS: readonly Partial<Contract>[] = [
  { acceptance: null },
  { payment: null },
  { ownership: null },
  { parties: [SELLER] },
  { isWritten: false },
  { subject: null },
  { signedOn: null },
  { signedOn: { value: '2025-02-30', place: null } },
  { validTo: { value: '2024-01-01', place: null } },
  { price: { figures: null, capitals: { value: '5', place: null }, isOpen: false } },
  { price: { figures: { value: '6', place: null }, capitals: { value: '5', place: null }, isOpen: false } },
];
const contracts = fc
  .tuple(
    texts,
    fc.subarray([...DEFECTS], { maxLength: 2 }),
    fc.constantFrom('技术合同', '技术服务合同', '技术开发合同'),
  )
  .map(([clauses, defects, name]): Contract => Object.assign(contractOf({ name, clauses }), ...defects));

it('finds what trying every subset finds, and all of it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(contracts, (contract) => {
      const judged = judgedOf(contract, {});
      const found = smallestChanges(judged);
      const tried = bruteForce(judged, SMALL);
      const size = found[0]?.length ?? 0;
      if (found.length > 0 && size > SMALL) expect(tried).toEqual([]);
      else expect(new Set(found.map(String))).toEqual(new Set(tried.map(String)));
    }),
    { numRuns: 120 },
  );
});

it('reads what an edit left alone as if it were read for the first time', () => {
  fc.assert(
    fc.property(contracts, fc.subarray([...EDIT_IDS]), (contract, edits) => {
      reviewContract(contract, {}, RULES, DAY);
      const edited = applyEdits(contract, new Set(edits), { day: DAY, type: 'development' });
      expect(reviewContract(edited, {}, RULES, DAY)).toEqual(reviewContract(structuredClone(edited), {}, RULES, DAY));
    }),
  );
});

it('finds the same for every labelled contract', { timeout: 60_000 }, () => {
  for (const { title, contract, facts = {} } of LABELLED_CONTRACTS) {
    const judged = judgedOf(contract, facts);
    expect(new Set(smallestChanges(judged).map(String)), title).toEqual(new Set(bruteForce(judged, SMALL).map(String)));
  }
});
