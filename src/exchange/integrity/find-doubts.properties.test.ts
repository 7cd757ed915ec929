import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds, known, party } from '../../../test/exchange/known-contracts.ts';
import type { KnownContract } from '../known-contract.ts';
import { doubtsOf, findDoubts } from './find-doubts.ts';
import { DOUBT_KINDS } from './finding.ts';
import { plainName } from './party-identity.ts';

const RULES = { threshold: '5000000' };

/** Few parties, things, amounts and days, so that they meet; some parties without a code, some codes with another's name. */
const parties = fc.constantFrom(
  party('甲湖大学', 'A1'),
  party('甲湖大学'),
  party('甲湖大学（新校区）', 'A1'),
  party('甲湖大学（新校区）'),
  party('甲湖大学', 'A2'),
  party('乙山机械有限公司', 'B1'),
  party('乙山机械有限公司'),
  party('丙川控股有限公司', 'C1'),
  party('丁江材料有限公司'),
);
const names = fc.constantFrom(
  '高温合金叶片缺陷检测系统研发',
  '叶片缺陷检测系统研发（一期）',
  '叶片缺陷检测系统研发（二期）',
  '2024年度叶片检测系统运维',
  '污泥低温干化工艺试验',
  '技术开发合同',
);
const subjects = fc.constantFrom('', '研发叶片缺陷自动检测系统', '试验污泥低温干化的工艺条件');
const amounts = fc.constantFrom(null, '1000000', '3000000', '3010000', '4999999.99', '6000000');
const days = fc.constantFrom(null, '2024-02-29', '2024-03-01', '2024-03-20', '2024-12-31', '2025-03-01');
const relations = fc.array(
  fc
    .tuple(
      fc.constantFrom('A1', '甲湖大学', 'C1', '丁江材料有限公司', '戊海集团'),
      fc.constantFrom('A1', 'B1', 'C1', '丁江材料有限公司', '戊海集团'),
      fc.constantFrom(null, '30', '60', '100'),
    )
    .map(([holder, held, share]) => holds(holder, held, share)),
  { maxLength: 2 },
);
const contract = fc.record({
  seller: parties,
  buyer: parties,
  projectName: names,
  subject: subjects,
  total: amounts,
  technical: amounts,
  signedOn: days,
  relations,
  textHash: fc.constantFrom(null, null, null, 'h1', 'h2'),
  type: fc.constantFrom(null, 'development' as const, 'service' as const),
  state: fc.constantFrom(
    ...(['registered', 'registered', 'accepted', 'draft', 'withdrawn', 'refused', 'cancelled'] as const),
  ),
});
const ledgers = fc
  .array(contract, { minLength: 1, maxLength: 14 })
  .map((all) => all.map((said, at) => known(`k${String(at).padStart(2, '0')}`, said)));

it('the order of contracts does not matter', () => {
  fc.assert(
    fc.property(
      ledgers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(findDoubts(shuffled, RULES)).toStrictEqual(findDoubts(all, RULES));
      },
    ),
  );
});

it('what touches a contract is the same, asked for it alone or for the whole ledger', () => {
  fc.assert(
    fc.property(ledgers, (all) => {
      const { doubts } = findDoubts(all, RULES);
      for (const each of all) {
        const touching = doubts.filter(({ contracts }) => contracts.includes(each.id));
        expect(doubtsOf(each, all, RULES).doubts).toStrictEqual(touching);
      }
    }),
  );
});

/**
 * What the README asks a caller to bring: contracts with relations, with the same text, and of the two parties and those
 * named in relations, by code, by name, by every code that bears the name and every name that code bears.
 */
function candidatesFor({ seller, buyer, textHash, id }: KnownContract, all: readonly KnownContract[]) {
  const everybody = all.flatMap((each) => [each.seller, each.buyer]);
  const related = all.flatMap((each) => each.relations.flatMap(({ holder, held }) => [holder, held]));
  const said = new Set([...related, ...[seller, buyer].flatMap(({ code, name }) => [code ?? '', name])].map(plainName));
  const codes = new Set(everybody.filter(({ name }) => said.has(plainName(name))).map(({ code }) => code ?? ''));
  const isCoded = ({ code }: KnownContract['seller']) => code !== null && (codes.has(code) || said.has(code));
  const named = new Set([...said, ...everybody.filter(isCoded).map(({ name }) => plainName(name))]);
  const isWanted = (one: KnownContract['seller']) => isCoded(one) || named.has(plainName(one.name));
  return all.filter(
    (each) =>
      each.id !== id &&
      (isWanted(each.seller) ||
        isWanted(each.buyer) ||
        each.relations.length > 0 ||
        (textHash !== null && each.textHash === textHash)),
  );
}

it('all but rings need no more than the contracts of the two parties, of the text and of those named in relations', () => {
  fc.assert(
    fc.property(ledgers, (all) => {
      const { doubts } = findDoubts(all, RULES);
      for (const each of all) {
        const touching = doubts.filter(({ kind, contracts }) => kind !== 'circular' && contracts.includes(each.id));
        const found = doubtsOf(each, candidatesFor(each, all), RULES).doubts;
        expect(found.filter(({ kind }) => kind !== 'circular')).toStrictEqual(touching);
      }
    }),
  );
});

it('a contract of others changes nothing', () => {
  fc.assert(
    fc.property(ledgers, contract, (all, said) => {
      const unrelated = known('z', {
        ...said,
        textHash: 'h9',
        relations: [],
        seller: party('己原研究院', 'E1'),
        buyer: party('庚岭电子有限公司'),
      });
      expect(findDoubts([...all, unrelated], RULES)).toStrictEqual(findDoubts(all, RULES));
    }),
  );
});

it('duplicates stay when buyer and seller are swapped everywhere', () => {
  const duplicates = (all: readonly KnownContract[]) =>
    findDoubts(all, RULES)
      .doubts.filter(({ kind }) => kind === 'duplicate')
      .map(({ key }) => key);
  fc.assert(
    fc.property(ledgers, (all) => {
      const swapped = all.map((each) => ({ ...each, seller: each.buyer, buyer: each.seller }));
      expect(duplicates(swapped)).toStrictEqual(duplicates(all));
    }),
  );
});

it('only related parties are a doubt about one contract; every key comes once; nobody is accused', () => {
  fc.assert(
    fc.property(ledgers, (all) => {
      const { doubts } = findDoubts(all, RULES);
      expect(new Set(doubts.map(({ key }) => key)).size).toBe(doubts.length);
      for (const { kind, contracts, words, evidence } of doubts) {
        const isAboutOne = kind === 'related' || kind === 'wholly-related';
        expect(contracts.length === 1).toBe(isAboutOne);
        expect([...contracts].sort()).toStrictEqual(contracts);
        expect(evidence.length).toBeGreaterThan(0);
        expect(words.zh).toMatch(/^疑似.*请核对/u);
        expect(words.en).toMatch(/^Possibly .*please check/u);
      }
    }),
  );
});

it('these ledgers hold doubts of every kind', () => {
  const kinds = fc.sample(ledgers, { numRuns: 200, seed: 1 }).flatMap((all) => findDoubts(all, RULES).doubts);
  expect([...new Set(kinds.map(({ kind }) => kind))].sort()).toStrictEqual(Object.keys(DOUBT_KINDS).sort());
});
