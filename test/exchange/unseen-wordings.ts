import type { LabelledClause } from './labelled-clauses.ts';

/**
 * `restricts`: a restriction of the kinds of Art. 10 of the interpretation on technology contracts (法释〔2020〕19号) that
 * needs no weighing. `suspicious`: one the interpretation forbids only where it is unreasonable. `harmless`: looks alike.
 */
export type Restriction = 'restricts' | 'suspicious' | 'harmless';

/**
 * Written before the patterns of restrictions were widened and by the same hand within the hour, so what is reached here
 * is the most that can be hoped for, no measure of what strangers write. Change no pattern in sight of these; write new
 * ones instead.
 */
export const UNSEEN_RESTRICTIONS: readonly (readonly [Restriction, string])[] = [
  // Development and improvements.
  ['restricts', '未经让与人书面同意，受让人不准对受让技术作任何更新换代性质的研究。'],
  ['restricts', '合同存续期间及终止后三年内，被许可方放弃就同类产品开展自主研发。'],
  ['restricts', '受让方对技术所作的一切完善，其知识产权无偿归让与方享有。'],
  ['restricts', '被许可人应将其取得的改良成果免费提供给许可人使用，许可人无须提供对等的成果。'],
  ['restricts', '乙方后续形成的升级版本，甲方需另行购买，且甲方不可自行升级。'],
  ['restricts', '改进技术的专利申请只能以许可方名义提出。'],
  ['restricts', '乙方交付后，甲方在任何时候均无权在此基础上二次开发。'],
  // Other sources, competing technology.
  ['restricts', '被许可方承诺在许可期内不与许可方的竞争对手开展任何技术合作。'],
  ['restricts', '受让人仅能从让与人处获得与该工艺相近的技术。'],
  ['restricts', '未经许可方同意，被许可方不能引入第三方的替代技术。'],
  ['restricts', '合同期内甲方禁止经营与合同产品相竞争的产品。'],
  // Prices set by the giver.
  ['restricts', '被许可方销售合同产品的最低价格由许可方核定。'],
  ['restricts', '受让方不得低于让与方规定的价格出售合同产品。'],
  ['restricts', '许可方有权决定合同产品的出厂价和零售价。'],
  // What has to be taken along.
  ['restricts', '被许可方所需催化剂一律由许可方供应，不得自行采购。'],
  ['restricts', '受让方应同时接受让与方提供的另外两项专利许可，否则本合同不予签署。'],
  ['restricts', '甲方须聘用乙方派出的三名工程师，费用由甲方承担，无论是否需要。'],
  // The validity of the right.
  ['restricts', '被许可方对许可专利的有效性提出无效宣告请求的，许可方有权立即终止合同并要求赔偿。'],
  ['restricts', '受让人保证永不质疑该专利的效力。'],
  ['restricts', '甲方不得就该专利请求宣告无效。'],
  ['restricts', '专利权届满后，被许可方仍须继续缴纳使用费。'],
  // Forbidden only where unreasonable: quantity, variety, channel, market, source.
  ['suspicious', '设备只能选用让与方认可的唯一厂家产品。'],
  ['suspicious', '合同产品年产量以五万件为上限。'],
  ['suspicious', '被许可方只可在华东地区销售合同产品。'],
  ['suspicious', '合同产品原则上不出口至许可方已有代理商的国家。'],
  ['suspicious', '被许可方通过许可方指定的经销网络销售产品。'],
  ['suspicious', '合同产品的品种规格限于附件二所列，增加品种须经许可方另行同意。'],
  ['suspicious', '关键零部件应优先选用许可方推荐的供应商。'],
  ['suspicious', '为保证质量，专用密封件由乙方配套供应，价格另计。'],
  ['suspicious', '甲方对技术进行改进的，应事先征得乙方书面同意。'],
  ['suspicious', '合同终止后两年内，乙方不得为甲方的同行提供同类技术服务。'],
  ['suspicious', '被许可方调整产品售价应当事先报许可方备案。'],
  ['harmless', '被许可方应对技术资料保密，不得向任何第三方泄露。'],
  ['harmless', '未经许可方书面同意，被许可方不得转让本合同或者再许可他人。'],
  ['harmless', '合同产品应符合国家标准及双方确认的质量要求。'],
  ['harmless', '产品销售价格由双方根据市场情况协商确定。'],
  ['harmless', '被许可方自行决定合同产品的销售价格和渠道。'],
  ['harmless', '原材料由甲方自行选择供应商，乙方可以提供建议。'],
  ['harmless', '双方各自完成的改进归各自所有，并可互相以优惠条件许可对方使用。'],
  ['harmless', '受让方可以在受让技术基础上继续研发，成果归其自己。'],
  ['harmless', '甲方不得将技术用于军事目的。'],
  ['harmless', '被许可方仅可在许可的专利范围和地域内制造产品。'],
  ['harmless', '乙方不得将甲方提供的样品和数据用于本项目以外的用途。'],
  ['harmless', '甲方发现乙方提供的资料有误的，有权要求更换。'],
  ['harmless', '甲方购买设备时，乙方协助甲方进行技术谈判。'],
  ['harmless', '甲方应按乙方提出的技术规格购买原料，来源不限。'],
  ['harmless', '专利权被宣告无效的，许可费不再支付。'],
  ['harmless', '任何一方均可就专利权的效力依法提出异议。'],
  ['harmless', '受让人不得以让与人名义从事商业活动。'],
  ['harmless', '双方均不得利用本技术从事不正当竞争行为。'],
  ['harmless', '乙方保证该技术不受其他许可协议的限制。'],
  ['harmless', '乙方不得将本合同约定的研究任务转包给第三人。'],
  ['harmless', '改进成果的分享办法由双方按照互利原则另行约定。'],
  ['harmless', '使用费按净销售额的百分之三计算，每半年结算一次。'],
  ['harmless', '许可方不限定被许可方的原料来源。'],
  ['harmless', '乙方在研发过程中不得使用侵犯他人知识产权的技术。'],
  ['harmless', '甲方不得要求乙方提供合同约定范围以外的技术资料。'],
  ['harmless', '被许可方在合同产品上应当标注许可方的专利号。'],
  ['harmless', '因政府定价调整导致成本变化的，双方可重新商定价格。'],
  ['harmless', '未经甲方验收合格，乙方不得进入下一阶段的开发。'],
  ['harmless', '合同产品的质量检验由许可方派员协助进行。'],
  ['harmless', '与让与方类似的技术，受让方有权从其他渠道取得。'],
  ['harmless', '甲方采购招标时应优先考虑性价比高的产品。'],
  ['harmless', '为防止技术外泄，乙方人员离职后一年内不得向他人披露技术秘密。'],
  ['harmless', '对合同履行有异议的，应在十五日内书面提出。'],
];

const of = (text: string, ...shows: LabelledClause['shows']): LabelledClause => ({ text, shows });

/** Everything else a clause shows, most of it said in another way than before: the honest measure of unseen wordings. */
export const UNSEEN_WORDINGS: readonly LabelledClause[] = [
  of('项目旨在形成一套可自主运行的井下巡检机器人样机。', 'develops'),
  of('乙方据此完成新型粘结剂配方的创制，剥离强度不小于12N/cm。', 'develops', 'quantified'),
  of('甲乙双方各派三名研究人员，按附件分头攻关。', 'develops', 'joint'),
  of('在此之前，甲乙任何一方都未做过相关研究。', '-mastered'),
  of('该装置已由乙方在五个电厂运行三年以上。', 'mastered'),
  of('乙方负责机房空调的季度保养和滤网更换。', 'routine'),
  of('乙方按甲方样品打样并批量制作包装盒。', 'routine'),
  of('课题只探讨反应机理，不追求应用。', 'basic'),
  of('涂层附着力应达到5MPa以上。', 'quantified'),
  of('整机无故障运行时间不低于2000小时。', 'quantified'),
  of('乙方应提供令甲方满意的方案。', 'vague'),
  of('首付款于签约后七日内汇入乙方账户。', 'payment'),
  of('本协议自签字之日起生效，有效三年。', 'term'),
  of('乙方同意将名下两件实用新型的全部权利移交甲方。', 'ipPasses', 'patent'),
  of('植物新品种“岚麦一号”的品种权由甲方承受。', 'ipPasses', 'variety'),
  of('本项服务完成后，原有知识产权仍归各自所有。', '-ipPasses', 'ownership'),
  of('甲方在合同有效期内可使用该控制软件，用户数不限。', 'licence', 'software'),
  of('许可人准许被许可人在中国境内独家实施该专利。', 'licence', 'patent'),
  of('乙方为专利登记簿记载的专利权人。', 'patent', 'ownership'),
  of('该配方从未在任何出版物上登载，亦未以其他方式为外界知晓。', '-public'),
  of('该工艺已完成三批次中试，可直接用于生产。', 'practical'),
  of('采用该技术每年可节约费用约二百万元。', 'benefit'),
  of('乙方通过查阅文献和专家访谈，对三种路线的优劣作出判断。', 'analyses'),
  of('咨询成果以书面报告提交，附电子版。', 'report'),
  of('乙方派驻工程师，在现场带领甲方人员完成调试。', 'guides'),
  of('乙方提供财务尽职调查和股权架构设计。', 'offTopic'),
  of('乙方随合同交付泵两台，单价三万元。', 'goods'),
  of('乙方承建中试车间的地基与主体结构。', 'construction'),
  of('乙方排查腐蚀成因并给出治理方案，使管道年腐蚀率低于0.05mm。', 'solves', 'quantified'),
  of('乙方就有限元建模方法向甲方人员授业答疑，共四十学时。', 'teaches'),
  of('学员名单由委托方人事部门确定并盖章。', 'trainees'),
  of('丙方牵线双方会谈，成交后按价款百分之二取酬。', 'brokers'),
  of('该疫苗上市前应当获得药监部门许可。', 'needsApproval'),
  of('进口许可已于三月办妥。', '-needsApproval'),
  of('接触资料的人员应当签署守密承诺。', 'confidential'),
  of('乙方完成安装后，由双方共同考核72小时，各项指标合格即视为通过。', 'acceptance'),
  of('协商不成的，提交仲裁委员会裁决。', 'dispute'),
  of('因现有认识水平限制导致研究不能完成的，双方按出资比例分担后果。', 'risk'),
  of('乙方所用算法系从前雇主处擅自带走。', 'infringes'),
  of('如第三人指控该技术侵权，乙方负责应诉并承担费用。'),
  of('双方指定联系人负责日常沟通。'),
  of('本合同附件与正文具有同等效力。'),
  of('甲方每月向乙方通报市场情况。'),
  of('乙方人员进入甲方厂区应遵守安全规定。'),
  of('不可抗力致使合同不能履行的，免除责任。'),
  of('甲方为乙方人员提供食宿和交通。'),
];
