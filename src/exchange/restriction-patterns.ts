import { any, GIVER, type SignPattern, TAKER } from './sign-pattern.ts';

const FORBIDDEN = '(?:不得|不准|不许|不可(?!抗力)|禁止|严禁|无权|放弃|(?:承诺|保证)[永绝]?不(?![应适])|永不)';
/** To hand a task on, to tell of it or to put it off is no research that anybody forbids. */
const FORBIDDEN_TO = `${FORBIDDEN}(?!.{0,3}(?:[将把]|进入|变更|中[断止]|停止|终止|延误|影响|泄|披露|公开|转[让包]))`;
const NO_TASK = '(?!开发|成果|工作|任务|计划|内容|过程|经费|费|资料|数据|人员|阶段|报告|目标|进度|中|人)';
const BUILDING = `(?:改进|改良|改动|完善|升级|二次开发|再开发|研究开发${NO_TASK}|研究${NO_TASK}|研发${NO_TASK}|自主开发)`;
const IMPROVED = '(?:改进|改良|改动|完善|升级|优化|衍生|后续(?:成果|开发|研究))';
const FREELY = '(?:无偿|免费|无须付费|不(?:另行?)?(?:支付|付费))';
/** Improvements that both sides hand over restrict nobody. */
const MUTUALLY_FREE = `^(?=.*(?:互相|相互|各自|彼此|任[何意]?一方|各方|按对等|互惠))(?=.*${FREELY})`;
const RIVAL = '(?:同类|类似|相似|相近|相同|替代|[^正当]竞争)';
const GETS = '(?:获得|获取|取得|引进|引入|受让|采用|使用|接受|选用|购买|采购)';
const BUYS = '(?:购买|采购|购置|订购|进口)';
const PRICE = '(?:(?:产品|商品|出售|销售|转售).{0,4}价格?|售价|零售价|批发价|出厂价)';
const GOODS =
  '(?:原料|原材料|材料|辅料|耗材|零部件|零件|部件|元件|配件|备件|设备|仪器|装置|模具|试剂|催化剂|[^费款资条文邮信急稿邀]件|剂)';
const SELLS = '(?:销售|出售|经销|营销|推广)';
const CONSENT = `(?:须|应|需|先|必须)?.{0,4}(?:征得|取得|获得|得到|经).{0,2}${GIVER}.{0,6}(?:同意|批准|许可|认可)`;
const VALIDITY = '(?:有效性|效力|稳定性|合法性)';
const REMEDY = '(?:终止|解除|违约|赔偿|收回|加收)';

/**
 * Restrictions by the kinds of Art. 10 of the interpretation on technology contracts (法释〔2020〕19号, to Civil Code, 850):
 * further development, other sources, prices, what has to be taken along, and the validity of the right. Which words
 * show a kind is our reading.
 */
export const RESTRICTS: SignPattern = {
  cue: any(
    '[不禁限只仅价购满效]|无[权论关]|放弃|改[进良动]|完善|升级|优化|衍生|后续|进口|搭售|一律|全部|独家|同时|一并|非必|稳定性|合法性',
  ),
  yes: any(
    // (1) No development of one's own, or improvements given away for nothing.
    `${FORBIDDEN_TO}.{0,16}${BUILDING}`,
    `${IMPROVED}.{0,30}${FREELY}.{0,10}(?:归|交|提供|转让|让与|许可|反馈)[给由予与]?${GIVER}`,
    `${IMPROVED}.{0,24}${GIVER}.{0,8}${FREELY}.{0,8}(?:使用|实施|取得|获得|享有|共享)`,
    `${TAKER}.{0,24}${IMPROVED}.{0,30}(?:${FREELY}.{0,12}(?:归|提供|转让|让与|许可)|归.{0,24}${FREELY})`,
    `${IMPROVED}.{0,20}(?:归|交由|转让给|提供给|让与)${GIVER}.{0,10}(?:不支付|无需支付|无须)`,
    `${IMPROVED}.{0,20}(?:一律|均须?|必须|全部)(?:归|交由|转让给?|让与)${GIVER}|任何${IMPROVED}.{0,10}归${GIVER}`,
    `${TAKER}(?:(?!各自|双方|归).){0,16}${IMPROVED}(?:(?!各自|双方|归).){0,16}归${GIVER}`,
    `${IMPROVED}.{0,16}(?:只能|仅能|只可)[由以归]${GIVER}`,
    // (2) No other source, no competing technology.
    `(?:${FORBIDDEN}|不能).{0,6}${GETS}.{0,12}${RIVAL}(?!.{0,4}(?:名称|商标|标识))`,
    `${FORBIDDEN}.{0,12}(?:从|自|向)(?:他处|其他|别处|别的|第三[方人]|.{0,6}竞争).{0,12}${GETS}`,
    `(?:只能|仅能|只可|仅可|只得)[从向]${GIVER}.{0,8}${GETS}`,
    `${FORBIDDEN}.{0,6}(?:经营|生产|制造|销售|从事|研发|开发).{0,12}${RIVAL}`,
    '不(?:得|能)?[与和同].{0,10}竞争(?:对手|者|方).{0,8}(?:合作|交易|往来|签)',
    // (3) Prices that the giver sets.
    `${PRICE}.{0,4}(?:应当?|须|均|一律)?(?:[由按经依]|执行|遵照).{0,2}${GIVER}.{0,4}(?:确定|决定|制定|核定|规定|指定|统一|的定价)`,
    `${GIVER}.{0,4}(?:确定|决定|制定|核定|规定|限定|统一).{0,12}${PRICE}`,
    `${FORBIDDEN}.{0,4}[低高]于.{0,16}(?:价格?|定价)(?:对外)?${SELLS}|(?:最低|固定)(?:转?售价|销售价|零售价)`,
    `限制(?:${TAKER}|乙方|对方).{0,24}(?:数量|品种|价格|渠道|来源|地区|竞争|改进|研究|开发|获[得取].{0,6}技术)`,
    // (4) and (5) What has to be taken along, or bought of the giver only.
    `[必只须应]当?[须能]?[向从]${GIVER}.{0,8}${BUYS}|搭售|(?:捆绑|附带)${BUYS}`,
    `${GIVER}.{0,2}指定.{0,2}${TAKER}.{0,6}${BUYS}`,
    `${GOODS}.{0,4}(?:一律|全部|只能|独家).{0,2}由${GIVER}|${FORBIDDEN}.{0,2}(?:自行|另行)${BUYS}.{0,10}${GOODS}`,
    `${TAKER}.{0,6}(?:同时|一并)(?:接受|受让|引进|${BUYS}).{0,24}(?:否则|方可|为前提|为条件)`,
    `${TAKER}.{0,24}(?:无论|不论|不管)是?否?.{0,2}(?:需要|必需|使用)`,
    `(?:接受|${BUYS}|聘用).{0,12}(?:不需要|不必要|不必需|非必[需要]|无关)`,
    // (6) The validity of the right may not be questioned, or not without a price.
    '不得.{0,24}异议|期满后.{0,10}支付',
    `${FORBIDDEN}.{0,40}(?:宣告.{0,8}无效|无效宣告|(?:异议|质疑|挑战).{0,12}${VALIDITY}|${VALIDITY}.{0,8}(?:异议|质疑|挑战))`,
    `${TAKER}.{0,20}(?:提出|提起|请求|申请|质疑|挑战|发起).{0,12}(?:无效|${VALIDITY}).{0,16}(?:视为违约|${GIVER}.{0,6}${REMEDY})`,
    `(?:专利|权利).{0,2}(?:期满|届满|失效|无效)后?.{0,12}(?:仍|继续).{0,6}(?:支付|缴纳|交纳|付)`,
  ),
  no: any(
    '不得?(?:限制|限定).{0,20}(?:改进|竞争|发展|研究|研发|来源|渠道)|不得(?:妨碍|阻碍|禁止|干涉).{0,20}(?:改进|研究|研发|竞争)',
    '(?:有权|均可|可以|可)(?:自行|独立).{0,8}(?:改进|改动|研究|开发)|(?:有权|可以?)(?:继续|在.{0,10}[上中]).{0,8}(?:改进|研究|研发|开发)',
    '(?:有权|可以?).{0,12}(?:利用|就|对|基于).{0,16}(?:进行|作出?|开展).{0,6}(?:改进|改良|研究|开发)',
    '可.{0,12}(?:改进|改动).{0,16}(?:属于|归)(?:甲方|改进方|受让人)',
  ),
  not: any(MUTUALLY_FREE, '不正当竞争|(?:致使|导致).{0,16}(?:不能|无法)'),
};

/** Kinds (3) and (5) of the same article, forbidden only where they are unreasonable, and what stands close to (1) and (4). */
export const MAY_RESTRICT: SignPattern = {
  yes: any(
    // How much, and of what kind.
    '(?:产量|销量|产能|生产数量|销售数量).{0,8}(?:不得?超过|上限|限于|不多于|为限)',
    '(?:品种|规格|型号|种类).{0,8}(?:限于|仅限|为限)',
    `(?:增加|扩大|变更).{0,6}(?:品种|规格|型号|产量|产能).{0,4}${CONSENT}`,
    // Where, and through whom.
    `(?:只能|只可|仅能|仅可|仅限|限|不得?)[在向于往].{1,12}(?:国家|地区|区域|境[内外]|国内|市场|省|市|县).{0,6}${SELLS}|不得?销往`,
    `不(?:得|予|再)?(?:向.{0,12})?出口|出口.{0,6}${CONSENT}|${SELLS}(?:渠道|区域|地区|市场|范围).{0,8}(?:限于|仅限|${GIVER}|不得)`,
    `${GIVER}.{0,2}指定.{0,4}(?:渠道|经销|代理|网络|市场)`,
    // Prices that are only to be told, or agreed to.
    `${PRICE}.{0,8}(?:报.{0,2}${GIVER}|${CONSENT})`,
    // Whose goods, and whose people.
    `(?:只能|只可|仅能|仅可|必须只)[从向].{1,10}${BUYS}`,
    `(?:选用|使用|采用|${BUYS}).{0,8}${GIVER}.{0,2}(?:指定|认可|推荐|同意|批准)|${GIVER}.{0,2}指定的.{0,6}(?:${GOODS}|供应商|厂[家商])`,
    `${GOODS}.{0,6}由${GIVER}.{0,2}(?:独家|统一|配套|负责)(?:供应|供货|提供)|独家(?:供应|供货)`,
    `(?:聘用|雇用|录用|聘请).{0,4}${GIVER}.{0,8}(?:人员|工程师|专家|员工)`,
    `${FORBIDDEN}.{0,2}[以用].{0,4}(?:其[他它]|别的).{0,10}(?:代替|替代|替换)`,
    // Improvements that need a leave, or work for others that is barred.
    `${TAKER}.{0,12}(?:改进|改良|改动|升级|研发|二次开发).{0,12}${CONSENT}`,
    `${TAKER}(?:(?!双方|各自|归).){0,16}${IMPROVED}(?:(?!双方|各自|归).){0,16}(?:提供|许可|转让|让与)给?${GIVER}`,
    `(?:改进|改良|改动).{0,8}(?:只可|只能|仅[能可]|须|应).{0,8}同意`,
    `${FORBIDDEN}.{0,2}[为向].{0,12}(?:提供|开展|承接).{0,4}${RIVAL}`,
    `${FORBIDDEN}.{0,2}[与和同].{0,14}(?:签[定订]|订立|合作|经销|代理).{0,8}${RIVAL}`,
  ),
  not: /不(?:限|受).{0,4}(?:限制|限定)|协商|对等|互惠|互利/u,
};
