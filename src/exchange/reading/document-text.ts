import type { TextBlock } from '../../vocabulary/text-block.ts';

/** A document already taken apart into lines and rows, as the one text places are counted in. */
export function textOfBlocks(blocks: readonly TextBlock[]): string {
  return blocks.map((block) => (block.kind === 'line' ? block.text : block.cells.join('\t'))).join('\n');
}

/** A run of text on a page of a PDF; y grows upwards. */
export interface PageRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

const COLUMN_GAP = 2;

/** The lines of a page in the order its file gives them; what stands far apart on a line is parted by a tab. */
export function textOfPage(runs: readonly PageRun[]): string {
  let text = '';
  let last: PageRun | null = null;
  for (const run of runs) {
    if (run.text === '') continue;
    if (last !== null) {
      const size = Math.max(run.size, last.size, 1);
      const gap = run.x - last.x - last.width;
      if (Math.abs(run.y - last.y) > size / 2) text += '\n';
      else if (gap > COLUMN_GAP * size) text += '\t';
    }
    text += run.text;
    last = run;
  }
  return text;
}
