import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readContractPacks } from '../../src/exchange/contract-pack.ts';
import { type ChangedCase, comparePacks, type Move, type PackComparison } from '../../src/exchange/portfolio.ts';
import { rulesOfPack } from '../../src/exchange/rules-of-pack.ts';
import { contractOf, cost, DAY } from './contract-makers.ts';
import { RULES } from './judging-rules.ts';
import { LABELLED_CONTRACTS } from './labelled-contracts.ts';
import { portfolioOf } from './portfolio-maker.ts';

const NAMES = ['contracts-2001.yaml', 'contracts-2026.yaml'];
const textOf = (name: string) => readFileSync(new URL(`../../catalogue/rules/${name}`, import.meta.url), 'utf8');
const [OLD = RULES, YOUNG = RULES] = readContractPacks(new Map(NAMES.map((name) => [name, textOf(name)]))).packs.map(
  rulesOfPack,
);

const LABELLED = LABELLED_CONTRACTS.map(({ title, contract, facts }, index) => ({
  ...{ id: String(index), reference: title, projectName: title, contract, facts: facts ?? {} },
}));
const CASES = [...LABELLED, ...portfolioOf(100, 1)];

const GOAL = '研究开发目标：研制一种固态电解质膜，室温离子电导率不低于1.2mS/cm。';
const development = (price: string) =>
  contractOf({
    ...{ name: '固态电解质膜技术开发合同', clauses: [GOAL, '截至签订之日，双方均未掌握该项技术。'], price },
    costs: [cost('采购检测仪器', 'equipment', '300000')],
  });
const one = (id: string, contract = development('1000000')) => ({
  id,
  reference: id,
  projectName: id,
  contract,
  facts: {},
});

it('says what the measures of 2026 change of a contract, in words', () => {
  const answer = comparePacks([one('small'), one('large', development('9000000'))], OLD, YOUNG, DAY);
  expect(answer).toMatchObject({ from: 'contracts-2001 2026-11', to: 'contracts-2026 2026-11', day: DAY, cases: 2 });
  expect(answer.expertReview).toEqual({ added: ['large'], gone: [], untold: [] });
  expect(answer.filedAs).toEqual([{ from: 'development', to: 'development', count: 2 }]);
  expect(answer.deadlines.map(({ from, to, count }) => [from.zh, to.zh, count])).toEqual([
    ['30日', '15个工作日', 1],
    ['30日', '30个工作日', 1],
  ]);
  expect(answer.amounts[1]).toEqual({
    ...{ amount: 'technical', before: '9400000', after: '9400000', known: 2, changed: 0, appeared: 0, vanished: 0 },
  });
  expect(answer.changed.map(({ reference, changes }) => [reference, changes.map(({ zh }) => zh)])).toEqual([
    ['small', ['办理期限：由“30日”变为“15个工作日”。']],
    ['large', ['专家审核：由“不需要”变为“需要”。', '办理期限：由“30日”变为“30个工作日”。']],
  ]);
});

it('counts amounts and reasons that come and go', () => {
  const strict = {
    ...RULES,
    pack: 'strict',
    reasonableSets: 0,
    refusals: RULES.refusals.filter((r) => r !== 'unclear'),
  };
  const withRig = contractOf({
    ...{ name: '固态电解质膜技术开发合同', clauses: [GOAL, '截至签订之日，双方均未掌握该项技术。'] },
    costs: [cost('交付样机', 'equipment', '300000', true, 2)],
  });
  const noPrice = contractOf({ name: '固态电解质膜技术开发合同', clauses: [GOAL], price: null });
  const answer = comparePacks([one('rig', withRig), one('none', noPrice)], RULES, strict, DAY);
  expect(answer.amounts[1]).toMatchObject({ before: null, after: null, known: 0, vanished: 1, appeared: 0 });
  expect(answer.amounts[0]).toMatchObject({ before: '1000000', after: '1000000', known: 1 });
  expect(answer.refusals).toMatchObject([
    { refusal: 'unclear', before: 1, after: 0, added: 0, gone: 1 },
    { refusal: 'other', before: 0, after: 1, added: 1, gone: 0 },
  ]);
});

it('a pack beside itself changes nothing', () => {
  for (const rules of [OLD, YOUNG]) {
    const answer = comparePacks(CASES, rules, rules, DAY);
    expect(answer.changed).toEqual([]);
    expect([answer.expertReview.added, answer.expertReview.gone]).toEqual([[], []]);
    for (const moves of [answer.filedAs, answer.verdicts, answer.deadlines]) {
      expect(moves.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))).toEqual([]);
      expect(moves.reduce((all, { count }) => all + count, 0)).toBe(CASES.length);
    }
    for (const each of answer.amounts) {
      expect(each).toMatchObject({ after: each.before, changed: 0, appeared: 0, vanished: 0 });
    }
    for (const each of answer.refusals) expect(each).toMatchObject({ after: each.before, added: 0, gone: 0 });
  }
});

const sorted = (moves: readonly Move<unknown>[]) => moves.map((move) => JSON.stringify(move)).sort();
const turned = (moves: readonly Move<unknown>[]) =>
  sorted(moves.map(({ from, to, count }) => ({ from: to, to: from, count })));
const sides = ({ changed }: PackComparison) =>
  changed.map(({ id, changes }: ChangedCase) => [
    id,
    changes.map(({ en }) => en.replace(/“(.*)” to “(.*)”/u, '$2|$1')),
  ]);
const straight = ({ changed }: PackComparison) =>
  changed.map(({ id, changes }: ChangedCase) => [
    id,
    changes.map(({ en }) => en.replace(/“(.*)” to “(.*)”/u, '$1|$2')),
  ]);

it('the packs turned round mirror everything', () => {
  const [there, back] = [comparePacks(CASES, OLD, YOUNG, DAY), comparePacks(CASES, YOUNG, OLD, DAY)];
  expect(there.changed.length).toBeGreaterThan(0);
  for (const moves of ['filedAs', 'verdicts', 'deadlines'] as const)
    expect(sorted(back[moves])).toEqual(turned(there[moves]));
  const { added, gone, untold } = there.expertReview;
  expect(back.expertReview).toEqual({ added: gone, gone: added, untold });
  expect(back.amounts).toEqual(
    there.amounts.map((each) => ({
      ...each,
      ...{ before: each.after, after: each.before, appeared: each.vanished, vanished: each.appeared },
    })),
  );
  expect(back.refusals).toEqual(
    there.refusals.map((each) => ({
      ...each,
      ...{ before: each.after, after: each.before, added: each.gone, gone: each.added },
    })),
  );
  expect(sides(back)).toEqual(straight(there));
});
