import type { LabelledClause } from './labelled-clauses.ts';

const of = (text: string, ...shows: LabelledClause['shows']): LabelledClause => ({ text, shows });

/**
 * Written after the patterns and in other turns of phrase on purpose, to see how far they carry. The patterns were not
 * changed afterwards: what is missed here stays missed and is printed by the test.
 */
export const OTHER_WORDINGS: readonly LabelledClause[] = [
  of('本项目拟突破大尺寸晶体生长的关键技术，填补空白。', 'develops'),
  of('受托人应当完成样机的设计、试制与定型，使整机效率达到0.95以上。', 'develops', 'quantified'),
  of('双方组成联合课题组，甲方出资金、乙方出人员，共担研究任务。', 'develops', 'joint'),
  of('上述技术内容在国内属首创，双方此前没有相应积累。', '-mastered'),
  of('该配方为乙方定型产品所用配方，市场上已销售多年。', 'mastered'),
  of('乙方每季度巡检一次，及时排除故障。', 'routine'),
  of('乙方按照甲方来图翻制零件，数量见清单。', 'routine'),
  of('检测按国标逐批进行，费用按批次结算。', 'routine', 'payment'),
  of('甲方自取得登记证书之日起成为该专利的唯一权利人。', 'ipPasses', 'patent', 'ownership'),
  of('出让方同意把第ZL号专利过户到受让方名下。', 'ipPasses', 'patent'),
  of('甲方可以在合同期内使用乙方的专有技术生产产品，但不得转授。', 'licence', 'secret'),
  of('除乙方和甲方外，任何人不得实施该专利。', 'licence', 'patent'),
  of('甲方使用该技术不产生权属变更。', '-ipPasses'),
  of('乙方就园区碳排放情况开展专题调研，形成调研报告一份。', 'analyses', 'report'),
  of('乙方对两种工艺方案作技术经济比较，给出推荐意见。', 'analyses', 'report'),
  of('报告交付后，乙方继续跟踪落实，协助甲方完成改造。', 'guides'),
  of('针对轴承异常温升，乙方查明原因并提出改造措施，使温升控制在15℃以内。', 'solves', 'quantified'),
  of('乙方负责消除生产线的瓶颈，使节拍缩短至45秒。', 'solves', 'quantified'),
  of('乙方为甲方的十名工艺员讲解碳纤维预浸料的铺放工艺。', 'teaches', 'trainees'),
  of('学员由甲方从技术骨干中产生。', 'trainees'),
  of('丙方负责寻找合适的受让方并协助谈判，签约成功后收取服务费。', 'brokers'),
  of('甲方使用本技术期间，不得采用其他供应商的同类工艺。', 'restricts'),
  of('甲方对技术的任何改动均须交由乙方所有，乙方不支付费用。', 'restricts', 'ownership'),
  of('甲方可依据自身需要对技术作出改动，由此形成的权利属于甲方。', '-restricts', 'ownership'),
  of('该品种尚待审定，审定通过后方可推广。', 'needsApproval'),
  of('主管机关已于上月核准本项目。', '-needsApproval'),
  of('双方不得将对方提供的资料透露给任何他人。', 'confidential'),
  of('成果提交后由专家组评定是否合格。', 'acceptance'),
  of('不能协商解决的，由甲方所在地人民法院管辖。', 'dispute'),
  of('乙方提供的样品应能满足使用需要。', 'vague'),
  of('服务内容视甲方需要随时调整。', 'vague'),
  of('乙方为甲方编制商业计划书，策划融资。', 'offTopic'),
  of('乙方供货范围包括主机、备件和专用工具。', 'goods'),
  of('本研究只关注规律性认识，成果为学术专著。', 'basic'),
  of('该方案只停留在实验室构思阶段。', '-practical'),
  of('本技术从未对外披露，乙方仅允许三名员工接触。', '-public', 'confidential'),
  of('该成果的权属存在第三方主张。', 'infringes'),
  of('本合同一经签署即具约束力。'),
  of('双方的通知应以书面方式送达。'),
  of('任何修改须经双方签署书面协议。'),
];
