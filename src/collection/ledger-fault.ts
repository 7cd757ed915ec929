import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { error, type FaultWords, problemOf } from '../vocabulary/fault.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { FigureCell } from './cell.ts';
import { cellName } from './entry-fault.ts';

const FAULTS = {
  'not-wanted': error(
    { zh: '{cell}：规划的判定不需要此数据', en: '{cell}: the plan needs no such figure' },
    { zh: '只选缺数台账中列出的数据', en: 'Choose from the figures the ledger lists' },
  ),
  'known-already': error(
    { zh: '{cell}：此数据已经有了', en: '{cell}: this figure is there already' },
    { zh: '刷新台账，去掉此项', en: 'Load the ledger again and leave it out' },
  ),
  'not-over': error(
    { zh: '{cell}：该年度尚未结束', en: '{cell}: that year is not over' },
    { zh: '去掉此项，年度结束后再办', en: 'Leave it out until the year is over' },
  ),
  'not-yours': error(
    { zh: '{cell}：不由{own}掌握，也没有向{own}请求过', en: '{cell}: {own} neither holds it nor was asked for it' },
    {
      zh: '去掉此项；如确由贵单位掌握，请规划专员登记',
      en: 'Leave it out; if you do hold it, the plan officer can note so',
    },
  ),
  'city-elsewhere': error(
    { zh: '{cell}：{own}只负责本地区的数据', en: '{cell}: {own} answers for its own place only' },
    { zh: '去掉此项，或选择其他单位', en: 'Leave it out, or choose another organisation' },
  ),
  'due-past': error(
    { zh: '期限 {value} 早于今天', en: 'The due day {value} has passed' },
    { zh: '写今天或以后的日期', en: 'Give today or a later day' },
  ),
  'no-such-day': error(
    { zh: '“{value}”不是日历上的一天', en: '“{value}” is no day of the calendar' },
    { zh: '写成 2026-12-31 的样子', en: 'Write it like 2026-12-31' },
  ),
  'promise-day': error(
    { zh: '承诺提供须写明日期，其他答复不写', en: 'A promise names its day, another answer none' },
    {
      zh: '答复为 promised 时填写 promisedOn，否则留空',
      en: 'Give promisedOn with promised, and leave it out otherwise',
    },
  ),
} as const satisfies Record<string, FaultWords>;
export type LedgerFault = keyof typeof FAULTS;

/** A fault of one cell; `own` is the organisation it is about. */
export function cellFault(plan: LoadedPlan, code: LedgerFault, cell: FigureCell, own: string): Problem {
  const name = cellName(plan, cell);
  return problemOf(FAULTS[code], code, { field: name }, `${cell.indicator}@${cell.place} ${cell.period}`, {
    cell: name,
    own,
  });
}

/** A fault of an input field. */
export const fieldFault = (code: LedgerFault, field: string, value: string): Problem =>
  problemOf(FAULTS[code], code, { field }, value, {});
