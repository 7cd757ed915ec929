import { expect, it } from 'vitest';
import { known } from '../../../test/exchange/known-contracts.ts';
import type { KnownContract } from '../known-contract.ts';
import { doubtsOf, findDoubts } from './find-doubts.ts';

const RULES = { threshold: '5000000' };
const CROWD = 400;

/** One pair of parties, one day, small amounts; each name is of other characters. */
const crowd = (said: (at: number) => Partial<KnownContract>) =>
  Array.from({ length: CROWD }, (_, at) =>
    known(`p${String(at).padStart(3, '0')}`, { subject: '', total: null, technical: null, ...said(at) }),
  );
const ownName = (at: number) => String.fromCharCode(...Array.from({ length: 8 }, (_, sign) => 0x4e00 + at * 8 + sign));

it('where too much stands together, what was not compared is said, of each contract too', () => {
  const contracts = crowd((at) => ({ projectName: ownName(at) }));
  const { doubts, limits } = findDoubts(contracts, RULES);
  expect(doubts).toStrictEqual([]);
  expect(limits).toHaveLength(1);
  expect(limits[0]?.contracts).toHaveLength(CROWD);
  expect(limits[0]?.words.zh).toBe(
    '甲湖大学与乙山机械有限公司之间的合同过于密集（共400份），查找重复登记时每份只与相邻的100份比对，可能有遗漏',
  );
  const [first] = contracts;
  if (first === undefined) throw new Error('there is a crowd');
  expect(doubtsOf(first, contracts, RULES).limits).toStrictEqual(limits);
});

it('a crowd that is all the same is one doubt, and nothing was left out', () => {
  const { doubts, limits } = findDoubts(
    crowd(() => ({})),
    RULES,
  );
  expect(doubts.map(({ kind, contracts }) => `${kind} ${contracts.length}`)).toStrictEqual([`duplicate ${CROWD}`]);
  expect(doubts[0]?.words.zh).toContain('R-p000、R-p001、R-p002、R-p003等400份');
  expect(doubts[0]?.key.length).toBeLessThan(64);
  expect(limits).toStrictEqual([]);
});

it('parts of one project beyond the neighbours', () => {
  const { limits } = findDoubts(
    crowd((at) => ({ projectName: ownName(at), technical: '100000' })),
    RULES,
  );
  expect(limits.map(({ words }) => words.en)).toContainEqual(expect.stringContaining('in looking for split contracts'));
});
