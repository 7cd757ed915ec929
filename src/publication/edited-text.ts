import type { Words } from '../vocabulary/words.ts';
import { type Claim, claimsIn } from './claims.ts';
import type { Block, EditFlag, Section } from './report-document.ts';

/** A person's text for one section, and what the generated section claimed when it was written. */
export interface EditedText {
  readonly paragraphs: readonly string[];
  readonly claims: readonly string[];
}

/** The claims of the sentences of a section, in order; a claim made twice stands twice. */
export function claimsOf({ blocks }: Section): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.sentences.flatMap(({ claims }) => claims);
    return block.kind === 'list' ? block.items.flatMap((item) => item.flatMap(({ claims }) => claims)) : [];
  });
}

/** Paragraphs of a text file: parted by blank lines, each on one line. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => joinLines(paragraph.trim()))
    .filter((paragraph) => paragraph !== '');
}

/** A line broken inside Chinese goes on without a space. */
const joinLines = (paragraph: string) =>
  paragraph
    .replace(/[^\S\n]*\r?\n\s*/g, '\n')
    .replace(/(?<=[\u2e80-\uffef])\n(?=[\u2e80-\uffef])/g, '')
    .replaceAll('\n', ' ');

/**
 * Holds every sentence of an edited text against the section as the system writes it now. A number with its unit, a day or
 * a verdict word is flagged where the section does not claim it, and where a claim it repeats has changed since the edit.
 * A number of a table counts where the sentence names its row.
 */
export function flagEdits(edit: EditedText, now: Section): EditFlag[] {
  const held = {
    then: countKeys(edit.claims.flatMap(claimsIn)),
    now: countKeys(claimsOf(now).flatMap(claimsIn)),
    claims: claimsOf(now).flatMap(claimsIn),
    rows: now.blocks.flatMap(rowsOf),
  };
  return edit.paragraphs.flatMap(sentencesOf).flatMap((sentence) => {
    const seen = new Set<string>();
    return claimsIn(sentence).flatMap((claim): EditFlag[] => {
      const why = seen.has(claim.key) ? null : disagreement(claim, sentence, held);
      seen.add(claim.key);
      return why === null ? [] : [{ sentence, why }];
    });
  });
}

interface Held {
  readonly then: ReadonlyMap<string, number>;
  readonly now: ReadonlyMap<string, number>;
  readonly claims: readonly Claim[];
  readonly rows: readonly Row[];
}

function disagreement(claim: Claim, sentence: string, { then, now, claims, rows }: Held): Words | null {
  const before = then.get(claim.key) ?? 0;
  const today = now.get(claim.key) ?? 0;
  // A day told less often than before is no claim that changed.
  if (today >= (claim.sort === 'day' ? 1 : Math.max(before, 1))) return null;
  const stands = rows.some(({ names, keys }) => keys.has(claim.key) && names.some((name) => sentence.includes(name)));
  if (stands && before === 0) return null;
  const alike = [...new Set(claims.filter(({ sort }) => sort === claim.sort).map(({ text }) => text))];
  return flagWords(claim, before, today, alike);
}

/** More would hide what the reader looks for. */
const MOST_NAMED = 6;

function flagWords({ text, sort }: Claim, before: number, today: number, alike: readonly string[]): Words {
  const shown = alike.slice(0, MOST_NAMED);
  const now =
    shown.length === 0
      ? sort === 'state'
        ? { zh: '现在本节没有判定用语', en: 'the section holds no verdict word now' }
        : { zh: '现在本节没有同一单位的数', en: 'the section holds no number of that unit now' }
      : {
          zh: `现在本节同类的说法是${shown.map((each) => `“${each}”`).join('、')}${alike.length > shown.length ? '等' : ''}`,
          en: `of that kind the section now says ${shown.map((each) => `“${each}”`).join(', ')}${alike.length > shown.length ? ' and more' : ''}`,
        };
  if (before === 0) {
    return {
      zh: `“${text}”不在本节现在的说法里，修改时也不在；${now.zh}`,
      en: `the section does not say “${text}” now and did not when it was edited; ${now.en}`,
    };
  }
  return today === 0
    ? {
        zh: `修改时本节写有“${text}”，现在没有；${now.zh}`,
        en: `the section said “${text}” when it was edited and does not now; ${now.en}`,
      }
    : {
        zh: `修改时本节有${before}处写“${text}”，现在只有${today}处；${now.zh}`,
        en: `the section said “${text}” ${before} times when it was edited and ${today} now; ${now.en}`,
      };
}

function countKeys(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of claims) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

interface Row {
  /** What names the row: its cells left of the first number. */
  readonly names: readonly string[];
  readonly keys: ReadonlySet<string>;
}

function rowsOf(block: Block): Row[] {
  if (block.kind !== 'table') return [];
  const firstNumber = block.align.indexOf('number');
  return block.rows.map((row) => ({
    names: row.slice(0, firstNumber < 0 ? 1 : firstNumber).filter((cell) => cell !== ''),
    keys: new Set(row.flatMap(claimsIn).map(({ key }) => key)),
  }));
}

/** Sentences end at 。！？ and, in English, at a stop before a space; 52.1 is one number. */
function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[。！？])|(?<=[.!?]["”’)]?)\s+(?=\S)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
