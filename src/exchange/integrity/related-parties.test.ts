import { expect, it } from 'vitest';
import { holds, known, party } from '../../../test/exchange/known-contracts.ts';
import type { DeclaredRelation } from '../declared-facts.ts';
import type { KnownContract } from '../known-contract.ts';
import { doubtsOf, findDoubts } from './find-doubts.ts';

const PAIR = { seller: party('甲子公司', 'S'), buyer: party('乙母公司', 'B') };
const RULES = { threshold: null };

/** Relations declared in a contract of others, about S and B. */
function doubtFrom(relations: readonly DeclaredRelation[], said: Partial<KnownContract> = PAIR) {
  const elsewhere = known('z', { seller: party('丁江大学'), buyer: party('戊海公司'), relations });
  const { doubts } = findDoubts([known('a', said), elsewhere], RULES);
  expect(doubts.every(({ contracts }) => contracts.join() === 'a')).toBe(true);
  return doubts[0];
}

it('the buyer holds the seller, declared in another contract', () => {
  const doubt = doubtFrom([holds('乙母公司', '甲子公司', '60')]);
  expect(doubt).toMatchObject({ kind: 'related', strength: 'strong' });
  expect(doubt?.words).toStrictEqual({
    zh: '疑似关联方：合同R-a的卖方甲子公司由买方乙母公司持有（直接60%）；请核对关联关系及定价',
    en: 'Possibly related parties: in contract R-a seller 甲子公司 is held by buyer 乙母公司 (directly, 60 %); please check the relation and the price',
  });
  expect(doubt?.evidence).toStrictEqual([
    {
      contract: 'z',
      words: {
        zh: '合同R-z申报：乙母公司持有甲子公司60%',
        en: 'Contract R-z declares: 乙母公司 holds 甲子公司, 60 %',
      },
    },
  ]);
});

it('not directly: the product of the shares; unknown where one is not said', () => {
  const down = (share: string | null) => doubtFrom([holds('S', '中间公司', '60'), holds('中间公司', 'B', share)]);
  expect(down('50')?.words.zh).toContain('买方乙母公司由卖方甲子公司持有（间接60%×50%＝30%）');
  expect(down('50')?.strength).toBe('weak');
  expect(down(null)?.words.zh).toContain('间接，份额不能确定');
});

it('both held by the same', () => {
  const doubt = doubtFrom([holds('集团', 'S', '70'), holds('集团', '中间公司', '100'), holds('中间公司', 'B', '80')]);
  expect(doubt?.words.zh).toContain('卖方甲子公司（直接70%）和买方乙母公司（间接100%×80%＝80%）同由集团持有');
});

it('100 % is named apart, directly and not, also where a shorter way holds less', () => {
  const doubt = doubtFrom([holds('B', '中间公司', '100'), holds('中间公司', 'S', '100.00'), holds('B', 'S', '1')]);
  expect(doubt?.kind).toBe('wholly-related');
  expect(doubt?.words.zh).toContain('间接100%×100%＝100%');
  expect(doubt?.words.zh).toContain('不享受企业所得税减免');
  expect(doubtFrom([holds('B', 'S', '99.99')])?.kind).toBe('related');
});

it('declarations that differ are both shown and multiply nothing', () => {
  const doubt = doubtFrom([holds('B', 'S', '100'), holds('B', 'S', '60')]);
  expect(doubt?.kind).toBe('related');
  expect(doubt?.evidence[0]?.words.zh).toContain('100%或60%');
});

it('circles and self links end; who only holds a third party is not related', () => {
  expect(doubtFrom([holds('S', 'S', '100'), holds('S', 'X', '50'), holds('X', 'S', '50')])).toBeUndefined();
  expect(doubtFrom([holds('S', '三方', '50'), holds('B', '三方', '50')])).toBeUndefined();
  expect(doubtFrom([holds('B', 'S', '0')])).toBeUndefined();
  expect(doubtFrom([holds('X', 'Y'), holds('Y', 'X'), holds('X', 'S'), holds('Y', 'B')])?.kind).toBe('related');
});

it('a party named in the relation and coded in the contract is the same; a contract with oneself is not a relation', () => {
  expect(doubtFrom([holds('乙母公司', 'S', '60')])?.kind).toBe('related');
  expect(doubtFrom([holds('集团', 'S', '60')], { ...PAIR, buyer: PAIR.seller })).toBeUndefined();
});

it('an older version of the contract is passed over, and its relations with it', () => {
  const old = known('a', { ...PAIR, relations: [holds('B', 'S', '60')] });
  expect(doubtsOf(known('a', PAIR), [old], RULES).doubts).toStrictEqual([]);
  expect(doubtsOf(old, [], RULES).doubts).toHaveLength(1);
});
