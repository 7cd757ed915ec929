/**
 * How wide a text stands, in widths of one Han character: Latin letters and digits take about half, and where they meet a
 * Han character a quarter is left between them.
 */
export function textWidth(text: string): number {
  const meetings = text.match(/[\u2e80-\u9fff](?=[!-~])|[!-~](?=[\u2e80-\u9fff])/g)?.length ?? 0;
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 1 : 0.56), meetings / 4);
}
const WIDE = /[%‰—…\u2e80-\uffff\u{20000}-\u{3ffff}]/u;

/** What stands beside a text in its column. */
const PADDING = 1.6;
/** Longer words and numbers are broken by whoever prints. */
const LONGEST_WORD = 9;
const LONGEST_NUMBER = 11.5;
const SHORT_TEXT = 6;
/** A column of dates or names of kinds; kept whole where that leaves enough for the others. */
const SHORT_COLUMN = 9.5;

interface Column {
  /** Nothing is broken that should not be. */
  readonly least: number;
  /** Everything stands in one line. */
  readonly wanted: number;
  readonly texts: readonly number[];
}

/**
 * Shares of a line, summing to 1, for the columns of a table: each as wide as its texts where there is room, else so that
 * the rows become as low as possible. `line` is the width of the line in Han characters.
 */
export function columnWidths(
  { head, align, rows }: { head: readonly string[]; align: readonly string[]; rows: readonly (readonly string[])[] },
  line: number,
): number[] {
  const columns = columnsFor(head, align, rows, line);
  const total = sumOf(columns.map(({ wanted }) => wanted));
  const widths = total <= line ? columns.map(({ wanted }) => wanted) : shareOut(columns, line);
  return widths.map((width) => width / sumOf(widths));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** The strictest of the demands that leaves a fair part of the line to long texts. */
const DEMANDS = [
  { shortColumn: SHORT_COLUMN, number: LONGEST_NUMBER, part: 0.8 },
  { shortColumn: 0, number: LONGEST_NUMBER, part: 0.7 },
  { shortColumn: 0, number: LONGEST_WORD, part: Number.POSITIVE_INFINITY },
] as const;

function columnsFor(
  head: readonly string[],
  align: readonly string[],
  rows: readonly (readonly string[])[],
  line: number,
): readonly Column[] {
  for (const { shortColumn, number, part } of DEMANDS) {
    const columns = head.map((title, index) => {
      const cells = [title, ...rows.map((row) => row[index] ?? '')];
      return column(cells, align[index] === 'number' ? number : null, shortColumn);
    });
    if (sumOf(columns.map(({ least }) => least)) < line * part) return columns;
  }
  return [];
}

/**
 * What a column needs: a number up to the given width stays in one line, null for a column of texts, which is not broken at
 * all where no text is wider than `shortColumn`.
 */
function column(cells: readonly string[], number: number | null, shortColumn: number): Column {
  const texts = cells.map(textWidth);
  const widest = Math.max(...texts);
  const whole = number ?? (widest <= shortColumn ? widest : SHORT_TEXT);
  const least = cells.map((cell, row) => ((texts[row] ?? 0) <= whole ? (texts[row] ?? 0) : longestWord(cell)));
  const wanted = widest + PADDING;
  return { least: Math.min(wanted, Math.max(...least) + PADDING), wanted, texts };
}

/** A run of Latin letters and digits is not broken. */
const longestWord = (text: string): number =>
  Math.min(LONGEST_WORD, Math.max(0, ...(text.match(/[!-~–%％°±]+/gu) ?? []).map(textWidth)));

/** Starts with what each column needs and gives the rest, one character at a time, to whoever lowers the rows most. */
function shareOut(columns: readonly Column[], line: number): number[] {
  const widths = columns.map(({ least }) => least);
  const heightsWith = (wider: number) =>
    heights(
      columns,
      widths.map((width, index) => (index === wider ? width + 1 : width)),
    );
  for (let left = line - sumOf(widths); left > 0; left -= 1) {
    const results = columns.map((_, index) => heightsWith(index));
    const best = results.indexOf(Math.min(...results));
    widths[best] = (widths[best] ?? 0) + 1;
  }
  return widths;
}

/** The height of all rows, in lines and parts of lines; what the lower cells of a row need counts a little. */
function heights(columns: readonly Column[], widths: readonly number[]): number {
  const rows = columns[0]?.texts.length ?? 0;
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    const lines = columns.map(({ texts }, index) => {
      const room = Math.max(1, (widths[index] ?? 0) - PADDING);
      return Math.max(1, (texts[row] ?? 0) / room);
    });
    sum += Math.max(...lines) + 0.1 * sumOf(lines);
  }
  return sum;
}
