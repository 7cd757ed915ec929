/** A run of letters on a page of a PDF, in points from the lower left corner. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A piece of a line with a wide gap before and after it. */
export interface Chunk {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PdfLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly chunks: readonly Chunk[];
}

export const leftOf = ({ chunks }: PdfLine) => chunks[0]?.left ?? 0;
export const rightOf = ({ chunks }: PdfLine) => chunks.at(-1)?.right ?? 0;
export const textOf = ({ chunks }: PdfLine) => chunks.map(({ text }) => text).join(' ');

/** Of the size of the letters: two runs so far apart are two pieces; less than that, a space; less still, nothing. */
const [WIDE_GAP, SPACE] = [0.55, 0.15];

/** The lines of one page from top to bottom. */
export function linesOfPage(page: number, runs: readonly PdfRun[]): PdfLine[] {
  const rows: { y: number; size: number; runs: PdfRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (run.text.trim() === '') continue;
    const row = rows.findLast(({ y, size }) => Math.abs(y - run.y) < 0.35 * Math.min(size, run.size));
    if (row === undefined) rows.push({ y: run.y, size: run.size, runs: [run] });
    else row.runs.push(run);
  }
  return rows.map(({ runs: inRow }) => {
    const size = Math.max(...inRow.map((run) => run.size));
    // Digits of another font stand a little higher or lower.
    const { y } = inRow.reduce((widest, run) => (run.width > widest.width ? run : widest));
    const sorted = [...inRow].sort((a, b) => a.x - b.x);
    return { page, y, size, chunks: chunksOf(sorted, size) };
  });
}

function chunksOf(runs: readonly PdfRun[], size: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (const { text, x, width } of runs) {
    const before = chunks.at(-1);
    const gap = before === undefined ? Number.POSITIVE_INFINITY : x - before.right;
    if (before === undefined || gap > WIDE_GAP * size) chunks.push({ text, left: x, right: x + width });
    else {
      const joined = before.text + (gap > SPACE * size ? ' ' : '') + text;
      chunks.splice(-1, 1, { text: joined, left: before.left, right: Math.max(before.right, x + width) });
    }
  }
  return chunks;
}

const PAGE_NUMBER = /^[-—–·\s]*\d{1,4}[-—–·\s]*$/u;

/** The lines without running heads and page numbers: what stands first or last on many pages, digits aside. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const shape = (line: PdfLine | undefined) => (line === undefined ? '' : textOf(line).replace(/[\d\s]+/gu, '#'));
  const edges = [0, 1, -1, -2];
  const often = edges.map((edge) => {
    const counts = new Map<string, number>();
    for (const lines of pages) counts.set(shape(lines.at(edge)), (counts.get(shape(lines.at(edge))) ?? 0) + 1);
    return counts;
  });
  const isFurniture = (lines: readonly PdfLine[], line: PdfLine) =>
    edges.some((edge, which) => {
      if (lines.at(edge) !== line) return false;
      const count = often[which]?.get(shape(line)) ?? 0;
      // The head of a table comes again on its next page too, but in pieces.
      return PAGE_NUMBER.test(textOf(line)) || (line.chunks.length < 3 && count >= 2 && count >= 0.3 * pages.length);
    });
  return pages.flatMap((lines) => lines.filter((line) => !isFurniture(lines, line)));
}

/** The value most of them have, within `step`. */
export function mostCommon(values: readonly number[], step: number): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const rounded = Math.round(value / step) * step;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** The value that this share of them, from 0 to 1, lies below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
