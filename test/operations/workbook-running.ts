import ExcelJS from 'exceljs';
import { figureCatalogue, readCatalogue } from '../../src/app/catalogue.ts';
import { isAllowed, syncPlan } from '../../src/app/compose.ts';
import { readSettings } from '../../src/app/settings.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { bundleOperations } from '../../src/collection/operations/bundle.ts';
import { queryLetterOperations } from '../../src/collection/operations/query-letter.ts';
import { tableOperations } from '../../src/collection/operations/table.ts';
import { workbookOperations } from '../../src/collection/operations/workbook.ts';
import { rememberFigures } from '../../src/figures/operations/remember.ts';
import type { Database } from '../../src/platform/database.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { FileAnswer, OutputOf, Upload, Verb } from '../../src/platform/verb.ts';

const settings = readSettings({});
const { plans, pack } = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
export const PLAN = plans[0] as (typeof plans)[number];

export const syncJiangsu = (database: Database) => syncPlan(database, PLAN);

/** Runs a verb of workbooks, one or several, or of tables over the first plan of the catalogue. */
export function askWorkbook(database: Database) {
  const know = rememberFigures(plans.map(figureCatalogue));
  const deps = { plans, pack, know };
  const bound = [
    ...workbookOperations(plans, know),
    ...tableOperations(plans, know),
    ...bundleOperations(deps),
    ...queryLetterOperations(deps),
  ];
  const running = {
    ...{ database, isAllowed, fieldWords: {}, record: insertEvent },
    clock: () => '2026-11-29T09:00:00.000+08:00',
  };
  return <V extends Verb>(actor: Actor, verb: V, input: Readonly<Record<string, unknown>>): Promise<OutputOf<V>> => {
    const found = bound.find((each) => each.verb.id === verb.id);
    if (found === undefined) throw new Error(verb.id);
    return runVerb(running, found, actor, input) as Promise<OutputOf<V>>;
  };
}

export const asUpload = (name: string, bytes: Uint8Array): Upload => ({
  name,
  base64: Buffer.from(bytes).toString('base64'),
});

/** The workbook of an answer after somebody worked on it. */
export async function edited(answer: FileAnswer, edit: (book: ExcelJS.Workbook) => void): Promise<Upload> {
  const book = await bookOf(answer);
  edit(book);
  return asUpload('填报 表.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
}

export async function bookOf(answer: FileAnswer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(answer.text, 'base64') as unknown as ExcelJS.Buffer);
  return book;
}

/** The cell of an indicator at a place in a year, wherever it stands. */
export function cellOf(book: ExcelJS.Workbook, indicator: string, place: string, year: number): ExcelJS.Cell {
  for (const sheet of book.worksheets) {
    const head = sheet.getRow(3);
    const column = (head.values as unknown[]).indexOf(`${year}年`);
    let found: ExcelJS.Cell | undefined;
    sheet.eachRow((row) => {
      if (row.getCell(1).text === `${indicator}@${place}`) found = row.getCell(column);
    });
    if (found !== undefined) return found;
  }
  throw new Error(`no cell for ${indicator} ${place} ${year}`);
}
