import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { error, type FaultWords, problemOf } from '../vocabulary/fault.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { FigureCell } from './cell.ts';

const FAULTS = {
  'indicator-unknown': error(
    { zh: '规划没有编号为“{indicator}”的指标', en: 'The plan has no indicator “{indicator}”' },
    { zh: '用规划 indicators.yaml 中的编号', en: 'Use an id of indicators.yaml of the plan' },
  ),
  'place-unknown': error(
    { zh: '规划没有编号为“{place}”的地区', en: 'The plan has no place “{place}”' },
    { zh: '用规划 places.yaml 中的编号', en: 'Use an id of places.yaml of the plan' },
  ),
  'place-foreign': error(
    { zh: '{cell}：本单位只填报{own}的数据', en: '{cell}: your organisation reports for {own} only' },
    { zh: '删去此项，由负责该地区的单位填报', en: 'Leave it out; whoever answers for that place reports it' },
  ),
  'period-impossible': error(
    { zh: '“{period}”不是可用的时期', en: '“{period}” is no period' },
    { zh: '写成 2024 或 2024-Q1', en: 'Write 2024 or 2024-Q1' },
  ),
  'value-or-reason': error(
    {
      zh: '{cell}：须填数值，或选没有数值的原因，二者只取其一',
      en: '{cell}: give a value or the reason why there is none, not both',
    },
    { zh: '留下其中一项', en: 'Keep one of the two' },
  ),
  'value-too-long': error(
    { zh: '{cell}：数值超过 40 位', en: '{cell}: the value has more than 40 digits' },
    { zh: '核对数值', en: 'Check the value' },
  ),
  'cell-twice': error(
    { zh: '{cell}：给了两个不同的数值', en: '{cell}: two different values are given' },
    { zh: '只留一个', en: 'Keep one' },
  ),
  'reason-missing': error(
    {
      zh: '{cell}：第 {version} 版（{before}）已经{state}，更改须说明理由',
      en: '{cell}: version {version} ({before}) is {stateEn}; a correction needs its reason',
    },
    { zh: '写明更改理由', en: 'Say why it is corrected' },
  ),
  'changed-meanwhile': error(
    {
      zh: '{cell}：{name}刚刚提交或审阅过，现值为 {value}',
      en: '{cell}: {name} has just reported or reviewed it; it is {value} now',
    },
    { zh: '核对对方的数值后再次提交', en: 'Look at that value and send yours again' },
  ),
} as const satisfies Record<string, FaultWords>;
export type EntryFault = keyof typeof FAULTS;

/** A fault of one given value; the place names the cell in words. */
export function entryFault(
  plan: LoadedPlan,
  code: EntryFault,
  cell: FigureCell,
  value: string,
  facts: Readonly<Record<string, string>> = {},
): Problem {
  const { indicator, place, period } = cell;
  const name = cellName(plan, cell);
  return problemOf(FAULTS[code], code, { field: name }, value, { indicator, place, period, cell: name, ...facts });
}

/** A cell by its names: 江苏省 R&D经费 2025. */
export function cellName(plan: LoadedPlan, { indicator, place, period }: FigureCell): string {
  const indicatorName = plan.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
  return `${plan.places.find(({ id }) => id === place)?.name ?? place} ${indicatorName} ${period}`;
}
