import { error, finding, problemOf } from '../../vocabulary/fault.ts';
import type { Place, Problem } from '../../vocabulary/problem.ts';

/** What can be wrong with a text loaded for a plan, and what may be doubted about it. */
export const TEXT_FAULTS = {
  'text-of-another-plan': error(
    {
      zh: '这是另一份规划的文本：《{title}》的{total}处引文只找到{found}处（{share}%），不足{least}%；先缺的是：{missing}',
      en: 'This is the text of another plan: of the {total} quotes of {titleEn} it has {found} ({share} %, less than {least} %); the first it lacks: {missing}',
    },
    { zh: '{remedy}', en: '{remedyEn}' },
  ),
  'text-without-sections': error(
    {
      zh: '没有认出任何章节：没有以“一、”“（一）”开头的行',
      en: 'No section was found: no line begins with 一、 or （一）',
    },
    {
      zh: '检查文件内容；用了自动编号的 docx，先把编号转为文字再保存',
      en: 'Check what is in the file; in a docx with automatic numbering, turn the numbers into text and save it again',
    },
  ),
  'quote-not-in-text': finding(
    {
      zh: '{object} 的引文在文本里没有找到（原记在 {place}）',
      en: 'A quote of {object} is not in the text (said to stand in {place})',
    },
    {
      zh: '核对文本与规划目录是不是同一个版本；引文有误的，改规划目录',
      en: 'Check that text and plan folder are of one edition; correct the quote in the plan folder if it is wrong',
    },
  ),
  'unit-not-mapped': finding(
    { zh: '这个单元在 text-map.yaml 里没有', en: 'text-map.yaml has no such unit' },
    {
      zh: '在 text-map.yaml 里写上它对应的对象，或没有对象的原因',
      en: 'Add it to text-map.yaml with its objects, or the reason for none',
    },
  ),
  'mapping-without-unit': finding(
    { zh: 'text-map.yaml 里有这个单元，文本里没有', en: 'text-map.yaml has this unit, the text has not' },
    {
      zh: '核对文本版本；确已删去的，从 text-map.yaml 里删去',
      en: 'Check the edition; remove it from text-map.yaml if it is gone',
    },
  ),
  'unit-begins-else': finding(
    { zh: '这个单元的开头与 text-map.yaml 记的不同', en: 'The unit does not begin as text-map.yaml says' },
    { zh: '核对文本版本，再核对这个单元对应的对象', en: 'Check the edition, then the objects of this unit' },
  ),
  'unit-without-object': finding(
    {
      zh: '这个单元里有 {object} 的引文，text-map.yaml 没有列出它',
      en: 'The unit holds a quote of {object}, which text-map.yaml does not list',
    },
    { zh: '在 text-map.yaml 里给这个单元加上 {object}', en: 'Add {object} to the unit in text-map.yaml' },
  ),
  'numbers-not-text': finding(
    {
      zh: '文档里有 {count} 段用了自动编号，编号不是文字，没有读入',
      en: '{count} paragraphs are numbered by Word itself; the numbers are no text and were not read',
    },
    {
      zh: '如果章节因此没有认全，先把自动编号转为文字，保存后重新载入',
      en: 'If sections are missing for it, turn the numbers into text, save and load it again',
    },
  ),
} as const;
export type TextFaultCode = keyof typeof TEXT_FAULTS;

export function textFault(
  code: TextFaultCode,
  place: Place,
  value: string,
  facts: Readonly<Record<string, string>> = {},
): Problem {
  return problemOf(TEXT_FAULTS[code], code, place, value, facts);
}
