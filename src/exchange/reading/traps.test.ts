import { describe, expect, it } from 'vitest';
import type { Contract } from '../contract.ts';
import { readContract } from '../read-contract.ts';

const figures = ({ price }: Contract) => price.figures?.value ?? null;
const capitals = ({ price }: Contract) => price.capitals?.value ?? null;
const isOpen = ({ price }: Contract) => price.isOpen;
const sides = ({ parties }: Contract) => parties.map(({ side, name }) => `${side} ${name}`);
const costs = (contract: Contract) =>
  contract.costs.map(({ kind, amount, isDeliverable }) => `${kind} ${amount} ${isDeliverable}`);
const term = ({ validFrom, validTo }: Contract) => [validFrom?.value ?? null, validTo?.value ?? null];
const licence = ({ licence: given }: Contract) =>
  given === null ? null : [given.kind, given.until, given.patentUntil];
const numbers = ({ clauses }: Contract) => clauses.map(({ number }) => number);
const signed = ({ signedOn }: Contract) => signedOn?.value ?? null;

/** Ways of saying things that mislead; written down before they were tried. */
const TRAPS: readonly (readonly [string, (contract: Contract) => unknown, string, unknown])[] = [
  ['instalments named in yuan', figures, '第一条 报酬：总额60万元。第一期支付20万元，第二期支付40万元。', '600000'],
  ['instalments before the total', figures, '第一条 支付：签约后支付20万元，验收后支付40万元，合计60万元。', '600000'],
  ['a unit in the label', figures, '第一条 价款\n合同金额（万元）：35.6', '356000'],
  ['a table with the unit apart', figures, '第二条 经费\n合同总经费\t（单位：万元）120', '1200000'],
  ['ten thousands without yuan', figures, '第一条 费用：合同总价48万。', '480000'],
  [
    'a price with and without tax',
    figures,
    '第一条 价款：合同总价（含税）为106万元，不含税价100万元，税款6万元。',
    '1060000',
  ],
  ['the end of a number a page break leaves', figures, '第一条 价款：总额为1300\n0000元。\n第二条 其他：无。', null],
  ['a number a page break leaves unfinished', figures, '第一条 价款：总额为¥13,000,0\n第二条 其他：无。', null],
  ['a price per piece', figures, '第一条 费用：合同总价为90万元，按3000元/次计算，超出部分每次3000元。', '900000'],
  ['a number of a patent', figures, '第一条 标的：专利号ZL202010000000.1。\n第二条 转让费：200000元。', '200000'],
  [
    'an entry fee and a share',
    (c) => [figures(c), isOpen(c)],
    '第一条 许可费：入门费30万元，另按净销售额的2.5%提成。',
    ['300000', true],
  ],
  ['a share that is not taken', isOpen, '第一条 许可费：一次总付50万元，不提成。', false],
  ['details to be agreed, a price named', isOpen, '第一条 报酬：总价50万元，差旅费另行约定。', false],
  ['acceptance to be agreed', isOpen, '第一条 验收：时间由双方另行约定。', false],
  ['capitals with 圆 and no 整', capitals, '第一条 价款：（大写）叁拾伍万圆。', '350000'],
  ['common characters', capitals, '第一条 价款：总价为一百二十万元。', '1200000'],
  ['capitals spaced out', capitals, '第一条 价款：人民币 壹 拾 万 元 整。', '100000'],
  ['a deposit in capitals', capitals, '第一条 价款：总价壹佰万元整，保证金伍万元整。', '1000000'],
  ['equipment the client owns', costs, '第一条 条件：甲方提供价值80万元的设备供乙方使用。', []],
  ['equipment that is bought', costs, '第一条 经费：总额100万元，含设备购置费30万元。', ['equipment 300000 false']],
  ['documents handed over', costs, '第一条 经费：总额100万元，技术资料两套工本费0.2万元。', ['other 2000 true']],
  [
    'a row of a budget',
    costs,
    '第一条 经费\n1.材料费\t12万元\n2.差旅费\t3万元',
    ['materials 120000 false', 'other 30000 false'],
  ],
  [
    'parties named in a sentence',
    sides,
    '云水科技有限公司（以下简称“甲方”）与蓝川大学（以下简称“乙方”）订立本合同。\n第一条 付款：甲方向乙方支付10万元。',
    ['buyer 云水科技有限公司', 'seller 蓝川大学'],
  ],
  [
    'both on one line',
    sides,
    '委托方：云水科技有限公司　　受托方：蓝川大学\n第一条 内容：测试。',
    ['buyer 云水科技有限公司', 'seller 蓝川大学'],
  ],
  ['a person', sides, '转让方：王某某\n受让方：蓝川公司\n第一条 内容：转让。', ['seller 王某某', 'buyer 蓝川公司']],
  [
    'signatures only',
    sides,
    '技术服务合同\n第一条 付款：甲方向乙方支付10万元。\n甲方（盖章）：云水公司\n乙方（盖章）：蓝川大学',
    ['buyer 云水公司', 'seller 蓝川大学'],
  ],
  ['blanks that are not filled in', sides, '甲方：________\n乙方：________\n第一条 内容：测试。', []],
  [
    'two buyers',
    sides,
    '甲方：云水公司\n乙方：岚溪公司\n丙方：蓝川大学\n第一条 付款：甲方、乙方各向丙方支付10万元。',
    ['buyer 云水公司', 'buyer 岚溪公司', 'seller 蓝川大学'],
  ],
  [
    'two years from signing',
    term,
    '第一条 期限：自签订之日起两年。\n签订日期：2026年3月1日',
    ['2026-03-01', '2028-03-01'],
  ],
  ['eighteen months from a day', term, '第一条 履行期限：自2026年8月31日起18个月。', ['2026-08-31', '2028-02-29']],
  [
    'a term of secrecy',
    term,
    '第一条 保密：保密期限自2026年1月1日至2030年1月1日。\n第二条 合同有效期：2026年1月1日至2027年1月1日。',
    ['2026-01-01', '2027-01-01'],
  ],
  ['no year for the last day', term, '第一条 有效期：自2026年1月1日起长期有效。', ['2026-01-01', null]],
  [
    'a licence of five years',
    licence,
    '第一条 许可：普通实施许可，许可期限自2026年1月1日起5年，专利有效期至2028年6月30日。',
    ['ordinary', '2031-01-01', '2028-06-30'],
  ],
  ['kinds explained', licence, '第一条 许可方式为排他许可。排他许可是指许可方不得再许可第三方。', ['sole', null, null]],
  ['no licence at all', licence, '第一条 内容：为客户提供检测服务，办理排污许可证。', null],
  [
    'chapters, articles and points',
    numbers,
    '第一章 总则\n第一条 目的\n为合作。\n第二条 范围\n（1）甲。\n（2）乙。\n第二章 费用\n第三条 价款\n十万元整。',
    ['第一章', '第一条', '第二条', '第二条（1）', '第二条（2）', '第二章', '第三条'],
  ],
  ['dates are no numbers of clauses', numbers, '1. 内容\n2026.3.1开始。\n2. 费用\n12.5万元。', ['1', '2']],
  ['a day of signing in words', signed, '本合同由双方于二〇二六年三月十二日在云水市签署。', '2026-03-12'],
  [
    'a day of another paper',
    signed,
    '根据双方于2025年1月2日签订的框架协议，订立本合同。\n签订日期：2026年3月4日',
    '2026-03-04',
  ],
];

describe('what misleads', () => {
  it.each(TRAPS)('%s', (_, pick, text, expected) => expect(pick(readContract(text).contract)).toEqual(expected));
});
