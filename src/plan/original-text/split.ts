import type { TextBlock } from '../../vocabulary/text-block.ts';
import { type GrowingLine, grow, mayGoOn } from './growing-line.ts';
import { hasDate, isEndMatter, isFurniture, isTitle, type LineMark, lineMark } from './line-form.ts';
import { lineText } from './line-text.ts';
import { sentencesOf } from './sentences.ts';
import type { TextUnit, TextUnitKind } from './unit.ts';

export const FRONT = '文首';
const END = '文末';

/**
 * The units of a plan's text, from its lines and table rows in reading order. Sections are known by their form only:
 * 一、（一） 1. 专栏1 表1. Lines broken by a page or by its width are joined; page numbers, tables of contents and the head of
 * a table that came back further down in the same table, as it does on a new page, are left out. Ids are unique.
 */
export function splitPlanText(blocks: readonly TextBlock[]): TextUnit[] {
  const paragraphs = joinedParagraphs(blocks);
  const endFrom = startOfEnd(paragraphs);
  const units: TextUnit[] = [];
  const counts = new Map<string, number>();
  const add = (section: string, kind: TextUnitKind, text: string) => {
    const ordinal = (counts.get(section) ?? 0) + 1;
    counts.set(section, ordinal);
    units.push({ id: `${section}/${ordinal}`, section, kind, text });
  };
  let place = START;
  let firstRow = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'row') {
      if (paragraphs[index - 1]?.kind !== 'row') firstRow = index;
      const isHeadAgain =
        index > firstRow + 1 && paragraph.text === paragraphs[firstRow]?.text && isHead(paragraph.text);
      if (!isHeadAgain) add(nameOf(place), 'row', paragraph.text);
      continue;
    }
    if (index >= endFrom) {
      add(END, 'sentence', paragraph.text);
      continue;
    }
    const mark = lineMark(paragraph.text);
    place = move(place, mark, paragraph.text);
    const section = nameOf(place);
    for (const [kind, text] of partsOf(paragraph.text, mark, section)) add(section, kind, text);
  }
  return units;
}

interface Paragraph {
  readonly kind: 'line' | 'row';
  readonly text: string;
}

function joinedParagraphs(blocks: readonly TextBlock[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let growing: GrowingLine | null = null;
  const finish = () => {
    if (growing !== null) paragraphs.push({ kind: 'line', text: lineText(growing.joined) });
    growing = null;
  };
  for (const block of blocks) {
    if (block.kind === 'row') {
      const text = block.cells.map(lineText).join('\t');
      if (text.trim() === '') continue;
      finish();
      paragraphs.push({ kind: 'row', text });
      continue;
    }
    const line = lineText(block.text);
    if (line === '' || isFurniture(line)) continue;
    if (growing !== null && (lineMark(line) !== null || !mayGoOn(growing))) finish();
    growing = grow(growing, line);
  }
  finish();
  return paragraphs;
}

/** No figure stands in the head of a table, but a year may. */
const isHead = (row: string) =>
  row.split('\t').every((cell) => !/^\d[\d.,]*%?$/u.test(cell) || /^(?:19|20)\d\d$/u.test(cell));

/** Index of the first paragraph of the signature and printing note; the number of paragraphs where there is none. */
function startOfEnd(paragraphs: readonly Paragraph[]): number {
  const before = paragraphs.findLastIndex(({ kind, text }) => kind === 'row' || !isEndMatter(text));
  const tail = paragraphs.slice(before + 1);
  return before >= 0 && tail.some(({ text }) => hasDate(text)) ? before + 1 : paragraphs.length;
}

/** Where in the plan a line stands. */
interface Standing {
  readonly part: string;
  readonly chapter: string;
  readonly number: number;
  /** The box or table that interrupts the section. */
  readonly inset: string | null;
}

const START: Standing = { part: '', chapter: '', number: 0, inset: null };

const nameOf = ({ part, chapter, number, inset }: Standing) =>
  inset ?? (part + chapter === '' ? FRONT : `${part}${chapter}${number === 0 ? '' : number}`);

function move(from: Standing, mark: LineMark | null, line: string): Standing {
  const isInTable = from.inset?.startsWith('表') ?? false;
  switch (mark?.level) {
    case 'part':
      return { part: mark.name, chapter: '', number: 0, inset: null };
    case 'chapter':
      return { ...from, chapter: mark.name, number: 0, inset: null };
    case 'box':
    case 'table':
      return { ...from, inset: mark.name };
    case 'number':
      // In a box, a number that does not continue the section belongs to the box; before the first section, to the letter.
      if (from.part + from.chapter === '' || (from.inset !== null && mark.number !== from.number + 1)) return from;
      return { ...from, number: mark.number, inset: null };
    case 'list':
    case undefined:
      return isInTable && !/^注[：\d]/u.test(line) ? { ...from, inset: null } : from;
  }
}

/** A heading runs on into its text when it is short; longer ones are sentences. */
const LONGEST_HEADING = 40;

function partsOf(line: string, mark: LineMark | null, section: string): (readonly [TextUnitKind, string])[] {
  const [first = '', ...others] = sentencesOf(line);
  const isSection = mark !== null && mark.level !== 'list' && mark.level !== 'number';
  const leads = mark !== null && (others.length > 0 || !first.endsWith('。'));
  const isHeading = first.length <= LONGEST_HEADING && (leads || isSection) && !first.endsWith('；');
  const kind = isHeading ? 'heading' : section === FRONT && isTitle(line) ? 'title' : 'sentence';
  return [[kind, first], ...others.map((text) => ['sentence', text] as const)];
}
