import { expect, it } from 'vitest';
import type { Contract } from '../../src/exchange/contract.ts';
import { checkRegistrationForm } from '../../src/exchange/form-entry-checks.ts';
import { EMPTY_FORM, FORM_FIELDS } from '../../src/exchange/form-fields.ts';
import { proposeForm } from '../../src/exchange/form-proposal.ts';
import { judgeContract } from '../../src/exchange/judge-contract.ts';
import { readContract } from '../../src/exchange/read-contract.ts';
import { registrationFormSchema } from '../../src/exchange/registration-form.ts';
import { makeContract } from './contract-maker.ts';
import { BUYER, contractOf, cost, DAY, SELLER } from './contract-makers.ts';
import { FORM_RULES, formOf } from './form-maker.ts';
import { RULES } from './judging-rules.ts';

const GOAL = '研究开发目标：研制一种密封件，泄漏率不高于0.1mL/min。';
const CONTRACT = contractOf({
  name: '云水重工密封方法研究开发',
  clauses: [GOAL, '截至签订之日，双方均未掌握该项技术。'],
});
const judge = (contract: Contract) => judgeContract(contract, {}, RULES, DAY);

const said = (form = formOf(), contract = CONTRACT) =>
  checkRegistrationForm(form, contract, FORM_RULES, judge(contract)).map(({ field, severity, words }) =>
    [field, severity, words.zh].join(' '),
  );
const short = (...given: Parameters<typeof said>) => said(...given).map((line) => line.split(' ', 2).join(' '));

it('has nothing to say of a form that is complete and agrees with its contract', () => {
  expect(said()).toEqual([]);
});

it('asks for what is needed, and for investment and output of a transfer only', () => {
  const empty = checkRegistrationForm(EMPTY_FORM, contractOf({ name: '', clauses: [] }), FORM_RULES, judge(CONTRACT));
  const needed = FORM_RULES.fields.filter(({ needed }) => needed === 'always').map(({ id }) => id);
  expect(empty.filter(({ severity }) => severity === 'error').map(({ field }) => field)).toEqual(needed);
  expect(said(formOf({ type: 'transfer' }))).toEqual([
    'newInvestment error 没有填写；技术转让合同必填。',
    'newOutput error 没有填写；技术转让合同必填。',
  ]);
  expect(said(formOf({ type: 'transfer', newInvestment: '0', newOutput: '100' }))).toEqual([]);
});

it('refuses a code outside a list that is complete, and only notes one outside a list that is not', () => {
  expect(said(formOf({ field: 'spaceships' }))[0]).toMatch(
    /^field error “spaceships”不在技术领域的代码表中；可用：electronics 电子信息、/u,
  );
  const seller = { ...formOf().seller, nature: '120', region: '3201', country: '１５６' };
  expect(said(formOf({ seller }))).toEqual([
    'seller.country error “１５６”不是3位数字的代码。',
    'seller.region error “3201”不是6位数字的代码。',
    'seller.nature note “120”不在读到的当事人性质代码中；代码表没有读全，请核对。',
  ]);
  expect(said(formOf({ ip: '什么都行', programme: '国家级' }))).toEqual([]);
});

it('names wrong check digits, days that do not exist or stand in the wrong order', () => {
  const buyer = { ...formOf().buyer, code: '914403001922038217' };
  expect(said(formOf({ buyer }))[0]).toContain('按统一社会信用代码的校验应为“6”');
  expect(short(formOf({ buyer: { ...buyer, code: '914403001922038216' } }))).toEqual([]);
  expect(said(formOf({ validTo: '2026-02-30' }))).toEqual([
    'validTo error 没有“2026-02-30”这一天；请写作YYYY-MM-DD。',
    'validTo note 填的是“2026-02-30”，合同写的是“2027-12-31”。',
  ]);
  expect(short(formOf({ validTo: '2025-03-09' }))).toEqual(['validTo error', 'validTo note']);
  expect(short(formOf({ validTo: '2025-03-10' }))).toEqual(['validTo note']);
  expect(said(formOf({ signedOn: '2025-06-02' }))[0]).toBe('signedOn error 签订日期2025-06-02晚于提交日2025-06-01。');
  expect(short(formOf({ signedOn: DAY }))).toEqual(['signedOn note']);
});

it('holds amounts against each other, the reckoning, and where that says nothing the text', () => {
  expect(said(formOf({ technical: '1000000.01' }))).toEqual([
    'technical error 技术交易额1,000,000.01元大于成交额1,000,000元。',
    'technical note 填的是“1000000.01”，按规则计算为“1000000”。',
  ]);
  expect(short(formOf({ total: '1000000.00' }))).toEqual([]);
  const costly = contractOf({ ...CONTRACT_DRAFT, costs: [cost('采购检测仪器', 'equipment', '300000')] });
  expect(said(formOf(), costly)).toEqual(['technical note 填的是“1000000”，按规则计算为“700000”。']);
  const torn = contractOf({ ...CONTRACT_DRAFT, capitals: '1200000' });
  expect(said(formOf({ total: '5', technical: '5' }), torn)).toEqual([
    'total note 填的是“5”，合同写的是“1000000；1200000”。',
  ]);
  expect(said(formOf({ total: '1200000' }), torn)).toEqual([]);
});
const CONTRACT_DRAFT = { name: '云水重工密封方法研究开发', clauses: [GOAL, '截至签订之日，双方均未掌握该项技术。'] };

it('notes names that differ from the text, but not their width and spaces', () => {
  const named = (name: string) => formOf({ buyer: { ...formOf().buyer, name } });
  expect(said(named('云水重工'))).toEqual([`buyer.name note 填的是“云水重工”，合同写的是“${BUYER.name}”。`]);
  expect(said(named('云水重工 有限公司(虚构)'))).toEqual([]);
});

it('proposes a form that agrees with its contract, and guesses nothing', () => {
  const code = '91320594MA1K2T5Y7M';
  const parties = [
    { ...BUYER, code },
    { ...SELLER, code: '12345' },
  ];
  const contract = contractOf({ ...CONTRACT_DRAFT, parties });
  const form = proposeForm(contract, judge(contract));
  expect(form.buyer).toEqual({ ...EMPTY_FORM.buyer, name: BUYER.name, code, region: '320594' });
  expect(form.seller).toEqual({ ...EMPTY_FORM.seller, name: SELLER.name, code: '12345' });
  expect(form).toMatchObject({ type: 'development', subtype: 'commissioned', total: '1000000', technical: '1000000' });
  expect([form.ip, form.field, form.programme, form.payment, form.newInvestment, form.tags]).toEqual([
    ...[null, null, null, null, null, []],
  ]);
});

it('proposes what the form can hold, for any made contract, and never against its text', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const { contract } = readContract(makeContract(seed).text);
    const judged = judge(contract);
    const form = proposeForm(contract, judged);
    expect(registrationFormSchema.safeParse(form).error).toBeUndefined();
    const faults = checkRegistrationForm(form, contract, FORM_RULES, judged);
    const differing = faults.filter(({ words }) => words.zh.startsWith('填的是'));
    expect(differing).toEqual([]);
    expect(faults.every(({ field, words }) => FORM_FIELDS.includes(field) && words.zh !== '' && words.en !== '')).toBe(
      true,
    );
  }
});
