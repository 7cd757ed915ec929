import type { TextBlock } from '../../vocabulary/text-block.ts';

const TOKEN = /<(\/?)(\w+)([^>]*)>|([^<]+)/gu;
const BREAKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'br', 'tr', 'td', 'th', 'table']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Lines and table rows of the HTML mammoth writes, which is well formed and has no script and no style. A frame of one cell
 * is a box around lines, not a table; a table within a cell is lines of that cell. Footnotes are left out.
 */
export function blocksOfMarkup(html: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let [text, tables] = ['', 0];
  let cells: string[][] = [];
  let skipping: { readonly tag: string; depth: number } | null = null;
  const flush = () => {
    const line = text.trim();
    text = '';
    if (line === '') return;
    if (tables > 0) cells.at(-1)?.push(line);
    else blocks.push({ kind: 'line', text: line });
  };
  for (const [, slash, tag = '', attributes = '', characters] of html.matchAll(TOKEN)) {
    const closes = slash === '/';
    if (skipping !== null) {
      if (tag === skipping.tag) skipping.depth += closes ? -1 : 1;
      if (skipping.depth === 0) skipping = null;
      continue;
    }
    if (characters !== undefined)
      text += characters.replace(/&(\w+);/gu, (entity, name: string) => ENTITIES[name] ?? entity);
    else if (!closes && /(?:id|href)="#?(?:footnote|endnote)-/u.test(attributes)) skipping = { tag, depth: 1 };
    else if (BREAKS.has(tag)) {
      flush();
      if (tag === 'table') tables += closes ? -1 : 1;
      if (tables !== 1) continue;
      if (tag === 'tr' && !closes) cells = [];
      if ((tag === 'td' || tag === 'th') && !closes) cells.push([]);
      if (tag === 'tr' && closes) blocks.push(...rowOf(cells));
    }
  }
  flush();
  return blocks;
}

function rowOf(cells: readonly (readonly string[])[]): TextBlock[] {
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return only.map((text) => ({ kind: 'line', text }));
  return [{ kind: 'row', cells: cells.map((lines) => lines.join('')) }];
}
