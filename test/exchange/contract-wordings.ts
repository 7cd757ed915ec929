/**
 * How contracts say things, in words of our own after the habits of practice. Written before the reader, which is held to
 * them and not they to it. `{…}` is filled in by the maker.
 */

export interface Roles {
  readonly buyer: string;
  readonly seller: string;
}

interface Kind {
  readonly title: readonly string[];
  readonly roles: readonly Roles[];
  readonly projects: readonly string[];
  readonly subject: readonly string[];
  readonly subjectHeads: readonly string[];
  readonly priceWords: readonly string[];
  readonly isLicence?: true;
  readonly hasBroker?: true;
}

export const KINDS: Readonly<Record<string, Kind>> = {
  development: {
    title: ['技术开发（委托）合同', '技术开发合同书', '委托开发协议', '联合攻关技术开发合同'],
    roles: [
      { buyer: '委托方', seller: '受托方' },
      { buyer: '委托人', seller: '研究开发人' },
      { buyer: '委托方', seller: '研究开发方' },
    ],
    projects: ['耐低温密封胶配方研制', '窑炉余热在线测控系统研发', '水面垃圾识别算法开发', '高速织机断纱检测装置研制'],
    subject: [
      '乙方研究开发{project}所需的工艺和样品，主要指标为：连续运行不少于2000小时，误差不大于0.5%',
      '针对{project}开展攻关，形成工艺文件一套，良品率由82%提高到95%以上',
      '本合同研究开发项目的目标是完成{project}，在零下40摄氏度下剪切强度不低于3兆帕',
    ],
    subjectHeads: ['标的技术的内容、范围及要求', '研究开发内容和目标', '合同标的', '技术目标和技术内容'],
    priceWords: ['研究开发经费及报酬', '开发费用总额', '合同总金额', '研究开发经费总计'],
  },
  transfer: {
    title: ['专利权转让合同', '技术转让（技术秘密）合同', '技术成果转让协议书'],
    roles: [
      { buyer: '受让方', seller: '转让方' },
      { buyer: '受让人', seller: '让与人' },
    ],
    projects: ['一种滚筒分选机专利权转让', '无溶剂涂层配方技术秘密转让', '微型流量阀成套技术转让'],
    subject: [
      '甲方将其合法拥有的{project}所涉权利及全部技术资料转让给对方',
      '本合同标的为{project}，包括图样、工艺参数和操作规程',
      '让与的技术成果：{project}，该成果已经中试，产品合格率达到98%',
    ],
    subjectHeads: ['转让标的', '合同标的', '转让的技术内容', '技术成果的内容、要求'],
    priceWords: ['转让费', '转让价款', '技术转让费总额', '合同价款'],
  },
  licence: {
    title: ['专利实施许可合同', '技术秘密使用许可协议', '专利许可合同书'],
    roles: [
      { buyer: '被许可方', seller: '许可方' },
      { buyer: '被许可人', seller: '许可人' },
    ],
    projects: ['低噪叶轮发明专利实施许可', '菌剂保藏方法专利许可', '复合隔膜制备方法实施许可'],
    subject: [
      '许可方许可对方使用{project}所列专利制造、销售合同产品',
      '本合同许可的技术为{project}，产能不低于每年3000吨',
    ],
    subjectHeads: ['许可标的', '许可的范围与方式', '许可技术内容', '标的技术'],
    priceWords: ['许可使用费', '专利许可费', '许可费总额', '合同使用费'],
    isLicence: true,
  },
  consulting: {
    title: ['技术咨询合同', '技术咨询协议书'],
    roles: [
      { buyer: '委托方', seller: '受托方' },
      { buyer: '委托人', seller: '受托人' },
      { buyer: '委托方', seller: '顾问方' },
    ],
    projects: ['产业园污水回用可行性论证', '氢能储运技术路线比选', '老旧泵站能效评价'],
    subject: ['就{project}进行分析论证，提交咨询报告一式五份', '受托方对{project}开展调查和预测，形成研究报告'],
    subjectHeads: ['咨询的内容、形式和要求', '咨询内容', '合同标的', '技术咨询的范围'],
    priceWords: ['咨询报酬', '技术咨询费', '咨询费用总额', '合同总价'],
  },
  service: {
    title: ['技术服务合同', '技术服务协议', '测试与工艺优化技术服务合同'],
    roles: [
      { buyer: '委托方', seller: '受托方' },
      { buyer: '委托方', seller: '服务方' },
      { buyer: '委托人', seller: '受托人' },
    ],
    projects: ['热处理工艺改进技术服务', '涂装线能耗诊断与优化', '检测数据平台调优服务'],
    subject: [
      '为解决产线变形超差问题提供{project}，使变形量不大于0.02毫米',
      '服务内容：完成{project}，单位能耗降低12%以上',
    ],
    subjectHeads: ['服务内容与质量要求', '技术服务的目标和内容', '合同标的', '服务的内容、方式和要求'],
    priceWords: ['技术服务费', '服务费用总额', '合同总价款', '报酬总额'],
  },
  broking: {
    title: ['技术中介合同', '技术转让居间三方协议'],
    roles: [
      { buyer: '受让方', seller: '转让方' },
      { buyer: '委托方', seller: '受托方' },
    ],
    projects: ['膜分离技术成果转让居间', '除尘设备减排技术引进中介'],
    subject: ['丙方为{project}提供信息、联系和协调，促成双方签约', '就{project}，由中介方撮合并协助履行'],
    subjectHeads: ['中介内容', '合同标的', '居间事项及技术内容'],
    priceWords: ['合同总价', '中介服务报酬', '技术转让费'],
    hasBroker: true,
  },
};

export const NAMES = [
  '云水区精密仪器有限公司',
  '蓝川大学',
  '衡岭新材料（集团）股份有限公司',
  '岚溪市环境工程研究院',
  '云水师范学院化学与材料学院',
  '岚东智造科技有限责任公司',
  '蓝川省水利科学研究所',
  '衡岭市第二人民医院',
  '云水·岚溪联合实验室有限公司',
  '岚溪生物技术有限公司衡岭分公司',
  'Hengling Sensors GmbH',
  '岚东市云桥镇农业技术推广站',
];

export const BROKERS = ['云水技术产权交易有限公司', '岚溪科技成果转化中心'];

/** {payer} pays {payee}. */
export const PAYMENTS = [
  '{payer}于合同生效后10个工作日内一次性向{payee}付清',
  '{payer}分三期向{payee}支付：签约后付40%，中期检查后付30%，验收后付30%',
  '由{payer}在验收合格后一次总付给{payee}',
  '{payer}应当分期支付：第一期20%，余款在交付后60日内付清，汇入{payee}账户',
  '付款方式为分期付款，{payer}每半年向{payee}支付一次',
];

export const OPEN_PRICES = [
  '{payer}按合同产品年销售额的3%向{payee}提成支付，不设入门费',
  '费用按实际工作量据实结算，具体金额由双方另行约定',
  '价款待评估后由双方另行协商确定，{payer}届时支付给{payee}',
];

export const OWNERSHIPS = [
  '履行本合同所完成的发明创造，申请专利的权利归乙方所有',
  '合同成果的知识产权由双方共有，任何一方不得单独转让',
  '研究成果归甲方所有，乙方享有署名权',
  '后续改进产生的技术成果，权属归改进方',
  '双方确认，成果的知识产权归属于甲方',
];

export const ACCEPTANCES = [
  '由甲方组织专家按附件一所列指标验收，出具书面验收报告',
  '采用现场测试方式验收，连续运行72小时各项指标达标即为合格',
  '双方按国家标准进行验收，对结论有异议的提交第三方检测机构鉴定',
  '以专家评审会方式验收，评审通过视为合格',
];

export const LICENCES = {
  exclusive: ['许可方式为独占实施许可', '本合同为独占许可，许可方自己也不得实施'],
  sole: ['许可方式为排他实施许可', '本许可为排他许可，许可方保留自己实施的权利'],
  ordinary: ['许可性质：普通许可', '本合同采用普通实施许可，许可方可另行许可他人', '许可为非独占、非排他的普通许可'],
} as const;

export const NOISE: readonly (readonly [string, string])[] = [
  ['保密义务', '双方对在履行中知悉的对方信息负有保密义务，期限为合同终止后3年'],
  ['违约责任', '任何一方违约的，应支付违约金5万元；逾期付款的，每日按万分之五计算'],
  ['争议解决', '因履行本合同发生争议的，协商解决；协商不成的，提交云水仲裁委员会仲裁'],
  ['不可抗力', '因不可抗力不能履行的，应在15日内书面通知对方'],
  ['联系人', '甲方指定张某为联系人，乙方指定李某为联系人，电话：000-0000000'],
  ['其他', '本合同一式六份，双方各执三份，具有同等效力'],
  ['风险责任', '因技术困难导致部分失败的，损失由双方合理分担'],
  ['资格声明', '乙方成立于2009年5月6日，注册资本为人民币3000万元'],
];

export const COSTS = [
  { text: '设备购置费{amount}', kind: 'equipment', isDeliverable: false },
  { text: '购买仪器{quantity}台，费用{amount}', kind: 'equipment', isDeliverable: false },
  { text: '试验用原材料费{amount}', kind: 'materials', isDeliverable: false },
  { text: '外购零部件{amount}', kind: 'parts', isDeliverable: false },
  { text: '配件采购支出计{amount}', kind: 'parts', isDeliverable: false },
  { text: '样机{quantity}台的制作成本{amount}', kind: 'equipment', isDeliverable: true },
  { text: '图纸和技术资料{quantity}套工本费{amount}', kind: 'other', isDeliverable: true },
  { text: '差旅费{amount}', kind: 'other', isDeliverable: false },
  { text: '耗材及试剂费用为{amount}', kind: 'materials', isDeliverable: false },
] as const;

export const HEADS = {
  price: ['合同价款及支付方式', '费用与支付', '报酬及其支付或结算方式', '经费和付款', '价款、报酬或者使用费'],
  payment: ['付款方式', '支付方式', '结算方式'],
  ownership: ['知识产权', '成果的归属和分享', '技术成果权属', '知识产权归属'],
  acceptance: ['验收标准和方式', '验收', '成果验收', '验收标准与方法'],
  term: ['合同期限', '履行期限', '合同有效期', '履行的期限、地点和方式'],
  licence: ['许可方式和期限', '许可性质与期限', '实施许可的方式、范围和期限'],
} as const;
