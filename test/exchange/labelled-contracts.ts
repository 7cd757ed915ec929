import type { Contract } from '../../src/exchange/contract.ts';
import type { ContractSubtype, ContractType } from '../../src/exchange/contract-type.ts';
import type { DeclaredFacts } from '../../src/exchange/declared-facts.ts';
import type { Verdict } from '../../src/exchange/judge-contract.ts';
import type { RefusalCode } from '../../src/exchange/judging-rules.ts';
import { BROKER, BUYER, contractOf, cost, SELLER } from './contract-makers.ts';

/**
 * Short contracts in our own words with what we expect of a judgement on 2025-06-01, written before any code that
 * judges. The labels are ours: they prove consistency with exchange.md, not law, and no registrar has seen them.
 * `type` is `none` for no technology contract and null for “cannot tell”; an amount is null where none can be told.
 */
export interface LabelledContract {
  readonly title: string;
  readonly contract: Contract;
  readonly facts?: DeclaredFacts;
  readonly type: ContractType | 'none' | null;
  readonly subtype: ContractSubtype | null;
  readonly verdict: Verdict;
  readonly refusals: readonly RefusalCode[];
  /** 成交额, 技术交易额, 技术性收入. */
  readonly amounts: readonly [string | null, string | null, string | null];
}

const GOAL = '研究开发目标：研制一种固态电解质膜，室温离子电导率不低于1.2mS/cm。';
const NEW = '截至签订之日，双方均未掌握该项技术。';
const MILLION = ['1000000', '1000000', null] as const;
const SOLVE = '乙方运用专业知识解决甲方轧机振动的技术问题，振动幅值降低不少于40%。';
const NO_PASS = '本合同不发生知识产权的转移。';
const SELL_PATENT = '乙方将其拥有的发明专利权转让给甲方。';
const OWNER = '乙方保证其为该专利权的合法权利人，未侵犯他人权利。';
const REPORT = '乙方对三条技术路线进行分析、论证和评价，提交技术咨询报告。';
const REPORT_ONLY = '乙方仅提交报告，不负责报告的实施和指导。';

const development = (more: Partial<Parameters<typeof contractOf>[0]> = {}) =>
  contractOf({ name: '固态电解质膜技术开发合同', clauses: [GOAL, NEW], ...more });
const service = (more: Partial<Parameters<typeof contractOf>[0]> = {}) =>
  contractOf({ name: '轧机减振技术服务合同', clauses: [SOLVE, NO_PASS], ownership: null, ...more });

export const LABELLED_CONTRACTS: readonly LabelledContract[] = [
  {
    title: 'commissioned development, complete',
    contract: development(),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'development together, by a division of work',
    contract: development({ clauses: [GOAL, NEW, '双方共同研究开发，甲方承担结构设计，乙方承担材料研究。'] }),
    type: 'development',
    subtype: 'cooperative',
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'a result carried into practice',
    contract: development({
      name: '科技成果实施转化合同',
      clauses: ['乙方将其科技成果实施转化，进行后续试验、开发，形成年产10吨的工艺。', '所需后续技术双方尚未掌握。'],
    }),
    type: 'development',
    subtype: 'implementation',
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'known answer 5(e): bought equipment out, one prototype stays in',
    contract: development({
      price: '10000000',
      costs: [cost('外购检测设备', 'equipment', '3000000'), cost('样机', 'equipment', '400000', true, 1)],
    }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'clear',
    refusals: [],
    amounts: ['10000000', '7000000', null],
  },
  {
    title: 'ten sets as deliverable: how many are reasonable?',
    contract: development({ price: '10000000', costs: [cost('样机', 'equipment', '4000000', true, 10)] }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'ask',
    refusals: [],
    amounts: ['10000000', null, null],
  },
  {
    title: 'development of what the seller already mass-produces',
    contract: development({ clauses: [GOAL, '乙方已掌握该项工艺，并已在三家企业批量生产。'] }),
    type: null,
    subtype: null,
    verdict: 'ask',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'called development, changes only the size',
    contract: development({ clauses: ['乙方在现有产品的基础上，仅改变外形尺寸和接口排列，交付样品。'] }),
    type: 'none',
    subtype: null,
    verdict: 'against',
    refusals: ['not-technology'],
    amounts: MILLION,
  },
  {
    title: 'pure basic research',
    contract: development({
      name: '技术开发合同',
      subject: '相变机理',
      clauses: ['本课题为纯基础理论研究，以发表论文为成果形式。'],
    }),
    type: 'none',
    subtype: null,
    verdict: 'against',
    refusals: ['not-technology'],
    amounts: MILLION,
  },
  {
    title: 'development that does not say whether it is new to the parties',
    contract: development({ clauses: [GOAL] }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'ask',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'development without acceptance, figures only',
    contract: development({ acceptance: null, capitals: null }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'mend',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'capitals against figures',
    contract: development({ capitals: '100000' }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'mend',
    refusals: ['unclear'],
    amounts: [null, null, null],
  },
  {
    title: 'open price: it registers, and is corrected before relief',
    contract: development({ price: null, isOpen: true }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'clear',
    refusals: [],
    amounts: [null, null, null],
  },
  {
    title: 'no price at all',
    contract: development({ price: null }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'mend',
    refusals: ['unclear'],
    amounts: [null, null, null],
  },
  {
    title: 'the buyer may not improve',
    contract: development({ clauses: [GOAL, NEW, '甲方不得对该技术进行后续改进。'] }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'mend',
    refusals: ['restrictive'],
    amounts: MILLION,
  },
  {
    title: 'transfer of a patent, receipts declared',
    contract: contractOf({ name: '专利权转让合同', clauses: [SELL_PATENT, OWNER], ownership: '专利权归甲方所有。' }),
    facts: {
      received: [
        { amount: '400000', on: '2025-04-01', isTechnical: true },
        { amount: '50000', on: '2025-04-02', isTechnical: false },
      ],
    },
    type: 'transfer',
    subtype: 'patent',
    verdict: 'clear',
    refusals: [],
    amounts: ['1000000', '1000000', '400000'],
  },
  {
    title: 'transfer of a patent application',
    contract: contractOf({
      name: '专利申请权转让合同',
      clauses: ['乙方将专利申请权转让给甲方。', '该技术方案完整、可实施，乙方已掌握。'],
      ownership: '专利申请权归甲方所有。',
    }),
    type: 'transfer',
    subtype: 'patent-application',
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'technical secret with its four marks',
    contract: contractOf({
      name: '技术秘密转让合同',
      clauses: [
        '乙方将其技术秘密的所有权转让给甲方。',
        '该技术秘密不为公众所知悉，乙方已采取保密措施，双方负有保密义务。',
        '该技术方案完整、可实施，乙方已掌握，能为甲方带来经济利益。',
      ],
      ownership: '技术秘密归甲方所有。',
    }),
    type: 'transfer',
    subtype: 'secret',
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'ordinary licence longer than the patent',
    contract: contractOf({
      name: '专利实施许可合同',
      clauses: ['乙方许可甲方以普通许可方式实施该专利。', OWNER],
      licence: { kind: 'ordinary', until: '2036-01-01', patentUntil: '2033-05-31', place: null },
      validTo: { value: '2036-01-01', place: null },
      ownership: '专利权归乙方所有。',
    }),
    type: 'licence',
    subtype: 'patent-ordinary',
    verdict: 'mend',
    refusals: ['not-in-force'],
    amounts: MILLION,
  },
  {
    title: 'exclusive licence, complete',
    contract: contractOf({
      name: '专利实施许可合同',
      clauses: ['乙方授予甲方独占实施许可，许可范围为江苏省境内。', OWNER],
      licence: { kind: 'exclusive', until: '2027-12-31', patentUntil: '2033-05-31', place: null },
      ownership: '专利权归乙方所有。',
    }),
    type: 'licence',
    subtype: 'patent-exclusive',
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'called a transfer, gives only a licence, to a declared parent',
    contract: contractOf({
      name: '专利权转让合同',
      clauses: ['乙方许可甲方以排他许可方式实施该专利。', NO_PASS, OWNER],
      licence: { kind: 'sole', until: '2027-12-31', patentUntil: '2033-05-31', place: null },
      ownership: '专利权归乙方所有。',
    }),
    facts: { buyerIsParent: true },
    type: 'licence',
    subtype: 'patent-sole',
    verdict: 'mend',
    refusals: ['name-content'],
    amounts: MILLION,
  },
  {
    title: 'consulting, a report and nothing more',
    contract: contractOf({ name: '技术咨询合同', clauses: [REPORT, REPORT_ONLY], ownership: null, acceptance: null }),
    type: 'consulting',
    subtype: null,
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'called consulting, but guides the carrying out: a service, to be filed again',
    contract: contractOf({
      name: '技术咨询合同',
      clauses: [REPORT, '乙方派技术人员驻场，指导甲方实施改造方案，解决炉温波动的技术问题，波动不超过2℃。', NO_PASS],
      ownership: null,
    }),
    type: 'service',
    subtype: 'general',
    verdict: 'mend',
    refusals: ['name-content'],
    amounts: MILLION,
  },
  {
    title: 'consulting on tax law',
    contract: contractOf({
      name: '技术咨询合同',
      subject: '税务筹划',
      clauses: ['乙方为甲方提供税务筹划和法律咨询，提交报告。'],
      ownership: null,
      acceptance: null,
    }),
    type: 'none',
    subtype: null,
    verdict: 'against',
    refusals: ['not-technology'],
    amounts: MILLION,
  },
  {
    title: 'service, complete',
    contract: service(),
    type: 'service',
    subtype: 'general',
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'service without a single indicator',
    contract: service({ clauses: ['乙方运用专业知识解决甲方轧机振动的技术问题。', NO_PASS] }),
    type: 'service',
    subtype: 'general',
    verdict: 'mend',
    refusals: ['unclear'],
    amounts: MILLION,
  },
  {
    title: 'called a service, repairs and inspects',
    contract: service({ subject: '设备维护', clauses: ['乙方负责设备的日常维修和保养，并进行常规检测。'] }),
    type: 'none',
    subtype: null,
    verdict: 'against',
    refusals: ['not-technology'],
    amounts: MILLION,
  },
  {
    title: 'training without named trainees',
    contract: contractOf({
      name: '技术培训合同',
      clauses: ['培训内容为碳化硅外延生长技术，培训四十学时。'],
      ownership: null,
      acceptance: null,
    }),
    type: 'service',
    subtype: 'training',
    verdict: 'mend',
    refusals: ['unclear'],
    amounts: MILLION,
  },
  {
    title: 'three-party contract of a broker',
    contract: contractOf({
      name: '技术中介合同',
      parties: [BUYER, SELLER, BROKER],
      clauses: ['丙方为促成甲乙双方就固态电解质膜技术订立技术转让合同提供联系、介绍服务。'],
      ownership: null,
      acceptance: null,
    }),
    type: 'service',
    subtype: 'intermediary',
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'transfer with training inside: the training is never registered apart',
    contract: contractOf({
      name: '专利权转让合同',
      clauses: [SELL_PATENT, OWNER, '乙方应就转让的技术对甲方操作人员进行培训。'],
      ownership: '专利权归甲方所有。',
    }),
    type: 'transfer',
    subtype: 'patent',
    verdict: 'clear',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'equipment in the price and no amount for it',
    contract: development({ clauses: [GOAL, NEW, '乙方向甲方销售并安装成套设备。'] }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'mend',
    refusals: ['unclear'],
    amounts: ['1000000', null, null],
  },
  {
    title: 'development and sale of an existing patent in equal parts: which weighs more?',
    contract: contractOf({ name: '技术合同', subject: '固态电解质膜', clauses: [GOAL, NEW, SELL_PATENT, OWNER] }),
    type: null,
    subtype: null,
    verdict: 'ask',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'signed on 30 February',
    contract: development({ signedOn: { value: '2025-02-30', place: null } }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'mend',
    refusals: ['unclear'],
    amounts: MILLION,
  },
  {
    title: 'no longer in force',
    contract: development({ validTo: { value: '2025-05-31', place: null } }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'against',
    refusals: ['not-in-force'],
    amounts: MILLION,
  },
  {
    title: 'oral',
    contract: development({ isWritten: false }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'mend',
    refusals: ['other'],
    amounts: MILLION,
  },
  {
    title: 'in a foreign language',
    contract: contractOf({
      name: 'Technology development agreement',
      isForeign: true,
      clauses: ['The seller shall develop a membrane.'],
    }),
    type: null,
    subtype: null,
    verdict: 'ask',
    refusals: [],
    amounts: MILLION,
  },
  {
    title: 'approval still pending, nobody named as seller',
    contract: development({
      parties: [BUYER],
      clauses: [GOAL, NEW, '本合同涉及限制出口技术，须经主管部门批准，目前尚未取得批准。'],
    }),
    type: 'development',
    subtype: 'commissioned',
    verdict: 'mend',
    refusals: ['unclear', 'approval'],
    amounts: MILLION,
  },
  {
    title: 'the right was taken from others',
    contract: contractOf({
      name: '技术秘密转让合同',
      clauses: ['乙方将其技术秘密的所有权转让给甲方。', '该技术系乙方未经权利人同意取得的他人技术秘密。'],
      ownership: '技术秘密归甲方所有。',
    }),
    type: 'transfer',
    subtype: 'secret',
    verdict: 'against',
    refusals: ['restrictive'],
    amounts: MILLION,
  },
  {
    title: 'declared: the seals do not match and papers are missing',
    contract: development(),
    facts: { sealsMatch: false, proofIsSound: false },
    type: 'development',
    subtype: 'commissioned',
    verdict: 'against',
    refusals: ['proof', 'seals'],
    amounts: MILLION,
  },
];
