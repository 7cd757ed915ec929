import { error, type FaultWords, problemOf } from '../../vocabulary/fault.ts';
import type { Problem } from '../../vocabulary/problem.ts';

const FAULTS = {
  'no-values': error(
    { zh: '没有认出任何数值列', en: 'No column of values was recognised' },
    {
      zh: '在对应方式中指明表头所在行、哪些列是数值，以及各是什么指标、哪一年',
      en: 'Say in the mapping where the head is and which columns hold values, of which indicator and year',
    },
  ),
  'column-missing': error(
    { zh: '表中没有表头为“{value}”的列', en: 'The table has no column headed “{value}”' },
    { zh: '恢复表头，或重新设定对应方式', en: 'Put the head back, or set the mapping anew' },
  ),
  'head-twice': error(
    { zh: '有几列的表头都是“{value}”，无法确定是哪一列', en: 'Several columns are headed “{value}”' },
    { zh: '把表头改成不同的文字，或重新设定对应方式', en: 'Give them different heads, or set the mapping anew' },
  ),
  'mapped-unknown': error(
    { zh: '对应方式用到规划中没有的编号“{value}”', en: 'The mapping names “{value}”, which the plan does not have' },
    { zh: '在对应方式中重新选择', en: 'Choose it anew in the mapping' },
  ),
  'indicator-unknown': error(
    { zh: '规划中没有名为“{value}”的指标{near}', en: 'The plan has no indicator “{value}”{nearEn}' },
    {
      zh: '改用规划中的名称，或在对应方式中指明是哪个指标、或不取这些行',
      en: 'Use the name of the plan, or say in the mapping which indicator it is or that such rows are left out',
    },
  ),
  'place-unknown': error(
    { zh: '规划中没有名为“{value}”的地区{near}', en: 'The plan has no place “{value}”{nearEn}' },
    {
      zh: '改用规划中的名称，或在对应方式中指明是哪个地区、或不取这些行',
      en: 'Use the name of the plan, or say in the mapping which place it is or that such rows are left out',
    },
  ),
  'period-unknown': error(
    { zh: '“{value}”不是可用的时期', en: '“{value}” is no period' },
    { zh: '写成 2024、2024年 或 2024-Q1', en: 'Write 2024 or 2024-Q1' },
  ),
  'no-indicator': error(
    { zh: '不知道是哪个指标', en: 'It is not said which indicator this is' },
    { zh: '填写指标名称，或在对应方式中指明', en: 'Name the indicator, or say it in the mapping' },
  ),
  'no-place': error(
    { zh: '不知道是哪个地区', en: 'It is not said which place this is' },
    { zh: '填写地区，或在对应方式中指明', en: 'Name the place, or say it in the mapping' },
  ),
  'no-period': error(
    { zh: '不知道是哪一年', en: 'It is not said which year this is' },
    { zh: '填写年份，或在对应方式中指明', en: 'Give the year, or say it in the mapping' },
  ),
  'unit-unknown': error(
    { zh: '不认识单位“{unit}”{near}', en: 'The unit “{unit}” is not known{nearEn}' },
    { zh: '改为通用的单位名称，或在对应方式中指明单位', en: 'Write a common unit, or say the unit in the mapping' },
  ),
  'unit-not-converted': error(
    {
      zh: '表中单位是{unit}，规划用{wanted}；对应方式没有说要换算',
      en: 'The table counts in {unit}, the plan in {wanted}; the mapping does not say that it is converted',
    },
    { zh: '确认后在对应方式中选“换算单位”', en: 'Choose “convert units” in the mapping if that is meant' },
  ),
  'unit-other': error(
    {
      zh: '表中单位是{unit}，不能换算成规划所用的{wanted}',
      en: 'The table counts in {unit}, which cannot become {wanted} of the plan',
    },
    {
      zh: '核对是否同一指标；单位写法不同而含义相同，请在对应方式中把该列单位选为{wanted}',
      en: 'Check that it is the same indicator; where only the word differs choose {wanted} for the column in the mapping',
    },
  ),
  'percent-elsewhere': error(
    {
      zh: '“{value}”是百分数，而此指标的单位是{wanted}',
      en: '“{value}” is a percentage; the indicator counts in {wanted}',
    },
    { zh: '核对是否同一指标', en: 'Check that it is the same indicator' },
  ),
  'cell-twice': error(
    { zh: '与 {other} 是同一格，两处数值不同', en: 'The same cell as {other}, with another value' },
    { zh: '只留一个', en: 'Keep one' },
  ),
} as const satisfies Record<string, FaultWords>;
export type TableFault = keyof typeof FAULTS;

/** Where a fault of a table sits. `sheet` only where a file has several. */
export interface TablePlace {
  readonly file: string;
  readonly sheet: string | null;
  /** `B7`; absent for the table as a whole. */
  readonly address?: string;
  /** The head of its column. */
  readonly head?: string;
}

/** `数据!B7 · 2023年`. */
export function tablePlace({ file, sheet, address, head }: TablePlace): Problem['place'] {
  const at = [sheet, address].filter((part) => part !== null && part !== undefined && part !== '').join('!');
  const field = [at, head].filter((part) => part !== undefined && part !== '').join(' · ');
  return field === '' ? { file } : { file, field };
}

export const tableFault = (
  code: TableFault,
  place: TablePlace,
  value: string,
  facts: Readonly<Record<string, string>> = {},
): Problem => problemOf(FAULTS[code], code, tablePlace(place), value, facts);

/** The closest known name as a part of a message; nothing where none is near. */
export const nearFacts = (name: string | null): Readonly<Record<string, string>> =>
  name === null ? { near: '', nearEn: '' } : { near: `，是否“${name}”？`, nearEn: `; is it “${name}”?` };
