import { error, type FaultWords, finding } from '../../vocabulary/fault.ts';

/** What can be wrong with what a plan folder says, though it is written well. */
export const MEANING_FAULTS = {
  'duplicate-id': error(
    { zh: '编号 {value} 已在第 {first} 行用过', en: 'The id {value} is already used on line {first}' },
    { zh: '换一个编号，或删去重复的一项', en: 'Take another id, or remove the repeated entry' },
  ),
  'duplicate-name': error(
    {
      zh: '名称 {value} 已属于第 {first} 行的一项',
      en: 'The name {value} already belongs to the entry on line {first}',
    },
    { zh: '每个名称和别名只能属于一项', en: 'Every name and alias belongs to one entry only' },
  ),
  'duplicate-code': error(
    { zh: '代码 {value} 已在第 {first} 行用过', en: 'The code {value} is already used on line {first}' },
    { zh: '核对行政区划代码', en: 'Check the administrative code' },
  ),
  'place-unknown': error(
    { zh: 'places.yaml 里没有编号为 {value} 的地区', en: 'places.yaml has no place with the id {value}' },
    {
      zh: '是否应为 {nearest}？否则先在 places.yaml 里加上',
      en: 'Did you mean {nearest}? If not, add it to places.yaml first',
    },
  ),
  'indicator-unknown': error(
    { zh: 'indicators.yaml 里没有编号为 {value} 的指标', en: 'indicators.yaml has no indicator with the id {value}' },
    {
      zh: '是否应为 {nearest}？否则先在 indicators.yaml 里加上',
      en: 'Did you mean {nearest}? If not, add it to indicators.yaml first',
    },
  ),
  'unit-unknown': error(
    { zh: '不认识单位 {value}', en: 'The unit {value} is not known' },
    { zh: '是否应为 {nearest}？可用单位：{allowed}', en: 'Did you mean {nearest}? Units: {allowed}' },
  ),
  'unit-differs': error(
    {
      zh: '目标单位是 {value}，所用指标 {indicator} 的单位是 {unit}',
      en: 'The target is in {value}, its indicator {indicator} in {unit}',
    },
    {
      zh: '目标的数值和单位改用指标的单位，例如 6万家 写作 "60000" 家；引文保持原样',
      en: 'Write value and unit of the target in the unit of the indicator, e.g. "60000" 家 for 6万家; leave the quote as it is',
    },
  ),
  'unit-of-kind': error(
    { zh: '这类目标（{kind}）的单位应当是 {expected}', en: 'A target of the kind {kind} is in {expected}' },
    { zh: '改单位，或改 kind', en: 'Change the unit, or the kind' },
  ),
  'comparator-of-kind': error(
    { zh: '这类目标（{kind}）不能用 {value} 比较', en: 'A target of the kind {kind} cannot be compared with {value}' },
    { zh: '可用：{allowed}', en: 'Possible: {allowed}' },
  ),
  'comparator-direction': error(
    {
      zh: '比较方式 {value} 与方向 {direction} 矛盾',
      en: 'The comparator {value} contradicts the direction {direction}',
    },
    {
      zh: 'at-least、more-than 用 up；at-most、less-than 和 rank 用 down',
      en: 'at-least and more-than go with up; at-most, less-than and rank with down',
    },
  ),
  'comparison-missing': error(
    { zh: '没有写明与什么数比较', en: 'There is nothing to compare with' },
    {
      zh: '写 comparison；没有数字的表述用 kind: graded',
      en: 'Add comparison; a wording without a number is of the kind graded',
    },
  ),
  'graded-number': error(
    { zh: '定性目标不能有 {field}', en: 'A graded target cannot have {field}' },
    { zh: '删去它；如果原文有数字，改 kind', en: 'Remove it; if the wording has a number, change the kind' },
  ),
  'graded-kind': error(
    { zh: '类型 graded 的目标，kind 也应当是 graded', en: 'A target of the type graded has the kind graded too' },
    { zh: '改 kind，或改 type', en: 'Change the kind, or the type' },
  ),
  'upper-missing': error(
    { zh: '每年区间缺少上限 upper', en: 'The range per year lacks its upper bound' },
    { zh: 'value 写下限，upper 写上限', en: 'value is the lower bound, upper the upper one' },
  ),
  'upper-unexpected': error(
    { zh: '比较方式 {comparator} 没有上限', en: 'The comparator {comparator} has no upper bound' },
    {
      zh: '删去 upper；原文若是每年区间，改用 range-per-year',
      en: 'Remove upper, or use range-per-year if the wording is a range per year',
    },
  ),
  'upper-not-above': error(
    { zh: '上限 {value} 不大于下限 {lower}', en: 'The upper bound {value} is not above the lower one, {lower}' },
    { zh: '核对上下限', en: 'Check both bounds' },
  ),
  'value-impossible': error(
    {
      zh: '{value} 不可能是这类目标（{kind}）的数值',
      en: '{value} cannot be the value of a target of the kind {kind}',
    },
    { zh: '应当是{expected}', en: 'It must be {expectedEn}' },
  ),
  'measure-missing': error(
    { zh: '没有写用哪个指标衡量', en: 'It is not said which indicator measures the target' },
    {
      zh: '一个数的目标写 measure；几个数的目标写 parts，每部分各有 measure',
      en: 'A target of one number has measure; one of several numbers has parts, each with its own measure',
    },
  ),
  'measure-and-parts': error(
    { zh: 'measure 和 parts 只能写一个', en: 'Only one of measure and parts may be written' },
    { zh: '几个数的目标只留 parts，一个数的只留 measure', en: 'Keep parts for several numbers, measure for one' },
  ),
  'regions-missing': error(
    { zh: '分地区倍数要用 parts 写明各地区', en: 'A regional multiple names its regions in parts' },
    { zh: '把 measure 改为 parts，一个地区一部分', en: 'Replace measure by parts, one for each region' },
  ),
  'yearly-of-kind': error(
    { zh: '只有年均增速（average-growth）才写 yearly', en: 'Only average-growth has yearly' },
    { zh: '删去 yearly', en: 'Remove yearly' },
  ),
  'chosen-out-of-range': error(
    { zh: 'chosen 是 {value}，但只有 {count} 种读法', en: 'chosen is {value}, but there are {count} readings' },
    { zh: '从 0 数起：第一种读法是 0，最后一种是 {last}', en: 'Count from 0: the first reading is 0, the last {last}' },
  ),
  'period-impossible': error(
    { zh: '{value} 不是可用的时期', en: '{value} is not a usable period' },
    {
      zh: '写年份，例如 "2020"；其他写法见 docs/catalogue.md',
      en: 'Write a year, e.g. "2020"; docs/catalogue.md lists the other forms',
    },
  ),
  'baseline-after-end': error(
    {
      zh: '基期 {value} 不早于规划的最后一年 {end}',
      en: 'The baseline {value} is not before the last year of the plan, {end}',
    },
    { zh: '基期应当早于规划期末', en: 'A baseline lies before the end of the plan' },
  ),
  'baseline-in-period': finding(
    {
      zh: '基期 {value} 落在规划期（{from}—{to}年）之内',
      en: 'The baseline {value} lies inside the plan period {from} to {to}',
    },
    { zh: '核对原文；确实如此则不必改', en: 'Check the wording; leave it if it is so' },
  ),
  'baseline-beyond-target': finding(
    { zh: '基期 {value} 已经达到目标 {target}', en: 'The baseline {value} already meets the target {target}' },
    {
      zh: '核对数值、单位和方向；确实如此则不必改，进度将注明“基期已达到”，不画时序路径',
      en: 'Check value, unit and direction; leave it if it is so: the verdict then says met at the base, and no path is drawn',
    },
  ),
  'date-impossible': error(
    { zh: '{value} 不是存在的日期', en: '{value} is not a day that exists' },
    { zh: '写作 YYYY-MM-DD，例如 "2022-07-22"', en: 'Write YYYY-MM-DD, e.g. "2022-07-22"' },
  ),
  'period-order': error(
    { zh: '{value} 早于起始的 {from}', en: '{value} is before the start, {from}' },
    { zh: '核对起止', en: 'Check start and end' },
  ),
  'code-of-level': error(
    { zh: '代码 {value} 与级别 {level} 不符', en: 'The code {value} does not fit the level {level}' },
    {
      zh: '省级以 0000 结尾，地级以 00 结尾，县级不以 00 结尾；大区和全国没有代码',
      en: 'A province ends in 0000, a city in 00, a district not in 00; regions and the nation have none',
    },
  ),
  'code-of-parent': error(
    {
      zh: '代码 {value} 与上级 {parent} 的代码 {parentCode} 不符',
      en: 'The code {value} does not belong under {parent} ({parentCode})',
    },
    { zh: '核对代码或上级', en: 'Check the code or the parent' },
  ),
  'place-circle': error(
    { zh: '{value} 的上级最终又是它自己', en: '{value} is in the end its own parent' },
    { zh: '改正 parent 或 region', en: 'Correct parent or region' },
  ),
  'region-level': error(
    {
      zh: 'region 指向的 {value} 不是大区（level: region）',
      en: 'region points to {value}, which is not of the level region',
    },
    {
      zh: '指向一个 level 为 region 的地区；行政上级写在 parent',
      en: 'Point to a place of the level region; the administrative superior goes into parent',
    },
  ),
  'tile-taken': error(
    {
      zh: '方格 {value} 已被第 {first} 行的地区占用',
      en: 'The tile {value} is already taken by the place on line {first}',
    },
    { zh: '换一个空的列和行', en: 'Take a free column and row' },
  ),
  'ratio-term': error(
    {
      zh: 'indicators.yaml 没有编号为 {value} 的可加总指标，不能作分子或分母',
      en: 'indicators.yaml has no additive indicator {value} to be a numerator or denominator',
    },
    {
      zh: '改用标有 additive: true 的指标的编号，或删去 ratio',
      en: 'Name an indicator marked additive: true, or leave ratio out',
    },
  ),
  'counted-unit': error(
    {
      zh: '平台台账按元计，不能换算成 {value}',
      en: 'The ledger of the platform counts yuan, which cannot stand in {value}',
    },
    {
      zh: '改用金额单位（元、万元、亿元、万亿元），或删去 counted',
      en: 'Take a unit of money (元, 万元, 亿元, 万亿元), or leave counted out',
    },
  ),
  'marker-without-universe': error(
    { zh: 'universeMarker 要与 universe 一起写', en: 'universeMarker needs a universe' },
    { zh: '写上 universe，或删去 universeMarker', en: 'Add universe, or remove universeMarker' },
  ),
  'breakdown-set': error(
    { zh: '一组分项至少两个，且不能重复', en: 'A set of breakdowns has at least two members, none twice' },
    {
      zh: '补全这一组；不能加总到总数的分项不要写',
      en: 'Complete the set; leave out parts that do not sum to the whole',
    },
  ),
  'series-absent': finding(
    { zh: '没有 series.csv：所有目标都会显示“暂不评价”', en: 'There is no series.csv: no target can be judged' },
    { zh: '有公开数据时加上这个文件', en: 'Add the file once there are published figures' },
  ),
  'pack-order': error(
    { zh: '{field} 的数值 {value} 不合顺序', en: 'The value {value} of {field} is out of order' },
    {
      zh: '容差和接近幅度不小于 0；seriousPoints 不大于 behindPoints，behindPoints 不大于 aheadPoints',
      en: 'Tolerances and near bands are 0 or more; seriousPoints ≤ behindPoints ≤ aheadPoints',
    },
  ),
  // industries, synonyms, registers
} as const satisfies Record<string, FaultWords>;
