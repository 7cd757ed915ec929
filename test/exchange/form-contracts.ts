import { NAMES } from './contract-wordings.ts';
import type { ContractTruth, MadeContract } from './made-contract.ts';
import { type Chance, chanceOf } from './seeded-chance.ts';
import { writeChineseAmount } from './written-amount.ts';

/**
 * Contracts after the habit of printed forms: articles without headings, blanks filled in, lists of choices, party data in
 * many lines. Written after the reader had been fitted to the other set, as a second opinion on it.
 */
export function makeFormContract(seed: number): MadeContract {
  const chance = chanceOf(seed + 77_777);
  const isLicence = chance.is(0.4);
  const [buyerName = '', sellerName = ''] = chance.shuffle(NAMES);
  const roles = isLicence ? (['被许可人', '许可人'] as const) : (['委托方', '受托方'] as const);
  const day = (year: number) => dayOf(chance, year);
  const [from, to, signed, patent] = [day(2026), day(2028), day(2026), day(2035)];
  const project = chance.pick(['深井泵密封试验方法研究', '藻类监测仪核心算法', '一种可降解膜及其制备方法']);
  const yuan = `${(chance.below(400) + 20) * 5000}`;
  const subject = isLicence
    ? `许可人同意将本合同所列技术“${project}”许可被许可人实施，合格率应达到97%`
    : `双方约定由受托方研究开发“${project}”，技术指标应达到附件二的要求`;
  const ownership = chance.pick([
    '因履行本合同产生的成果及其相关知识产权，按下列第2种方式处理：双方共有',
    '项目成果的专利申请权属于委托方，受托方可免费使用',
  ]);
  const acceptance = chance.pick([
    '工作成果按以下标准和方法验收：依附件二逐项测试，由双方签署验收意见',
    '受托方交付成果后30日内，由委托方会同第三方检测，全部指标合格即通过验收',
  ]);
  const payer = chance.pick([roles[0], '甲方']);
  const payment = chance.pick([
    `${payer}按以下方式分期支付：合同签订后15日内付50%，验收后付50%`,
    `由${payer}一次支付，时间为合同生效后20日内`,
    `支付方式为一次总付，${payer}应在收到发票后10日内汇出`,
  ]);
  const isCosted = chance.is(0.5);
  const cost = { amount: String((chance.below(9) + 1) * 1000), quantity: chance.below(3) + 1 };
  const costed = chance.pick([
    {
      text: `其中，由受托方代购专用检测设备${cost.quantity}台套，计人民币${cost.amount}元`,
      kind: 'equipment',
      isDeliverable: false,
      quantity: cost.quantity,
    },
    {
      text: `上述金额包括交付样机${cost.quantity}台的材料成本${cost.amount}元`,
      kind: 'equipment',
      isDeliverable: true,
      quantity: cost.quantity,
    },
    { text: `另含零部件外协加工费（${cost.amount}元）`, kind: 'parts', isDeliverable: false, quantity: null },
  ]);
  const kind = chance.pick(['exclusive', 'sole', 'ordinary'] as const);
  const kindWord = { exclusive: '独占', sole: '排他', ordinary: '普通' }[kind];
  const capitals = writeChineseAmount(yuan);
  const price = chance.pick([
    `本合同技术${isLicence ? '使用费' : '开发经费和报酬'}总额为：${yuan}元（大写：${capitals}）`,
    `${payer}应向对方支付的费用总计人民币 ${Number(yuan) / 10_000} 万元（${capitals}）`,
    `费用：人民币（大写）${capitals}，￥${yuan}.00`,
  ]);
  const articles = [
    subject,
    ...(isLicence
      ? [
          chance.pick([
            `许可的方式为下列第 1 项：${kindWord}实施许可`,
            `被许可人取得的是${kindWord}许可`,
            kindList(kindWord),
          ]),
          `许可实施的期限为${from.text}至${to.text}`,
          `许可人保证专利权在合同期内有效，该专利权于${patent.text}期限届满`,
        ]
      : [`本项目的工作时间自${from.text}开始，到${to.text}完成`]),
    [price, ...(isCosted ? [costed.text] : [])].join('。'),
    payment,
    '任何一方不得向第三人泄露对方的经营信息，保密期限为五年',
    ownership,
    acceptance,
    `一方迟延履行的，应向对方支付${chance.pick(['违约金2万元', '合同总额5%的违约金'])}`,
    '因本合同产生的争议，由岚溪市有管辖权的人民法院处理。本合同未尽事宜，双方另行协商',
  ];
  const party = (role: string, letter: string, name: string, code: string | null) => [
    chance.pick([
      `${role}（${letter}）：${name}`,
      `${letter}（${role}）：  ${name}  `,
      `${role}：${name}（${letter}）`,
    ]),
    ...chance.some(['通讯地址：岚溪市学府路1号', '法定代表人：王某', '电 子 信 箱：a@example.invalid']),
    ...(code === null ? [] : [`纳税人识别号（统一社会信用代码）：${code}`]),
  ];
  const codes = [chance.is(0.5) ? '92990000MA0000001X' : null, chance.is(0.5) ? '12990000MB00000022' : null] as const;
  const lines = [
    '合同登记编号：□□□□□□□□',
    chance.pick(['技　术　合　同　书', isLicence ? '专利实施许可合同' : '技术开发（委托）合同']),
    `项目名称：${chance.pick(['', '　'])}${project}`,
    ...party(roles[0], '甲方', buyerName, codes[0]),
    ...party(roles[1], '乙方', sellerName, codes[1]),
    chance.pick([`签订时间：${signed.text}`, `签订日期 ${signed.text}`]),
    `有效期限：${from.text}至${to.text}`,
    `本合同${roles[0]}与${roles[1]}经协商一致，达成如下协议，并由双方共同恪守。`,
    ...articles.flatMap((text, index) => [
      `第${'一二三四五六七八九十'[index] ?? `十${'一二三'[index - 10]}`}条 ${text}。`,
      ...chance.some(['']),
    ]),
    '（以下无正文）',
    `甲方：${' '.repeat(10)}（盖章）`,
    `法定代表人／委托代理人：${' '.repeat(8)}（签名）`,
    '　　年　月　日',
    `乙方：${' '.repeat(10)}（盖章）`,
    '　　年　月　日',
  ];
  const truth: ContractTruth = {
    name: project,
    parties: [
      { side: 'buyer', name: buyerName, code: codes[0] },
      { side: 'seller', name: sellerName, code: codes[1] },
    ],
    subject: { core: subject, within: subject },
    figures: yuan,
    capitals: yuan,
    isOpen: false,
    costs: isCosted
      ? [{ kind: costed.kind, amount: cost.amount, isDeliverable: costed.isDeliverable, quantity: costed.quantity }]
      : [],
    signedOn: signed.day,
    validFrom: from.day,
    validTo: to.day,
    ownership: { core: ownership, within: ownership },
    acceptance: { core: acceptance, within: acceptance },
    payment: { core: payment, within: payment },
    licence: isLicence ? { kind, until: to.day, patentUntil: patent.day } : null,
    isWritten: true,
    areSidesTold: true,
  };
  return {
    seed,
    kind: 'form',
    layout: isLicence ? 'form, licence' : 'form, development',
    text: lines.join('\n'),
    truth,
  };
}

const kindList = (chosen: string) =>
  `许可种类：${['独占', '排他', '普通'].map((word) => `${word === chosen ? '☑' : '□'}${word}许可`).join(' ')}`;

function dayOf(chance: Chance, year: number) {
  const [month, date] = [1 + chance.below(12), 1 + chance.below(28)];
  const two = (value: number) => String(value).padStart(2, '0');
  const text = chance.pick([
    `${year}年${month}月${date}日`,
    `${year}年${two(month)}月${two(date)}日`,
    ` ${year}  年 ${month}  月 ${date}  日`,
  ]);
  return { day: `${year}-${two(month)}-${two(date)}`, text };
}
