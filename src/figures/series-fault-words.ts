import { error, type FaultWords, finding } from '../vocabulary/fault.ts';
import type { Words } from '../vocabulary/words.ts';

const SAVE_AS: Words = {
  zh: '在表格软件中打开，另存为“CSV UTF-8（逗号分隔）”后再导入',
  en: 'Open it in the spreadsheet program, save it as “CSV UTF-8 (comma delimited)” and import that file',
};

/** Everything an import can say about a series file, with its remedy, in the words of whoever keeps the spreadsheet. */
export const SERIES_FAULTS = {
  'file-missing': error(
    { zh: '找不到这个文件', en: 'There is no such file' },
    { zh: '检查路径和文件名；带空格的路径要加引号', en: 'Check folder and name; put quotes round a path with spaces' },
  ),
  'file-no-file': error(
    { zh: '这不是普通文件（可能是文件夹）', en: 'This is not an ordinary file (perhaps a folder)' },
    { zh: '给出 CSV 文件本身的路径', en: 'Give the path of the CSV file itself' },
  ),
  'file-unreadable': error(
    { zh: '没有读取这个文件的权限', en: 'This user may not read the file' },
    { zh: '更改文件权限，或复制到可读的地方', en: 'Change its permissions, or copy it where it can be read' },
  ),
  'file-empty': error(
    { zh: '文件是空的', en: 'The file is empty' },
    { zh: '确认导出时选对了工作表', en: 'Check that the right sheet was exported' },
  ),
  'file-workbook': error({ zh: '这是 Excel 工作簿，不是 CSV', en: 'This is a workbook, not CSV' }, SAVE_AS),
  'file-utf16': error(
    { zh: '文件是 UTF-16 编码，不能导入', en: 'The file is in UTF-16, which is not accepted' },
    SAVE_AS,
  ),
  'file-binary': error(
    { zh: '这不是文本文件（含有二进制内容）', en: 'This is not a text file (it holds binary content)' },
    { zh: '检查是不是选错了文件', en: 'Check whether this is the right file' },
  ),
  'encoding-unknown': error(
    {
      zh: '既不是完整的 UTF-8，也不是完整的 GBK，可能混用了两种编码',
      en: 'Neither clean UTF-8 nor clean GBK; perhaps both are mixed',
    },
    SAVE_AS,
  ),
  'encoding-unsure': error(
    {
      zh: '编码不能确定：内容既可以读成 UTF-8，也可以读成 GBK',
      en: 'The encoding is uncertain: the content reads as UTF-8 and as GBK',
    },
    SAVE_AS,
  ),
  'line-too-long': error(
    { zh: '这一行超过 {limit} 字节，不像数据表', en: 'This line is longer than {limit} bytes, unlike any table' },
    { zh: '检查是不是选错了文件', en: 'Check whether this is the right file' },
  ),
  'quote-open': error(
    { zh: '引号不成对，从这里开始读不出列', en: 'A quotation mark has no partner; no columns can be read from here' },
    {
      zh: '含逗号或引号的内容要用英文引号括起，内容里的引号写两次（""）',
      en: 'Put text with commas or quotes between "…", and write a quote inside it twice ("")',
    },
  ),
  'rows-none': error(
    { zh: '只有表头，没有数据行', en: 'There is a header but no row' },
    { zh: '在表头下填入数据', en: 'Add rows below the header' },
  ),
  separator: error({ zh: '列之间不是用英文逗号分隔的', en: 'The columns are not separated by commas' }, SAVE_AS),
  'column-missing': error(
    { zh: '第一行缺少列：{missing}', en: 'The first row lacks the columns {missing}' },
    { zh: '第一行写列名，中文或英文名都可以', en: 'Name the columns in the first row, in English or Chinese' },
  ),
  'column-misspelt': error(
    { zh: '不认识“{value}”列', en: 'The column “{value}” is not known' },
    { zh: '如果写错了列名，请改为 {nearest}；否则删去这一列', en: 'Change it to {nearest}, or remove the column' },
  ),
  'column-unknown': error(
    { zh: '不认识“{value}”列', en: 'The column “{value}” is not known' },
    { zh: '删去这一列', en: 'Remove the column' },
  ),
  'column-twice': error(
    { zh: '“{value}”列出现了两次', en: 'The column “{value}” is there twice' },
    { zh: '只留一列', en: 'Keep one of them' },
  ),
  'confirmation-early': error(
    {
      zh: '文件不能代替持有方确认；登录功能启用之前不接受确认',
      en: 'A file cannot confirm in the place of the holder; there is no confirming before there is a sign-in',
    },
    { zh: '清空这一列', en: 'Leave this column empty' },
  ),
  'row-length': error(
    { zh: '这一行有 {cells} 列，表头是 {columns} 列', en: 'This row has {cells} cells, the header {columns}' },
    {
      zh: '检查是否少了一列，或内容里有逗号而没有加引号',
      en: 'Look for a cell left out, or text with a comma and no quotes round it',
    },
  ),
  formula: error(
    { zh: '单元格以公式开头（=、+、@ 或制表符）', en: 'The cell starts like a formula (=, +, @ or a tab)' },
    { zh: '改为公式的结果，只粘贴数值', en: 'Replace it by its result: paste values only' },
  ),
  'cell-missing': error(
    { zh: '“{field}”是空的', en: '“{field}” is empty' },
    { zh: '填上“{field}”', en: 'Fill in “{field}”' },
  ),
  'text-too-long': error(
    { zh: '内容超过 {limit} 个字', en: 'The text has more than {limit} characters' },
    { zh: '缩短内容', en: 'Shorten it' },
  ),
  'indicator-unknown': finding(
    {
      zh: '没有载入的规划使用这个指标；数值照样存入，但不用于任何目标',
      en: 'No loaded plan uses this indicator; its values are stored but count for no target',
    },
    { zh: '如果名称写错了，请改正后重新导入', en: 'If the name is mistyped, correct it and import again' },
  ),
  'indicator-near': finding(
    {
      zh: '没有载入的规划使用这个指标；数值照样存入，但不用于任何目标',
      en: 'No loaded plan uses this indicator; its values are stored but count for no target',
    },
    { zh: '如果是指“{nearest}”，请改正后重新导入', en: 'If “{nearest}” is meant, correct it and import again' },
  ),
  'place-unknown': error(
    { zh: '不认识这个地区', en: 'This place is not known' },
    { zh: '地区名要与规划的地区表一致：{known}', en: 'Write it as the plan lists its places: {known}' },
  ),
  'place-near': error(
    { zh: '不认识这个地区', en: 'This place is not known' },
    { zh: '是否应为“{nearest}”？请按这个写法改正', en: 'Did you mean “{nearest}”? If so write it like that' },
  ),
  'period-impossible': error(
    { zh: '不是能成立的时期', en: 'This is no possible period' },
    {
      zh: '写成 2024、2024年前三季度、2024Q1-Q3、2024年1—9月、2024年上半年或 2021-2025 的样子',
      en: 'Write it like 2024, 2024Q1-Q3, 2024M1-9, 2024H1 or 2021-2025',
    },
  ),
  'value-missing': error(
    { zh: '数值是空的', en: 'The value is empty' },
    { zh: '填上数值；还没有数的，删去这一行', en: 'Fill it in, or remove the row while there is no figure' },
  ),
  'value-no-number': error(
    { zh: '数值栏里不是数', en: 'The value is not a number' },
    {
      zh: '没有数的，删去这一行；不要填 N/A、— 或文字',
      en: 'Remove the row where there is no figure; do not write N/A, a dash or words',
    },
  ),
  'value-words': error(
    { zh: '数值栏里除了数还有文字', en: 'The value holds words beside the number' },
    {
      zh: '数值栏只写数；“约”“超”“以上”写在限定词栏，单位写在单位栏',
      en: 'Write the number only: 约, 超 and 以上 belong in the qualifier column, the unit in the unit column',
    },
  ),
  'value-percent': error(
    { zh: '数值栏里有百分号', en: 'The value holds a percent sign' },
    { zh: '数值栏写 {number}，单位栏写 %', en: 'Write {number}, and % in the unit column' },
  ),
  'value-grouping': error(
    { zh: '千分位逗号的位置不对', en: 'The thousands separators are in the wrong places' },
    { zh: '去掉逗号，只写数字和小数点', en: 'Leave the commas out; write digits and a decimal point' },
  ),
  'value-exponent': error(
    {
      zh: '数值是科学记数法，表格软件可能已经丢掉了末位数字',
      en: 'The value is in exponent notation; the spreadsheet program may have lost digits',
    },
    { zh: '把单元格设为“数值”格式，核对原数后重新导出', en: 'Format the cell as a number, check it, and export again' },
  ),
  'value-too-long': error(
    { zh: '数值超过 {limit} 位', en: 'The value has more than {limit} digits' },
    { zh: '核对原数', en: 'Check the original figure' },
  ),
  'unit-unexpected': error(
    {
      zh: '“{indicator}”的单位是{expected}，这里写的是{value}',
      en: '“{indicator}” comes in {expected}, here it is {value}',
    },
    { zh: '把数值换算成{expected}，单位栏写{expected}', en: 'Convert the value and write {expected} as its unit' },
  ),
  'unit-unknown': error(
    { zh: '不认识这个单位', en: 'This unit is not known' },
    { zh: '可用的单位：{known}', en: 'Known units: {known}' },
  ),
  'unit-near': error(
    { zh: '不认识这个单位', en: 'This unit is not known' },
    { zh: '是否应为“{nearest}”？', en: 'Did you mean “{nearest}”?' },
  ),
  'qualifier-unknown': error(
    { zh: '不认识这个限定词', en: 'This qualifier is not known' },
    { zh: '只能是约、左右、以上、超、余，或留空', en: 'It is 约, 左右, 以上, 超, 余 or empty' },
  ),
  'date-impossible': error(
    { zh: '发布日期不是日历上的日子', en: 'The release date is not a day of the calendar' },
    {
      zh: '写成 2023-02-08、2023-02 或 2023；不知道的留空',
      en: 'Write it like 2023-02-08, 2023-02 or 2023; leave it empty when unknown',
    },
  ),
  'word-unknown': error(
    { zh: '“{field}”里不能写“{value}”', en: '“{field}” cannot be “{value}”' },
    { zh: '可以写：{allowed}', en: 'It may be: {allowed}' },
  ),
  'cell-twice': finding(
    {
      zh: '同一来源对同一指标、地区和时期已在第 {first} 行给出过数值',
      en: 'The same source gave a value for this indicator, place and period on line {first}',
    },
    {
      zh: '核对两行；内容不同的，两个数值都会保留',
      en: 'Compare the two rows; where they differ both values are kept',
    },
  ),
  'cell-twice-unchecked': finding(
    {
      zh: '文件超过 {limit} 行，此后不再检查重复',
      en: 'The file has more than {limit} rows; repetitions are no longer looked for',
    },
    { zh: '需要检查时，请分成几个文件', en: 'Split the file if you want them found' },
  ),
} as const satisfies Record<string, FaultWords>;
export type SeriesFaultCode = keyof typeof SERIES_FAULTS;
