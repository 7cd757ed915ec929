import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readContract } from '../read-contract.ts';

/** A contract of ours in the shape of the printed form for commissioned development. */
const text = readFileSync(fileURLToPath(new URL('../../../test/exchange/printed-form.txt', import.meta.url)), 'utf8');

it('a printed form with lists, choices and blanks is read as it is filled in', () => {
  const { contract, doubts } = readContract(text);
  expect(doubts).toEqual([]);
  expect(contract.name?.value).toBe('高盐废水分质结晶中试研究');
  expect(contract.parties.map(({ side, name }) => [side, name])).toEqual([
    ['buyer', '云水环保科技股份有限公司'],
    ['seller', '蓝川大学'],
  ]);
  expect([contract.price.figures?.value, contract.price.capitals?.value]).toEqual(['2600000', '2600000']);
  // （一次、分期或提成） are the choices of the form; nobody chose a share.
  expect(contract.price.isOpen).toBe(false);
  expect(contract.costs.map(({ what, kind, amount, quantity }) => [what, kind, amount, quantity])).toEqual([
    ['购置蒸发器1台', 'equipment', '800000', 1],
    ['材料费', 'materials', '200000', null],
  ]);
  expect([contract.signedOn, contract.validFrom, contract.validTo].map((each) => each?.value)).toEqual([
    '2026-05-06',
    '2026-05-06',
    '2028-05-05',
  ]);
  for (const [said, words] of [
    [contract.subject, ['技术目标：硫酸钠', '蒸发结晶']],
    [contract.ownership, ['归属，按下列第 1 种', '享有申请专利的权利']],
    [contract.acceptance, ['现场考核72小时']],
    [contract.payment, ['分期', '中试完成后支付160万元']],
  ] as const) {
    for (const word of words) expect(said?.value).toContain(word);
  }
  expect(contract.clauses.map(({ number }) => number).filter((number) => number.endsWith('条'))).toHaveLength(14);
  expect(contract.clauses.at(-1)?.text).toBe('本合同经双方签字盖章后生效。');
});
