import type { GridCell, GridSheet } from '../workbook/grid.ts';

/** Rows of text cells, or the row in which a quotation mark was opened and never closed. */
type Delimited =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly row: number };

/**
 * Reads a table from text: cells parted by tabs where there are any, as spreadsheet programs copy them, else by commas,
 * or by semicolons. A cell that begins with a quotation mark may hold separators and line breaks.
 */
export function readDelimited(text: string): Delimited {
  const plain = text
    .replace(/^\uFEFF/u, '')
    .replaceAll('\0', '')
    .replace(/\p{Cs}/gu, '\uFFFD');
  const separator = separatorOf(plain);
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= plain.length) {
    const cell = cellAt(plain, at, separator);
    if (cell === null) return { ok: false, row: rows.length };
    rows.at(-1)?.push(cell.text);
    const end = plain[cell.end];
    at = cell.end + 1;
    if (end === '\r' && plain[at] === '\n') at += 1;
    if (end === '\r' || end === '\n') rows.push([]);
    if (end === undefined) break;
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop();
  return { ok: true, rows };
}

function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const first = /^[^\r\n]*/u.exec(text.trimStart())?.[0] ?? '';
  return !first.includes(',') && first.includes(';') ? ';' : ',';
}

/** The cell that starts at a place, and where its separator stands; null where its quotation mark has no partner. */
function cellAt(
  text: string,
  start: number,
  separator: string,
): { readonly text: string; readonly end: number } | null {
  if (text[start] === '"') {
    const close = closingQuote(text, start + 1);
    if (close < 0) return null;
    const end = plainEnd(text, close + 1, separator);
    return { text: text.slice(start + 1, close).replaceAll('""', '"') + text.slice(close + 1, end), end };
  }
  const end = plainEnd(text, start, separator);
  return { text: text.slice(start, end), end };
}

/** Where the quotation ends; -1 where it never does. Two marks in a row are one of its text. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** The rows as a sheet without its empty cells. */
export function sheetOfRows(name: string, rows: readonly (readonly string[])[]): GridSheet {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((text, column): GridCell[] =>
      text.trim() === ''
        ? []
        : [
            {
              address: `${columnLetters(column + 1)}${index + 1}`,
              column: column + 1,
              row: index + 1,
              value: { kind: 'text', text },
              isMerged: false,
              isHidden: false,
            },
          ],
    ),
  );
  return { name, isHidden: false, cells };
}

/** 1 → A, 27 → AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : columnLetters(Math.floor((column - 1) / 26)) + letter;
}
