import { type TablePlace, tablePlace } from '../collection/table/table-fault.ts';
import { error, type FaultWords, problemOf } from '../vocabulary/fault.ts';
import type { Problem } from '../vocabulary/problem.ts';

const FAULTS = {
  'layout-no-head': error(
    { zh: '前 40 行没有表头“{value}”', en: 'No head “{value}” in the first 40 rows' },
    { zh: '恢复表头，或选用与此表相符的版式', en: 'Put the head back, or choose the layout of this table' },
  ),
  'layout-head-twice': error(
    { zh: '有几列的表头都是“{value}”', en: 'Several columns are headed “{value}”' },
    { zh: '只留一列，或把其他列的表头改掉', en: 'Keep one, or head the others otherwise' },
  ),
  'layout-amount': error(
    { zh: '“{value}”不是以{unit}计的金额', en: '“{value}” is no amount in {unit}' },
    {
      zh: '写成不小于 0 的数字，最多精确到 0.0001 元，不带单位和约数，不用公式；不知道的留空',
      en: 'Write a number of 0 or more, at most to 0.0001 yuan, without unit, about or formula; leave empty what is not known',
    },
  ),
  'layout-day': error(
    { zh: '“{value}”不是写作 {form} 的存在的日期', en: '“{value}” is no day that exists, written {form}' },
    { zh: '按此写法写存在的日期；不知道的留空', en: 'Write a day that exists so; leave empty what is not known' },
  ),
  'layout-word': error(
    { zh: '版式中没有“{value}”的对应代码', en: 'The layout has no code for “{value}”' },
    { zh: '可用：{allowed}；或在版式中补上对应', en: 'There are: {allowed}; or add it to the layout' },
  ),
  'layout-text': error(
    { zh: '“{value}”不能当文字读', en: '“{value}” cannot be read as text' },
    {
      zh: '把单元格设为文本后重新填写；公式、日期和超过 15 位的数字都不能用',
      en: 'Make the cell text and fill it in again; formulas, days and numbers of more than 15 digits cannot be taken',
    },
  ),
  'layout-too-long': error(
    { zh: '登记表容不下这样长的内容：{value}', en: 'The form does not hold so long a text: {value}' },
    { zh: '缩短后再提交', en: 'Shorten it' },
  ),
  'layout-merged': error(
    { zh: '合并的单元格，不知道属于哪一份合同', en: 'A merged cell; it cannot be told which contract it belongs to' },
    { zh: '取消合并，每份合同一行', en: 'Unmerge it; one row a contract' },
  ),
  'layout-hidden': error(
    { zh: '行、列或工作表是隐藏的', en: 'Its row, column or sheet is hidden' },
    { zh: '取消隐藏和筛选，或删去', en: 'Show it and remove filters, or delete it' },
  ),
  'layout-cannot-write': error(
    { zh: '版式写不出“{value}”', en: 'The layout cannot write “{value}”' },
    { zh: '更正这一项，或在版式中补上对应', en: 'Correct it, or add it to the layout' },
  ),
  'import-state': error(
    { zh: '状态“{value}”的合同不收', en: 'A contract in the state “{value}” is not taken' },
    {
      zh: '只收已登记的合同和草稿；其他的请删去这一行',
      en: 'Only registered contracts and drafts are taken; remove the row',
    },
  ),
  'import-number-state': error(
    { zh: '登记编号“{value}”与状态不符', en: 'The number “{value}” does not fit the state' },
    { zh: '已登记的写编号，草稿不写', en: 'A registered contract has a number, a draft has none' },
  ),
  'import-number': error(
    { zh: '登记编号“{value}”不是16位数字', en: 'The number “{value}” is not sixteen digits' },
    {
      zh: '照全国系统给出的编号填写，单元格设为文本',
      en: 'Write it as the national system gave it, in a cell of text',
    },
  ),
  'import-number-known': error(
    { zh: '登记编号 {value} 已在台账中', en: 'The number {value} is in the ledger already' },
    { zh: '删去这一行；要更改的在台账中办理变更', en: 'Remove the row; a change is made in the ledger' },
  ),
  'import-number-twice': error(
    { zh: '登记编号 {value} 在表中出现两次', en: 'The number {value} stands in the table twice' },
    { zh: '只留一行，或更正编号', en: 'Keep one row, or correct the number' },
  ),
  'import-day': error(
    {
      zh: '已登记的合同没有登记日期，或日期还没有到：{value}',
      en: 'A registered contract without its day, or a day to come: {value}',
    },
    { zh: '填写登记日期', en: 'Fill in the day of registration' },
  ),
  'import-type': error(
    { zh: '已登记的合同没有类型', en: 'A registered contract without a type' },
    { zh: '填写合同类型', en: 'Fill in the type' },
  ),
  'import-amounts': error(
    { zh: '技术交易额大于成交额：{value}', en: 'The technical amount exceeds the contract amount: {value}' },
    { zh: '核对两个金额', en: 'Check both amounts' },
  ),
} as const satisfies Record<string, FaultWords>;
export type LayoutFault = keyof typeof FAULTS;

export const layoutFault = (
  code: LayoutFault,
  place: TablePlace,
  value: string,
  facts: Readonly<Record<string, string>> = {},
): Problem => problemOf(FAULTS[code], code, tablePlace(place), value, facts);
