import { type Chunk, leftOf, type PdfLine, rightOf, textOf } from './pdf-lines.ts';

/** Lines that stand by themselves, and tables in the rows they are read as. */
export type PdfPart = { readonly line: PdfLine } | { readonly rows: readonly (readonly string[])[] };

const FEWEST_COLUMNS = 3;

/**
 * Tells tables from text by position: two or more lines with at least three pieces in the same columns are rows; a
 * line between them is the rest of a cell.
 */
export function findTables(lines: readonly PdfLine[]): PdfPart[] {
  const parts: PdfPart[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfTable(lines, at);
    if (end === at) {
      parts.push(...linesApart(lines[at]));
      at += 1;
    } else {
      parts.push({ rows: rowsOf(lines.slice(at, end)) });
      at = end;
    }
  }
  return parts;
}

/** Two pieces far apart on one line, as an office on the left and a date on the right, are two lines. */
function linesApart(line: PdfLine | undefined): PdfPart[] {
  if (line === undefined) return [];
  const isApart = line.chunks.some(({ left }, at) => left - (line.chunks[at - 1]?.right ?? left) > 2 * line.size);
  return isApart ? line.chunks.map((chunk) => ({ line: { ...line, chunks: [chunk] } })) : [{ line }];
}

const isRow = (line: PdfLine | undefined) => line !== undefined && line.chunks.length >= FEWEST_COLUMNS;

/** Index after the last line of the table that begins here; the same index where none does. */
function endOfTable(lines: readonly PdfLine[], from: number): number {
  const first = lines[from];
  if (first === undefined || !isRow(first)) return from;
  let [end, rows] = [from + 1, 1];
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (line === undefined || before === undefined || gapOf(before, line) > 3.5 * line.size) break;
    const isNext = isRow(line) && sharesColumns(first, line);
    if (!isNext && !isInside(line, first, before)) break;
    if (isNext) {
      rows += 1;
      end = at + 1;
    } else if (gapOf(before, line) < 1.9 * line.size) end = at + 1;
  }
  return rows > 1 ? end : from;
}

/** From one line down to the next; over a page as far as one row is from another, so that either side may claim it. */
const gapOf = (before: PdfLine, line: PdfLine) => (before.page === line.page ? before.y - line.y : 1.3 * line.size);

/** Do at least two pieces begin, or stand in the middle, where pieces of the other line do? */
function sharesColumns(a: PdfLine, b: PdfLine): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 0.8 * a.size;
  const shared = b.chunks.filter((chunk) =>
    a.chunks.some((other) => near(chunk.left, other.left) || near(middleOf(chunk), middleOf(other))),
  );
  return shared.length >= 2;
}

const middleOf = ({ left, right }: Chunk) => (left + right) / 2;

/** The rest of a cell: right of the first column, within the width of the table. */
function isInside(line: PdfLine, head: PdfLine, before: PdfLine): boolean {
  const second = head.chunks[1];
  const edge = Math.max(rightOf(head), rightOf(before)) + line.size;
  return second !== undefined && leftOf(line) > (head.chunks[0]?.right ?? 0) && rightOf(line) < edge;
}

function rowsOf(lines: readonly PdfLine[]): string[][] {
  const starts = columnStarts(lines.filter(isRow));
  return groupByRow(lines).map((group) => {
    const cells = starts.map(() => '');
    for (const { chunks, size } of group) {
      for (const chunk of chunks) {
        const column = Math.max(
          0,
          starts.findLastIndex((start) => chunk.left >= start - 0.8 * size),
        );
        cells[column] += chunk.text;
      }
    }
    return cells;
  });
}

/** Where the columns begin: the leftmost piece of each, from the lines that have the most of them. */
function columnStarts(rows: readonly PdfLine[]): number[] {
  const most = Math.max(...rows.map(({ chunks }) => chunks.length));
  const full = rows.filter(({ chunks }) => chunks.length === most);
  return Array.from({ length: most }, (_, column) => Math.min(...full.map(({ chunks }) => chunks[column]?.left ?? 0)));
}

/** Every line with three pieces is the heart of a row; the widest gap between two hearts parts their rows. */
function groupByRow(lines: readonly PdfLine[]): PdfLine[][] {
  const groups: PdfLine[][] = [];
  let [current, between]: [PdfLine[], PdfLine[]] = [[], []];
  for (const line of lines) {
    if (!isRow(line)) {
      between.push(line);
      continue;
    }
    if (current.length > 0) {
      const chain = [current.at(-1), ...between, line].flatMap((each) => (each === undefined ? [] : [each]));
      const gaps = chain.slice(1).map((each, at) => gapOf(chain[at] ?? each, each));
      const widest = gaps.findLastIndex((gap) => gap > Math.max(...gaps) - 0.25 * line.size);
      groups.push([...current, ...between.slice(0, widest)]);
      current = [...between.slice(widest), line];
    } else current = [...between, line];
    between = [];
  }
  groups.push([...current, ...between]);
  return groups.filter((group) => group.some((line) => textOf(line) !== ''));
}
