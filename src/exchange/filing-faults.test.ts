import { expect, it } from 'vitest';
import { FORM_RULES } from '../../test/exchange/form-maker.ts';
import { RULES } from '../../test/exchange/judging-rules.ts';
import type { CaseContent } from './case-content.ts';
import { contractOfForm } from './contract-of-form.ts';
import { fieldWords } from './filing-fault-texts.ts';
import { filingFaults, plainAmount } from './filing-faults.ts';
import { fillEmpty } from './fill-empty.ts';
import { checkRegistrationForm } from './form-entry-checks.ts';
import { EMPTY_FORM } from './form-fields.ts';
import { proposeForm } from './form-proposal.ts';
import { judgeContract } from './judge-contract.ts';
import { readContract } from './read-contract.ts';
import type { RegistrationForm } from './registration-form.ts';

const TEXT = `技术开发合同
委托方（甲方）：云水新材料有限公司（虚构）
受托方（乙方）：云水大学（虚构）
第二条 合同价款为1,000万元（大写：玖佰万元整）。
签订日期：2026年2月30日`;
const { contract } = readContract(TEXT);
const of = (form: Partial<RegistrationForm>, changes: Partial<CaseContent> = {}): CaseContent => ({
  ...{ text: TEXT, contract, facts: {}, form: { ...EMPTY_FORM, ...form } },
  ...changes,
});
const judged = judgeContract(contract, {}, RULES, '2026-03-01');
const faultsAt = (content: CaseContent, field: string) =>
  filingFaults(content, checkRegistrationForm(content.form, content.contract, FORM_RULES, judged))
    .filter((fault) => fault.field === field)
    .map(({ stops, message }) => `${stops}: ${message.zh}`);

it('says of each field what is wrong, and whether it stops saving or submitting', () => {
  expect(faultsAt(of({}), 'seller.name')[0]).toBe('submitting: 没有填写。');
  expect(faultsAt(of({ signedOn: '2026-02-30' }), 'signedOn')[0]).toMatch(/^submitting: 没有“2026-02-30”这一天/);
  expect(faultsAt(of({ signedOn: '二月底' }), 'signedOn')[0]).toMatch(/^submitting: .*请写作YYYY-MM-DD/);
  expect(faultsAt(of({ validFrom: '2026-03-01', validTo: '2026-02-01' }), 'validTo')[0]).toMatch(/早于有效期起/);
  expect(faultsAt(of({ total: '8000000', technical: '9000000' }), 'technical')[0]).toBe(
    'submitting: 技术交易额9,000,000元大于成交额8,000,000元。',
  );
  // What cannot be kept is all that is said of a field.
  expect(faultsAt(of({ total: '800万' }), 'total')).toEqual([
    'saving: 不是以元为单位的金额。',
    'nothing: 合同中小写为10,000,000元，大写为9,000,000元，两者不一致。',
  ]);
  expect(faultsAt(of({ seller: { ...EMPTY_FORM.seller, code: '12345678901234567X' } }), 'seller.code')[0]).toMatch(
    /^submitting: 第 17 位/,
  );
  expect(faultsAt(of({ buyer: { ...EMPTY_FORM.buyer, region: '3201' } }), 'buyer.region')).toEqual([
    'submitting: “3201”不是6位数字的代码。',
  ]);
  expect(faultsAt(of({}, { text: '技'.repeat(400_001) }), 'text')).toHaveLength(1);
  const received = [{ amount: '', on: '2026-02-30', isTechnical: null }];
  expect(faultsAt(of({}, { facts: { received } }), 'received.0.amount')).toEqual(['saving: 这笔到款没有金额。']);
  expect(fieldWords('received.0.amount')).toEqual({ zh: '到款1：金额（元）', en: 'Receipt 1: Amount (yuan)' });
});

it('takes amounts as people write them, and leaves alone what is none', () => {
  expect(['８，０００，０００元', '¥ 5.50', '', '800万', '-1'].map(plainAmount)).toEqual([
    '8000000',
    '5.50',
    null,
    '800万',
    '-1',
  ]);
});

it('fills only what is empty, and a form without a text is a contract of its own', () => {
  const read = proposeForm(contract, judged);
  expect(read).toMatchObject({ seller: { name: '云水大学（虚构）' }, signedOn: '2026-02-30' });
  expect(fillEmpty({ ...EMPTY_FORM, signedOn: '2026-02-27' }, read)).toMatchObject({
    ...{ signedOn: '2026-02-27', buyer: { name: '云水新材料有限公司（虚构）' } },
  });
  const made = contractOfForm({ ...EMPTY_FORM, projectName: '温场控制', total: '10', technical: '7' });
  expect(made).toMatchObject({ price: { figures: { value: '10' } }, costs: [{ amount: '3' }], clauses: [] });
});
