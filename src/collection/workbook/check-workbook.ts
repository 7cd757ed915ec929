import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { type FigureCell, figureCellKey } from '../cell.ts';
import type { GivenFigure } from '../given-figure.ts';
import { readFigure } from './figure-text.ts';
import { type GridCell, type GridSheet, shownText } from './grid.ts';
import { doubtOf } from './plausible-value.ts';
import { COLUMNS, knownCellKeys, type PlannedSheet, STAMP_SHEET, type Stamp } from './sheet-plan.ts';
import type { Neighbour } from './size-check.ts';
import { type WorkbookFault, workbookFault } from './workbook-fault.ts';

export interface CheckedWorkbook {
  /** What differs from the workbook as it was made, errors left out. */
  readonly values: readonly GivenFigure[];
  readonly problems: readonly Problem[];
  /** Cells left as they were made. */
  readonly untouched: number;
  /** Keys of the cells that are asked about and wait for a confirmation. */
  readonly toConfirm: readonly string[];
}

export interface WorkbookContext {
  readonly plan: LoadedPlan;
  readonly file: string;
  readonly sheets: readonly PlannedSheet[];
  readonly stamp: Stamp;
  /** What is known of a line in any year, for the check of size. */
  readonly neighbours: (line: Pick<FigureCell, 'indicator' | 'place'>) => readonly Neighbour[];
  /** Keys of cells somebody has confirmed. */
  readonly confirmed: ReadonlySet<string>;
}

/**
 * Reads a workbook that comes back. Lines are found by the key in their first column and years by the head, so rows and
 * columns may have moved, and a workbook made before the plan changed is merged field by field. A cell counts only where
 * it differs from what the workbook was made with.
 */
export function checkWorkbook(grid: readonly GridSheet[], context: WorkbookContext): CheckedWorkbook {
  const found = grid
    .filter(({ name }) => name !== STAMP_SHEET)
    .map((sheet) => checkSheet(sheet, context))
    .filter((sheet) => sheet !== null);
  const seen = new Map<string, string>();
  const twice: Problem[] = [];
  for (const line of found.flatMap(({ lines }) => lines)) {
    if (seen.has(line.key)) twice.push(line.fault('key-twice', line.key));
    seen.set(line.key, line.key);
  }
  return {
    values: found.flatMap(({ values }) => values),
    problems: [...found.flatMap(({ problems }) => problems), ...twice],
    untouched: found.reduce((sum, { untouched }) => sum + untouched, 0),
    toConfirm: found.flatMap(({ toConfirm }) => toConfirm),
  };
}

interface SheetFindings {
  readonly lines: { readonly key: string; readonly fault: (code: WorkbookFault, value: string) => Problem }[];
  readonly values: GivenFigure[];
  readonly problems: Problem[];
  readonly toConfirm: string[];
  untouched: number;
}

/** Null for a sheet that holds no figures, such as the explanations. */
function checkSheet(sheet: GridSheet, context: WorkbookContext): SheetFindings | null {
  const { file, sheets, stamp } = context;
  const head = sheet.cells.find((cell) => cell.value.kind === 'text' && cell.value.text.trim() === COLUMNS.key);
  const at = (cell: Pick<GridCell, 'address'>) => ({ file, sheet: sheet.name, address: cell.address });
  if (head === undefined) {
    const isOurs = sheets.some(({ name }) => name === sheet.name);
    if (!isOurs) return null;
    const problems = [workbookFault('no-head', { file, sheet: sheet.name }, '')];
    return { lines: [], values: [], problems, toConfirm: [], untouched: 0 };
  }
  const columns = new Map(
    sheet.cells.filter(({ row }) => row === head.row).map((cell) => [shownText(cell).trim(), cell.column]),
  );
  const years = [...columns].flatMap(([text, column]) => {
    const year = /^(\d{4})年?$/.exec(text)?.[1];
    return year === undefined ? [] : [{ year, column }];
  });
  const known = knownCellKeys(sheets);
  const lineKeys = new Set(sheets.flatMap(({ lines }) => lines.map(({ key }) => key)));
  const made = new Map(stamp.cells.map((cell) => [cell.key, cell]));
  const findings: SheetFindings = { lines: [], values: [], problems: [], toConfirm: [], untouched: 0 };
  const cellAt = (row: number, column: number | undefined) =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column);
  for (const keyCell of sheet.cells.filter(({ row, column }) => row > head.row && column === head.column)) {
    const key = shownText(keyCell).trim();
    if (!lineKeys.has(key)) {
      findings.problems.push(workbookFault('unknown-key', at(keyCell), key));
      continue;
    }
    findings.lines.push({ key, fault: (code, value) => workbookFault(code, at(keyCell), value) });
    const [indicator = '', place = ''] = key.split('@');
    const words = (column: string) => {
      const cell = cellAt(keyCell.row, columns.get(column));
      return cell === undefined ? '' : shownText(cell).trim().slice(0, 500);
    };
    for (const { year, column } of years) {
      const cell = { indicator, place, period: year };
      const base = made.get(figureCellKey(cell));
      const given = cellAt(keyCell.row, column);
      if (given === undefined || !known.has(figureCellKey(cell))) continue;
      const fault = (code: WorkbookFault, facts?: Readonly<Record<string, string>>) =>
        findings.problems.push(workbookFault(code, at(given), shownText(given), facts));
      if (base !== undefined && isAsMade(given, base.value)) findings.untouched += 1;
      else if (given.isMerged) fault('merged');
      else if (given.isHidden || sheet.isHidden) fault('hidden');
      else {
        const read = readFigure(given.value);
        if ('fault' in read) fault(read.fault);
        else if (read.value === null || isPlausible(cell, read.value, context, fault, findings)) {
          findings.values.push({
            ...cell,
            ...read,
            qualifier: 'exact',
            note: words(COLUMNS.note),
            reason: words(COLUMNS.reason) || null,
            basedOn: base?.version ?? 0,
          });
        }
      }
    }
  }
  return findings;
}

function isAsMade({ value }: GridCell, made: string): boolean {
  const read = readFigure(value);
  if (made === '' || 'fault' in read) return false;
  return read.value === null ? read.missing === made : /^[-\d.]/.test(made) && new Decimal(made).equals(read.value);
}

/** Is it a value the line can have? Says why not; a value out of size is asked about until it is confirmed. */
function isPlausible(
  cell: FigureCell,
  value: string,
  { plan, neighbours, confirmed }: WorkbookContext,
  fault: (code: WorkbookFault, facts?: Readonly<Record<string, string>>) => void,
  findings: SheetFindings,
): boolean {
  const doubt = doubtOf(plan, cell, value, neighbours(cell));
  if (doubt === null) return true;
  const key = figureCellKey(cell);
  if (doubt.code !== 'size-off' || !confirmed.has(key)) fault(doubt.code, doubt.facts);
  if (doubt.code === 'size-off' && !confirmed.has(key)) findings.toConfirm.push(key);
  return doubt.code === 'size-off';
}
