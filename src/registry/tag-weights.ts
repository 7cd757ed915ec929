/**
 * How much a form found in a text says, and what weakens it. Everything the tagger weighs stands here; a strength is the
 * product of the factors that apply, between 0 and 1.
 */

/** By length: the shorter a form, the likelier it stands in a text by accident. Two Latin letters are seldom accidental. */
export const LENGTH_WEIGHTS = {
  han: [
    { upTo: 1, weight: 0.2 },
    { upTo: 2, weight: 0.5 },
    { upTo: 3, weight: 0.8 },
    { upTo: Number.POSITIVE_INFINITY, weight: 1 },
  ],
  latin: [
    { upTo: 1, weight: 0.1 },
    { upTo: 2, weight: 0.7 },
    { upTo: Number.POSITIVE_INFINITY, weight: 0.9 },
  ],
} as const;

/** By the number of industries a form stands in: what stands in several (传感器, 储能) hardly tells them apart. */
export const SHARED_WEIGHTS = [1, 0.6, 0.3] as const;

/** A plain form (高性能碳纤维 → 碳纤维) is our reading of the name, not the name. */
export const PLAIN_WEIGHT = 0.8;

/** A narrower form (深度学习 of 高级机器学习) is our placing of a technology the plan does not write. */
export const NARROWER_WEIGHT = 0.9;

/** The form only names a body or a place: 集成电路大厦, 智能制造学院. */
export const BODY_NAME_WEIGHT = 0.25;

/** The sentence is about everyday goods and services: 食堂, 门票, 保洁. */
export const EVERYDAY_WEIGHT = 0.25;

/** An industry is given when its forms together reach this … */
export const THRESHOLD = 0.5;

/** … and at least this part of what the strongest industry of the text has. */
export const PART_OF_STRONGEST = 0.4;

/** Directly after a form these words make it the name of a body, a place, a street or an event. */
export const BODY_NAMES =
  /^(?:产业|科技|工业|高科技)?(?:园区?|大厦|大楼|小镇|学院|学校|专业|学会|协会|大会|论坛|年会|展会|展览会?|博览会|营业厅|主题|杂志|期刊|讲座|路(?![线由径])|街|大道)/u;

/**
 * Goods and services every office and household buys, in the groups of a procurement list. A sentence with one of them
 * is about that, whatever else it names.
 */
export const EVERYDAY_WORDS: readonly string[] = [
  // meals and lodging
  ...['食堂', '餐饮', '用餐', '午餐', '盒饭', '团餐', '火锅', '小吃', '外卖', '住宿', '民宿', '客房'],
  // buildings and offices
  ...['物业', '保洁', '保安', '绿化', '防水', '装修', '电梯年', '电梯维', '家装', '窗帘', '家具', '停车'],
  ...['办公用品', '文具', '清洁用品', '复印', '灯管', '马桶', '垃圾袋', '划线'],
  // retail and leisure
  ...['零售', '促销', '满减', '团购', '会员', '优惠', '门票', '套票', '旅游', '乐园', '婚庆', '礼品', '纪念品', '摆件'],
  ...['生鲜', '服装', '美容', '健身', '电视机', '充值', '话费', '续保', '洗车', '摊位'],
  // staff
  ...['福利', '慰问', '工会', '体检', '会费', '军训', '教材', '培训班', '车票', '机票', '接送', '大巴'],
  // events and printing
  ...['展位', '礼仪', '主持人', '征文', '奖杯', '海报', '舞台', '晚会', '嘉宾', '印制', '宣传册', '广告'],
];
