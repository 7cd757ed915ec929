import { expect, it } from 'vitest';
import type { Contract } from '../../src/exchange/contract.ts';
import { CONTRACT_TYPES } from '../../src/exchange/contract-type.ts';
import type { DeclaredFacts } from '../../src/exchange/declared-facts.ts';
import { judgeContract } from '../../src/exchange/judge-contract.ts';
import { contractOf, cost, DAY } from './contract-makers.ts';
import { RULES } from './judging-rules.ts';
import { LABELLED_CONTRACTS } from './labelled-contracts.ts';

const judge = (contract: Contract, facts: DeclaredFacts = {}) => judgeContract(contract, facts, RULES, DAY);
const GOAL = '研究开发目标：研制一种固态电解质膜，室温离子电导率不低于1.2mS/cm。';
const NEW = '截至签订之日，双方均未掌握该项技术。';
const development = (more: Partial<Parameters<typeof contractOf>[0]> = {}) =>
  contractOf({ name: '固态电解质膜技术开发合同', clauses: [GOAL, NEW], ...more });

it.each(LABELLED_CONTRACTS)('$title', ({ contract, facts, type, subtype, verdict, refusals, amounts }) => {
  const judged = judge(contract, facts);
  expect(judged.classification).toMatchObject({ type, subtype });
  expect({ verdict: judged.verdict, refusals: judged.refusals }).toEqual({ verdict, refusals });
  expect([judged.amounts.total, judged.amounts.technical, judged.amounts.received]).toEqual(amounts);
});

it('confuses no type of the labelled contracts', () => {
  const columns = [...CONTRACT_TYPES, 'none', null];
  const rows = columns.map((expected) => {
    const counts = columns.map(
      (told) =>
        LABELLED_CONTRACTS.filter(
          ({ type, contract, facts }) => type === expected && judge(contract, facts).classification.type === told,
        ).length,
    );
    return { expected, counts };
  });
  const head = `expected \\ told   ${columns.map((type) => String(type).slice(0, 8).padStart(9)).join('')}`;
  const lines = rows.map(
    ({ expected, counts }) =>
      `${String(expected).padEnd(17)} ${counts.map((count) => String(count).padStart(9)).join('')}`,
  );
  process.stdout.write(`\n${head}\n${lines.join('\n')}\n`);
  for (const [index, { counts }] of rows.entries()) {
    expect(counts.filter((count, column) => column !== index && count > 0)).toEqual([]);
  }
});

it('says the same twice, in both languages, and never that anything is registered', () => {
  for (const { contract, facts } of LABELLED_CONTRACTS) {
    const judged = judge(contract, facts);
    expect(judge(contract, facts)).toEqual(judged);
    const said = [
      ...judged.opinion,
      ...judged.items.flatMap(({ why, question }) => [why, ...(question === null ? [] : [question])]),
      ...judged.advice.map(({ words }) => words),
      ...judged.materials.map(({ words }) => words),
      ...judged.amounts.steps.map(({ what }) => what),
    ];
    for (const { zh, en } of said) {
      expect(zh).toMatch(/\p{Script=Han}.*[。？：]$/su);
      expect(en).toMatch(/[.?]$/u);
      expect(zh).not.toMatch(/已登记|登记编号|予以登记/u);
    }
  }
});

it('every item that is asked carries its question, and every failure quotes or says what is missing', () => {
  for (const { contract, facts } of LABELLED_CONTRACTS) {
    for (const { status, question, why } of judge(contract, facts).items) {
      expect(question !== null).toBe(status === 'ask');
      expect(why.zh.length).toBeGreaterThan(4);
    }
  }
});

it('sends the large and the disputed to experts, and cannot tell where the amount is open', () => {
  expect(judge(development({ price: '4999999.99' }))).toMatchObject({
    expertReview: { isNeeded: false },
    deadline: { count: 15, unit: 'working-day' },
  });
  expect(judge(development({ price: '5000000' }))).toMatchObject({
    expertReview: { isNeeded: true },
    deadline: { count: 30 },
  });
  expect(judge(development(), { isDisputed: true }).expertReview.isNeeded).toBe(true);
  expect(judge(development({ price: null, isOpen: true }))).toMatchObject({
    expertReview: { isNeeded: null },
    deadline: null,
    amounts: { mustBeCorrected: true },
  });
});

it('files a licence as a transfer under rules that know four types', () => {
  const licence = contractOf({
    name: '专利权转让合同',
    clauses: ['乙方许可甲方以普通许可方式实施该专利。', '乙方保证其为该专利权的合法权利人。'],
    licence: { kind: 'ordinary', until: '2027-12-31', patentUntil: '2033-05-31', place: null },
  });
  const before = judgeContract(licence, {}, { ...RULES, isLicenceApart: false }, DAY);
  expect(before).toMatchObject({ filedAs: 'transfer', verdict: 'clear' });
  expect(judge(licence)).toMatchObject({ filedAs: 'licence', refusals: ['name-content'] });
});

it('names the place of the sentence that decides', () => {
  const text = `${NEW}甲方不得对该技术进行后续改进。`;
  const contract = development();
  const placed: Contract = {
    ...contract,
    clauses: [...contract.clauses, { number: '3', heading: '', text, place: { start: 100, end: 100 + text.length } }],
  };
  const item = judge(placed).items.find(({ code }) => code === 'restriction');
  expect(item?.place).toEqual({ start: 100 + NEW.length, end: 100 + text.length });
  expect(judge(placed).clauses[2]).toMatchObject({ number: '3', status: 'fail' });
});

it('says which clauses show nothing of what is looked for', () => {
  const { clauses, opinion } = judge(development({ clauses: [GOAL, NEW, '本合同一式四份。'] }));
  expect(clauses.map(({ status }) => status)).toEqual(['pass', 'pass', 'silent']);
  expect(opinion.map(({ en }) => en).join(' ')).toContain('in one clause (3)');
});

const SCRIPT = '<script>alert(1)</script>';

it.each([
  ['30 February', { signedOn: { value: '2025-02-30', place: null } }, 'days', '2025-02-30'],
  ['a contract that ends before it begins', { validTo: { value: '2025-01-01', place: null } }, 'days', 'ends before'],
  ['signed after the day asked', { signedOn: { value: '2025-06-02', place: null } }, 'days', 'after 2025-06-01'],
  ['capitals against figures', { capitals: '100000' }, 'price-conflict', '1000000'],
  ['oral', { isWritten: false }, 'written', 'oral'],
  [
    'one party on both sides',
    {
      parties: [
        { side: 'buyer', name: '甲', code: null, place: null },
        { side: 'seller', name: '甲', code: null, place: null },
      ],
    },
    'same-party',
    'the same',
  ],
  ['a price of zero', { price: '0.00' }, 'price-zero', 'zero'],
  ['costs above the price', { costs: [cost('设备', 'equipment', '1000000.01')] }, 'amounts', 'exceed'],
  ['in a foreign language', { isForeign: true }, 'language', 'Chinese'],
  ['not yet in force', { validFrom: { value: '2025-07-01', place: null } }, 'not-yet-in-force', '2025-07-01'],
] as const)('tells what is wrong: %s', (_name, wrong, code, word) => {
  const item = judge(development(wrong as Partial<Parameters<typeof contractOf>[0]>)).items.find(
    (one) => one.code === code,
  );
  expect(item?.status).not.toBe('pass');
  expect(item?.why.en).toContain(word);
});

it('fails a restriction, and only asks about one that may be reasonable', () => {
  const told = (clause: string) => {
    const judged = judge(development({ clauses: [GOAL, NEW, clause] }));
    return [judged.verdict, judged.refusals, judged.items.find(({ code }) => code === 'restriction')?.status];
  };
  expect(told('产品售价由许可方确定。')).toEqual(['mend', ['restrictive'], 'fail']);
  expect(told('甲方每年的产量不超过五万件。')).toEqual(['ask', [], 'ask']);
  expect(told('产品售价由双方协商确定。')).toEqual(['clear', [], undefined]);
});

it('takes a declared parent as a fact to ask about, not as a refusal', () => {
  const judged = judge(development(), { buyerIsParent: true });
  expect(judged).toMatchObject({ verdict: 'ask', refusals: [] });
});

it('says nothing of seals and papers that are in order, or of which nobody said anything', () => {
  expect(judge(development(), { sealsMatch: true, proofIsSound: true })).toEqual(judge(development()));
  expect(judge(development(), { sealsMatch: false })).toMatchObject({ verdict: 'against', refusals: ['seals'] });
  expect(judge(development(), { proofIsSound: false })).toMatchObject({ verdict: 'against', refusals: ['proof'] });
});

it('keeps script as text in every field and very long texts in bounds', () => {
  const said = { value: SCRIPT, place: null };
  const bad: Contract = {
    ...development({
      clauses: [SCRIPT, '不得'.repeat(50_000)],
      costs: [cost(SCRIPT.repeat(100), 'equipment', '1', true, 9)],
    }),
    name: said,
    subject: said,
    signedOn: said,
    validFrom: said,
    validTo: said,
    ownership: said,
    acceptance: said,
    payment: said,
    parties: [{ side: 'buyer', name: SCRIPT, code: SCRIPT, place: null }],
    licence: { kind: null, until: SCRIPT, patentUntil: SCRIPT, place: null },
  };
  const judged = judge(bad);
  expect(judged.items.every(({ why }) => why.zh.length < 400 && why.en.length < 400)).toBe(true);
  expect(judged.classification.type).toBeNull();
});

it('judges an empty contract without falling', () => {
  const empty: Contract = {
    ...development({ clauses: [], price: null }),
    name: null,
    parties: [],
    subject: null,
    signedOn: null,
    validFrom: null,
    validTo: null,
    ownership: null,
    acceptance: null,
    payment: null,
  };
  expect(judge(empty)).toMatchObject({ classification: { type: null }, refusals: ['unclear'], verdict: 'mend' });
});
