import { error, type FaultWords, finding, problemOf } from '../../vocabulary/fault.ts';
import type { Problem } from '../../vocabulary/problem.ts';

const FAULTS = {
  'no-stamp': error(
    { zh: '{file} 不是由本系统生成的填报表', en: '{file} is no workbook made here' },
    {
      zh: '请下载本规划的填报表，把数据填入后再提交',
      en: 'Download the workbook of this plan, fill it in and send that',
    },
  ),
  'other-plan': error(
    { zh: '{file} 是规划“{value}”的填报表', en: '{file} is the workbook of the plan “{value}”' },
    {
      zh: '切换到该规划提交，或下载本规划的填报表',
      en: 'Send it under that plan, or download the workbook of this one',
    },
  ),
  'other-organisation': error(
    { zh: '{file} 是为另一个单位生成的填报表', en: '{file} was made for another organisation' },
    { zh: '请由该单位提交，或下载本单位的填报表', en: 'That organisation sends it; download the workbook of yours' },
  ),
  'newer-layout': error(
    { zh: '填报表的版式（{value}）比本程序新', en: 'The layout of the workbook ({value}) is newer than this program' },
    { zh: '用更新的程序，或重新下载填报表', en: 'Use a newer program, or download the workbook again' },
  ),
  'no-head': error(
    { zh: '工作表中找不到表头“编号”', en: 'The sheet has no head “编号”' },
    { zh: '恢复被删除的表头一行，或重新下载填报表', en: 'Put the head back, or download the workbook again' },
  ),
  'unknown-key': error(
    { zh: '没有编号为“{value}”的一行', en: 'There is no line “{value}”' },
    { zh: '恢复第一列原来的编号', en: 'Put the original text back into the first column' },
  ),
  'key-twice': error(
    { zh: '编号“{value}”出现了两次', en: 'The line “{value}” stands twice' },
    { zh: '只保留一行', en: 'Keep one of them' },
  ),
  merged: error(
    { zh: '合并的单元格无法确定属于哪一年', en: 'A merged cell does not say which year it is about' },
    { zh: '取消合并，逐年填写', en: 'Undo the merge and fill in every year' },
  ),
  hidden: error(
    { zh: '数值在隐藏的行或列中', en: 'The value stands in a hidden row or column' },
    { zh: '取消隐藏，确认后再提交', en: 'Show it, make sure it is meant, and send again' },
  ),
  formula: error(
    { zh: '单元格是公式，不是数值', en: 'The cell holds a formula, not a value' },
    { zh: '复制后“选择性粘贴—数值”', en: 'Copy it and paste as value' },
  ),
  'error-value': error(
    { zh: '单元格是错误值 {value}', en: 'The cell holds the error {value}' },
    { zh: '填写数值，或写“未统计”“不予提供”“尚未产生”“口径不同”', en: 'Give a value, or one of the four reasons' },
  ),
  date: error(
    { zh: '单元格被当成日期 {value}', en: 'The cell is taken for the date {value}' },
    { zh: '把格式改为“常规”后重新输入数值', en: 'Set its format to general and enter the value again' },
  ),
  'percent-format': error(
    {
      zh: '单元格用百分比格式，无法判断 {value} 是否为百分数',
      en: 'The cell is formatted as a percentage, so {value} may mean two things',
    },
    {
      zh: '把格式改为“常规”，按单位 % 填写，如 47.5',
      en: 'Set its format to general and enter the number of percent, such as 47.5',
    },
  ),
  qualified: error(
    { zh: '“{value}”带有约、超、以上等字样', en: '“{value}” says about, more than or the like' },
    { zh: '单元格只填数值，说明写在备注列', en: 'Enter the number alone and say the rest under 备注' },
  ),
  'unit-typed': error(
    { zh: '“{value}”带有单位', en: '“{value}” has a unit in it' },
    { zh: '按表中单位换算后只填数值', en: 'Convert to the unit of the line and enter the number alone' },
  ),
  'footnote-mark': error(
    { zh: '“{value}”带有上标或脚注号', en: '“{value}” carries a footnote mark' },
    { zh: '去掉脚注号，只填数值', en: 'Take the mark away and enter the number alone' },
  ),
  'no-number': error(
    { zh: '“{value}”不是数值', en: '“{value}” is no number' },
    {
      zh: '填写数值；没有数据时写“未统计”“不予提供”“尚未产生”或“口径不同”',
      en: 'Enter a number, or 未统计, 不予提供, 尚未产生, 口径不同',
    },
  ),
  negative: error(
    { zh: '{value} 为负，此项不会小于 0', en: '{value} is negative, which this cannot be' },
    { zh: '核对数值', en: 'Check the value' },
  ),
  'share-over': error(
    { zh: '占比 {value} 超过 100%', en: 'A share of {value} is more than 100 %' },
    { zh: '核对数值和单位', en: 'Check value and unit' },
  ),
  'size-off': finding(
    {
      zh: '{value} 与 {neighbour} 相差悬殊，{guess}',
      en: '{value} is far from {neighbour}; {guessEn}',
    },
    { zh: '核对单位；确实无误请勾选确认', en: 'Check the unit; confirm it if it is right' },
  ),
} as const satisfies Record<string, FaultWords>;
export type WorkbookFault = keyof typeof FAULTS;

/** One fault of a file: sheet and cell are the field, such as `1 科技厅!F7`. */
export function workbookFault(
  code: WorkbookFault,
  place: { readonly file: string; readonly sheet?: string; readonly address?: string },
  value: unknown,
  facts: Readonly<Record<string, string>> = {},
): Problem {
  const { file, sheet, address } = place;
  const field = [sheet, address].filter((part) => part !== undefined).join('!');
  return problemOf(FAULTS[code], code, field === '' ? { file } : { file, field }, value, facts);
}
