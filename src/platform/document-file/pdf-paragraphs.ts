import type { TextBlock } from '../../vocabulary/text-block.ts';
import { leftOf, mostCommon, type PdfLine, quantile, rightOf, textOf } from './pdf-lines.ts';
import { findTables } from './pdf-tables.ts';

/** Lines joined into paragraphs as the page shows them, by margin, indent and distance; tables in rows. */
export function blocksOfLines(lines: readonly PdfLine[]): TextBlock[] {
  const page = measure(lines);
  const blocks: TextBlock[] = [];
  let last: PdfLine | null = null;
  for (const part of findTables(lines)) {
    if ('rows' in part) {
      blocks.push(...part.rows.map((cells): TextBlock => ({ kind: 'row', cells })));
      last = null;
      continue;
    }
    const text = textOf(part.line);
    const before = blocks.at(-1);
    if (last !== null && before?.kind === 'line' && goesOn(last, part.line, page)) {
      blocks.splice(-1, 1, { kind: 'line', text: before.text + seam(before.text, text) + text });
    } else blocks.push({ kind: 'line', text });
    last = part.line;
  }
  return blocks;
}

interface Measures {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** From one line to the next. */
  readonly pitch: number;
}

function measure(lines: readonly PdfLine[]): Measures {
  const size = mostCommon(
    lines.map((line) => line.size),
    0.5,
  );
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const pitches = body.slice(1).flatMap(({ y, page }, at) => {
    const before = body[at];
    return before?.page === page && before.y > y ? [before.y - y] : [];
  });
  return {
    size,
    left: quantile(body.map(leftOf), 0.02),
    right: quantile(body.map(rightOf), 0.9),
    pitch: mostCommon(pitches, 1),
  };
}

/** A line that begins with a number of its own or a dash begins a paragraph. */
const BEGINS_ITEM = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,2}\s?[.．、](?!\d)|——|⸺)/u;

/** Does the paragraph of this line go on in the next one? */
function goesOn(line: PdfLine, next: PdfLine, { size, left, right, pitch }: Measures): boolean {
  if (Math.abs(line.size - next.size) > 0.6) return false;
  const isNear = line.page !== next.page || line.y - next.y < 1.3 * pitch;
  // A title is set larger, in the middle, and its lines belong together.
  if (line.size > 1.15 * size)
    return (
      line.page === next.page &&
      line.y - next.y < 2.2 * line.size &&
      isCentred(line, left, right) &&
      isCentred(next, left, right)
    );
  if (BEGINS_ITEM.test(textOf(next))) return false;
  // Where lines are ragged, one that ends in the middle of a sentence may end earlier.
  const isFull = rightOf(line) > right - (/[。；：？！]$/u.test(textOf(line)) ? 2 : 6) * size;
  return isNear && isFull && Math.abs(leftOf(next) - left) < 0.9 * size;
}

const isCentred = (line: PdfLine, left: number, right: number) =>
  Math.abs(leftOf(line) - left - (right - rightOf(line))) < 2 * line.size;

const seam = (before: string, after: string) =>
  /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after) ? ' ' : '';
