import { claimsIn } from './claims.ts';
import type { Section } from './report-document.ts';

/** A sentence of a section, or a row of one of its tables: kept with an edit, as it was when the text was written. */
export interface Statement {
  /** The cells of a row stand side by side. */
  readonly text: string;
  /** What names a row: its cells left of the first number. A sentence has no names. */
  readonly names: readonly string[];
}

/** Everything a section says, in order. */
export function statementsOf({ blocks }: Section): Statement[] {
  return blocks.flatMap((block): Statement[] => {
    if (block.kind === 'paragraph') return block.sentences.map(({ text }) => ({ text, names: [] }));
    if (block.kind === 'list') return block.items.flatMap((item) => item.map(({ text }) => ({ text, names: [] })));
    if (block.kind !== 'table') return [];
    const { align, rows } = block;
    const first = align.indexOf('number');
    return rows.map((row) => ({
      text: row.map((cell, at) => cellText(cell, first < 0 || at < first || align[at] === 'number')).join('｜'),
      names: row.slice(0, first < 0 ? 1 : first).filter((cell) => cell !== ''),
    }));
  });
}

/** Right of the first number, a number in a column of words is part of a title or a name; days and verdicts stay. */
function cellText(cell: string, isNumber: boolean): string {
  const claims = claimsIn(cell);
  const said = claims.filter(({ sort }) => sort === 'state' || sort === 'day');
  return isNumber || said.length === claims.length ? cell : said.map(({ text }) => text).join('；');
}

/** Sentences end at 。！？ and, in English, at a stop before a space; 52.1 is one number. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[。！？])|(?<=[.!?]["”’)]?)\s+(?=\S)|(?<=[\p{Ll}\p{Script=Han}]{2}[.!?])(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
