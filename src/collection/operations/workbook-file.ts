import ExcelJS from 'exceljs';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { failure } from '../../platform/failure.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { figureCellKey, MISSING_REASONS } from '../cell.ts';
import type { GridCell, GridSheet, GridValue } from '../workbook/grid.ts';
import {
  COLUMNS,
  type PlannedSheet,
  type SheetLine,
  STAMP_SHEET,
  type Stamp,
  type StampedCell,
  yearHead,
} from '../workbook/sheet-plan.ts';
import { checkSpreadsheet } from './spreadsheet-limits.ts';

const HEAD_ROW = 3;
const COLOURS = { head: 'FFE8EEF7', wanted: 'FFFFF7D6', known: 'FFF2F2F2', fault: 'FFFFD9D9', asked: 'FFFFEFC2' };
const FONT = { name: '等线', size: 11 };

/** What the organisation or others have given for a cell, shown when the workbook is made. */
export interface FilledCell {
  readonly value: string | null;
  readonly missing: keyof typeof MISSING_REASONS | null;
}

/** Makes the workbook of a plan: a sheet per holder, a sheet of explanations, a hidden stamp. */
export async function makeWorkbook(given: {
  readonly plan: LoadedPlan;
  readonly organisation: string;
  readonly sheets: readonly PlannedSheet[];
  readonly stamp: Stamp;
  readonly filled: ReadonlyMap<string, FilledCell>;
  /** What is published of a cell, with its source. */
  readonly known: ReadonlyMap<string, string>;
}): Promise<Buffer> {
  const { plan, organisation, sheets, stamp, filled, known } = given;
  const book = new ExcelJS.Workbook();
  book.creator = 'Lantu';
  explain(book.addWorksheet('说明'), plan, organisation);
  for (const sheet of sheets) fillSheet(book.addWorksheet(sheet.name), plan, sheet, filled, known);
  const hidden = book.addWorksheet(STAMP_SHEET, { state: 'veryHidden' });
  const { cells, ...head } = stamp;
  hidden.getCell('A1').value = JSON.stringify(head);
  hidden.addRows(cells.map(({ key, value, version }) => [key, value, version]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

function explain(sheet: ExcelJS.Worksheet, plan: LoadedPlan, organisation: string): void {
  sheet.getColumn(1).width = 100;
  const reasons = Object.values(MISSING_REASONS);
  const lines = [
    `${plan.header.shortTitle.zh} 数据填报表（${organisation}）`,
    '非官方软件生成，仅供本单位内部填报使用。不得录入涉密信息。',
    '只填浅黄色和灰色的年份单元格；其他单元格已锁定。灰色表示已有公布值（见批注），可以不填，也可以填本单位掌握的数值。',
    `没有数据时，在单元格中写：${reasons.map(({ zh }) => zh).join('、')}。`,
    '只填数值，不写单位、“约”“超”等字样；说明写在“备注”。更改已审定的数值时写“更正理由”。',
    '可以增删、移动行列以外的内容；请不要改动第一列“编号”。公式请粘贴为数值。',
    '',
    `Workbook of ${plan.header.shortTitle.en} for ${organisation}. Unofficial; never enter classified information.`,
    'Fill in the cells of the years only: numbers in the unit of the line, or one of the four reasons:',
    reasons.map(({ zh, en }) => `${zh} (${en})`).join(', '),
  ];
  for (const [index, line] of lines.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.font = { ...FONT, bold: index === 0, size: index === 0 ? 14 : 11 };
    cell.alignment = { wrapText: true, vertical: 'top' };
  }
}

function fillSheet(
  sheet: ExcelJS.Worksheet,
  plan: LoadedPlan,
  { holder, lines }: PlannedSheet,
  filled: ReadonlyMap<string, FilledCell>,
  known: ReadonlyMap<string, string>,
): void {
  const { from, to } = plan.header.period;
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const before = [COLUMNS.key, COLUMNS.indicator, COLUMNS.place, COLUMNS.unit, COLUMNS.definition];
  const heads = [...before, ...years.map(yearHead), COLUMNS.note, COLUMNS.reason];
  sheet.getCell(1, 1).value = `${plan.header.shortTitle.zh} · ${holder}`;
  sheet.getCell(1, 1).font = { ...FONT, bold: true, size: 14 };
  sheet.getCell(2, 1).value = '不得录入涉密信息；填写方法见“说明”';
  sheet.getRow(HEAD_ROW).values = heads;
  sheet.getRow(HEAD_ROW).eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.fill = solid(COLOURS.head);
    cell.border = { bottom: { style: 'thin' } };
  });
  const widths = [24, 30, 10, 10, 36, ...years.map(() => 13), 24, 24];
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  for (const [index, line] of lines.entries()) {
    fillLine(sheet.getRow(HEAD_ROW + 1 + index), line, { before: before.length, years }, filled, known);
  }
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROW }];
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
  void sheet.protect('', { formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true });
}

function fillLine(
  row: ExcelJS.Row,
  { key, indicator, place, definition, cells }: SheetLine,
  layout: { readonly before: number; readonly years: readonly number[] },
  filled: ReadonlyMap<string, FilledCell>,
  known: ReadonlyMap<string, string>,
): void {
  row.values = [key, `${indicator.name}\n${indicator.nameEn}`, place, indicator.unit, definition?.zh ?? ''];
  row.font = FONT;
  row.alignment = { wrapText: true, vertical: 'top' };
  for (const cell of cells) {
    const column = layout.years.indexOf(Number(cell.period));
    if (column < 0) continue;
    const target = row.getCell(layout.before + 1 + column);
    const [given, published] = [filled.get(figureCellKey(cell)), known.get(figureCellKey(cell))];
    if (given !== undefined) target.value = given.value === null ? reasonText(given) : Number(given.value);
    if (published !== undefined) target.note = `已公布：${published}`;
    target.fill = solid(published === undefined ? COLOURS.wanted : COLOURS.known);
    target.protection = { locked: false };
    target.dataValidation = {
      type: 'custom',
      allowBlank: true,
      // A number, or one of the reasons.
      formulae: [`OR(ISNUMBER(${target.address}),${reasonList(target.address)})`],
      showErrorMessage: true,
      errorTitle: '不是数值',
      error: '请填数值，或写：未统计、不予提供、尚未产生、口径不同',
      showInputMessage: true,
      promptTitle: `${indicator.name}`.slice(0, 32),
      prompt: `单位：${indicator.unit}。${definition?.zh ?? ''}`.slice(0, 250),
    };
  }
  for (const offset of [1, 2]) row.getCell(layout.before + layout.years.length + offset).protection = { locked: false };
}

const reasonText = ({ missing }: FilledCell) => (missing === null ? '' : MISSING_REASONS[missing].zh);
const reasonList = (address: string) =>
  Object.values(MISSING_REASONS)
    .map(({ zh }) => `${address}="${zh}"`)
    .join(',');
const solid = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** A workbook that came in, with what a check needs of it. Fails with bad-input or too-large. */
export async function openWorkbook(name: string, bytes: Buffer): Promise<ExcelJS.Workbook> {
  const ignoreNodes = [...checkSpreadsheet(name, bytes)];
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes });
    return book;
  } catch {
    throw failure('bad-input', {
      zh: `${name} 无法作为 .xlsx 读取。请重新保存后提交。`,
      en: `${name} cannot be read as .xlsx. Save it again and send that.`,
    });
  }
}

export function gridOf(book: ExcelJS.Workbook): GridSheet[] {
  return book.worksheets.map((sheet) => {
    const cells: GridCell[] = [];
    sheet.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        const value = gridValue(cell);
        if (value === null) return;
        const isHidden = row.hidden === true || sheet.getColumn(column).hidden === true;
        cells.push({ address: cell.address, column, row: number, value, isMerged: cell.isMerged, isHidden });
      }),
    );
    return { name: sheet.name, isHidden: sheet.state !== 'visible', cells };
  });
}

export function gridValue(cell: ExcelJS.Cell): GridValue | null {
  const { type, value, numFmt } = cell;
  switch (type) {
    case ExcelJS.ValueType.Null:
    case ExcelJS.ValueType.Merge:
      return null;
    case ExcelJS.ValueType.Number:
      return { kind: 'number', value: value as number, format: numFmt ?? '' };
    case ExcelJS.ValueType.Formula:
      return { kind: 'formula', text: `=${(value as ExcelJS.CellFormulaValue).formula ?? ''}` };
    case ExcelJS.ValueType.Error:
      return { kind: 'error', text: (value as ExcelJS.CellErrorValue).error };
    case ExcelJS.ValueType.Date:
      return { kind: 'date', text: dateText(value as Date) };
    case ExcelJS.ValueType.Boolean:
      return { kind: 'boolean', text: String(value) };
    default: {
      // The text of a merged or damaged cell throws or is none, so it is asked for here only.
      const text = String(cell.text ?? '')
        .replaceAll('\0', '')
        .toWellFormed();
      return text.trim() === '' ? null : { kind: 'text', text };
    }
  }
}

/** A number formatted as a date may be no day at all. */
const dateText = (day: Date) => (Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10));

/** The stamp of a workbook made here; null where there is none or it was damaged. */
export function readStamp(book: ExcelJS.Workbook): Stamp | null {
  const sheet = book.getWorksheet(STAMP_SHEET);
  if (sheet === undefined) return null;
  try {
    const head = JSON.parse(sheet.getCell('A1').text) as Omit<Stamp, 'cells'>;
    const cells: StampedCell[] = [];
    sheet.eachRow((row, number) => {
      const [key, value, version] = [1, 2, 3].map((column) => row.getCell(column).text);
      if (number > 1 && key) cells.push({ key, value: value ?? '', version: Number(version) || 0 });
    });
    return typeof head.plan === 'string' && typeof head.layout === 'number' ? { ...head, cells } : null;
  } catch {
    return null;
  }
}

/** The same workbook with its faulty cells coloured and commented, and a first sheet that lists them. */
export async function annotate(book: ExcelJS.Workbook, problems: readonly Problem[]): Promise<Buffer> {
  for (const { place, severity, message, remedy } of problems) {
    const [sheet, address] = (place.field ?? '').split('!');
    const found = address === undefined ? undefined : book.getWorksheet(sheet ?? '');
    if (found === undefined || address === undefined) continue;
    const cell = found.getCell(address);
    // Cells of one look share their style object, so it is replaced, not changed.
    cell.style = { ...cell.style, fill: solid(severity === 'error' ? COLOURS.fault : COLOURS.asked) };
    cell.note = `${message.zh}。${remedy.zh}。`;
  }
  return listFaults(book, problems);
}

/** A sheet of faults alone, for a file that is none of ours. */
export const faultSheet = (problems: readonly Problem[]) => listFaults(new ExcelJS.Workbook(), problems);

async function listFaults(book: ExcelJS.Workbook, problems: readonly Problem[]): Promise<Buffer> {
  const earlier = book.getWorksheet('问题清单');
  if (earlier !== undefined) book.removeWorksheet(earlier.id);
  const sheet = book.addWorksheet('问题清单');
  sheet.addRow(['工作表', '单元格', '值', '问题', '办法']).font = { ...FONT, bold: true };
  for (const { place, value, message, remedy } of problems) {
    const [name = '', address = ''] = (place.field ?? '').split('!');
    sheet.addRow([name, address, asText(value), message.zh, remedy.zh]);
  }
  for (const [index, width] of [30, 10, 24, 60, 60].entries()) sheet.getColumn(index + 1).width = width;
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A value repeated in a list is text there, whatever it begins with. */
const asText = (value: string): ExcelJS.CellValue => ({ richText: [{ text: value }] });
