import { TextDecoder } from 'node:util';
import ExcelJS from 'exceljs';
import { decodeText } from '../../platform/document-file/plain-text.ts';
import { failure } from '../../platform/failure.ts';
import { uploadBytes } from '../../platform/upload-file.ts';
import type { Upload } from '../../platform/verb.ts';
import { readDelimited, sheetOfRows } from '../table/delimited-text.ts';
import { MOST_COLUMNS } from '../table/table-mapping.ts';
import type { GridCell, GridSheet } from '../workbook/grid.ts';
import { gridValue, openWorkbook } from './workbook-file.ts';

const MOST_ROWS = 20_000;
const MOST_CELLS = 400_000;
const [ZIP, OLE] = ['504b', 'd0cf'];

/** The sheets of a file; of a text one without a name. Fails with bad-input or too-large. */
export async function sheetsOfFile(file: Upload): Promise<GridSheet[]> {
  const bytes = uploadBytes(file);
  if (bytes.length === 0) throw refuse(`${file.name} 是空文件。`, `${file.name} is empty.`);
  const isBook = [ZIP, OLE].includes(bytes.toString('hex', 0, 2));
  if (!isBook) return sheetsOfText(file.name, textOf(file.name, bytes));
  const sheets = sheetsOfBook(await openWorkbook(file.name, bytes));
  for (const sheet of sheets) checkSize(file.name, sheet);
  return sheets;
}

/** The one sheet of a text with separators. Fails with bad-input or too-large. */
export function sheetsOfText(name: string, text: string): GridSheet[] {
  const read = readDelimited(text);
  if (!read.ok) {
    throw refuse(
      `${name} 第 ${read.row} 行的引号没有配对。请补上或删去引号。`,
      `A quotation mark in row ${read.row} of ${name} has no partner. Add or remove it.`,
    );
  }
  const sheet = sheetOfRows('', read.rows);
  checkSize(name, sheet);
  return [sheet];
}

function textOf(name: string, bytes: Buffer): string {
  const decoded = decodeText(bytes);
  if (decoded === null) {
    throw refuse(
      `${name} 不是文本（UTF-8 或 GB 18030），也不是 .xlsx。请另存为 CSV 或 .xlsx 后提交。`,
      `${name} is neither text in UTF-8 or GB 18030 nor .xlsx. Save it as CSV or .xlsx and send that.`,
    );
  }
  // Short GB 18030 text can be UTF-8 by accident; read so it has Greek and Arabic letters and no Chinese character.
  const looksWrong = decoded.encoding === 'UTF-8' && /[\u0080-\u07ff]/u.test(decoded.text);
  if (!looksWrong || /[\u0800-\u{10ffff}]/u.test(decoded.text)) return decoded.text;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return decoded.text;
  }
}

/** The sheets of a workbook that is not ours: a merged cell says the same over every row and column it covers. */
function sheetsOfBook(book: ExcelJS.Workbook): GridSheet[] {
  return book.worksheets.map((sheet) => {
    const cells: GridCell[] = [];
    sheet.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        const value = gridValue(cell.type === ExcelJS.ValueType.Merge ? cell.master : cell);
        if (value === null) return;
        const isHidden = row.hidden === true || sheet.getColumn(column).hidden === true;
        cells.push({ address: cell.address, column, row: number, value, isMerged: cell.isMerged, isHidden });
      }),
    );
    return { name: sheet.name, isHidden: sheet.state !== 'visible', cells };
  });
}

function checkSize(file: string, { cells, name }: GridSheet): void {
  const rows = cells.at(-1)?.row ?? 0;
  const columns = cells.reduce((most, { column }) => Math.max(most, column), 0);
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS && cells.length <= MOST_CELLS) return;
  const sheet = name === '' ? file : `${file} ${name}`;
  throw failure('too-large', {
    zh: `${sheet} 有 ${rows} 行、${columns} 列、${cells.length} 格，超过 ${MOST_ROWS} 行、${MOST_COLUMNS} 列、${MOST_CELLS} 格的上限。请只保留需要上报的内容。`,
    en: `${sheet} has ${rows} rows, ${columns} columns and ${cells.length} cells, more than the ${MOST_ROWS}, ${MOST_COLUMNS} and ${MOST_CELLS} allowed. Keep only what is to be reported.`,
  });
}

const refuse = (zh: string, en: string) => failure('bad-input', { zh, en });
