import { error, type FaultWords, finding } from '../../vocabulary/fault.ts';

/** What can be wrong with how a plan folder is written: files, YAML, fields. */
export const FORM_FAULTS = {
  'file-missing': error(
    { zh: '目录里没有 {file}', en: 'The folder has no {file}' },
    { zh: '新建这个文件，写法见 docs/catalogue.md', en: 'Add the file; docs/catalogue.md says how it is written' },
  ),
  'file-unknown': finding(
    { zh: '不认识这个文件，没有读它', en: 'This file is not known and was not read' },
    { zh: '如果写错了名字，请改为 {nearest}', en: 'If the name is mistyped, change it to {nearest}' },
  ),
  'file-empty': error(
    { zh: '文件是空的', en: 'The file is empty' },
    { zh: '按 docs/catalogue.md 写入内容', en: 'Fill it as docs/catalogue.md says' },
  ),
  'file-too-long': error(
    { zh: '文件有 {value} 个字符，超过 {limit} 的上限', en: 'The file has {value} characters, more than {limit}' },
    { zh: '规划文件只放规划内容；数据放在 series.csv', en: 'Keep only the plan in it; figures belong in series.csv' },
  ),
  'file-too-deep': error(
    { zh: '文件的层次超过 {limit} 层，不像规划文件', en: 'The file nests deeper than {limit} levels, unlike any plan' },
    { zh: '检查是不是放错了文件', en: 'Check whether this is the right file' },
  ),
  'yaml-syntax': error(
    { zh: '这里不是有效的 YAML（第 {column} 列）：{detail}', en: 'Not valid YAML here (column {column}): {detail}' },
    {
      zh: '检查本行和上一行的缩进、冒号后的空格、引号是否成对；含“: ”或“ #”的文字要加引号',
      en: 'Check indentation, the space after colons and paired quotes of this line and the one above; quote text with “: ” or “ #”',
    },
  ),
  'yaml-duplicate-field': error(
    { zh: '同一个字段写了两次（第 {column} 列）', en: 'The same field is written twice (column {column})' },
    { zh: '只留一个', en: 'Keep one of them' },
  ),
  'yaml-references': error(
    { zh: 'YAML 引用（& 和 *）不能展开：{value}', en: 'YAML references (& and *) cannot be resolved: {value}' },
    { zh: '直接写出内容，不用引用', en: 'Write the content out instead of referring to it' },
  ),
  'list-expected': error(
    { zh: '{file} 应当是一个列表，每项以“- ”开头', en: '{file} must be a list, each entry starting with “- ”' },
    { zh: '把各项写成列表', en: 'Write the entries as a list' },
  ),
  'list-empty': error(
    { zh: '列表至少要有 {minimum} 项', en: 'The list needs at least {minimum} entries' },
    { zh: '补足各项，或删去整个字段（如果允许）', en: 'Add entries, or remove the field where it may be absent' },
  ),
  'field-missing': error(
    { zh: '缺少必填字段 {field}', en: 'The required field {field} is missing' },
    { zh: '补上这个字段', en: 'Add the field' },
  ),
  'field-empty': error(
    { zh: '字段 {field} 没有内容', en: 'The field {field} has no content' },
    { zh: '写上内容，或删去这个字段（如果允许）', en: 'Give it content, or remove it where it may be absent' },
  ),
  'field-unknown': error(
    { zh: '没有名为 {value} 的字段', en: 'There is no field named {value}' },
    { zh: '是否应为 {nearest}？可用字段：{allowed}', en: 'Did you mean {nearest}? Fields: {allowed}' },
  ),
  'value-kind': error(
    { zh: '{field} 应当是{expected}', en: '{field} must be {expectedEn}' },
    { zh: '改为{expected}', en: 'Change it to {expectedEn}' },
  ),
  'value-needs-quotes': error(
    { zh: '{field} 要写成带引号的文字', en: '{field} must be text in quotes' },
    { zh: '写作 "{value}"，避免数字被改写', en: 'Write "{value}", so that no digit is changed' },
  ),
  'value-not-allowed': error(
    { zh: '{field} 不能是 {value}', en: '{field} cannot be {value}' },
    { zh: '是否应为 {nearest}？可用值：{allowed}', en: 'Did you mean {nearest}? Values: {allowed}' },
  ),
  'value-form': error(
    { zh: '{field} 的写法不对：{value}', en: '{field} is not written as it should be: {value}' },
    { zh: '应当是{expected}', en: 'It must be {expectedEn}' },
  ),
  'number-expected': error(
    { zh: '{value} 不是普通的十进制数', en: '{value} is not a plain decimal number' },
    {
      zh: '只写数字、小数点和负号，加引号，例如 "46.5"；不写千分位、单位和百分号',
      en: 'Digits, point and minus sign only, in quotes, e.g. "46.5"; no separators, unit or percent sign',
    },
  ),
} as const satisfies Record<string, FaultWords>;
