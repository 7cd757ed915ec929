import type { Words } from '../vocabulary/words.ts';

/** A line of the record as its hash covers it: every field the text the database gives, `at` in UTC with microseconds. */
export interface ChainedEvent {
  readonly number: number;
  readonly previous: string;
  readonly id: string;
  readonly at: string;
  readonly account: string | null;
  readonly actor: string;
  readonly verb: string;
  readonly outcome: string;
  readonly detail: string;
  readonly hash: string;
}

/** How far the chain has been followed. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: string;
}

export interface BrokenLink {
  /** The first line that is missing or not as it was written. */
  readonly number: number;
  readonly why: 'hash' | 'previous' | 'gap' | 'head';
  readonly words: Words;
}

/** Before the first line. */
export const CHAIN_START: ChainEnd = { number: 0, hash: '0'.repeat(64) };

/** What the hash of a line is taken of, as the trigger of the database makes it: each field with its length in characters before it. */
export function chainText(event: ChainedEvent): string {
  const { number, previous, id, at, account, actor, verb, outcome, detail } = event;
  return [String(number), previous, id, at, account ?? '', actor, verb, outcome, detail]
    .map((part) => `${[...part].length}:${part}`)
    .join('\n');
}

/**
 * Follows the lines, in the order of their numbers, from where the chain had been followed to. `sha256` answers small
 * hexadecimal digits. Answers the new end, or the first broken link.
 */
export function verifyChain(
  events: readonly ChainedEvent[],
  from: ChainEnd,
  sha256: (text: string) => string,
): { readonly end: ChainEnd; readonly broken: BrokenLink | null } {
  let end = from;
  for (const event of events) {
    const broken = linkFault(event, end, sha256);
    if (broken !== null) return { end, broken };
    end = { number: event.number, hash: event.hash };
  }
  return { end, broken: null };
}

function linkFault(event: ChainedEvent, end: ChainEnd, sha256: (text: string) => string): BrokenLink | null {
  const { number } = event;
  if (number !== end.number + 1) return broken(end.number + 1, 'gap');
  if (event.hash !== sha256(chainText(event))) return broken(number, 'hash');
  if (event.previous !== end.hash) return broken(number, 'previous');
  return null;
}

/** The end that was reached against the head the database keeps: lines cut off, or added past the trigger. */
export function headFault(end: ChainEnd, head: ChainEnd): BrokenLink | null {
  if (end.number !== head.number) return broken(Math.min(end.number, head.number) + 1, 'head');
  return end.hash === head.hash ? null : broken(end.number, 'head');
}

/** The hash noted earlier stands in no line that is left. */
export const missingHash = (end: ChainEnd): BrokenLink => ({
  number: end.number + 1,
  why: 'head',
  words: {
    zh: '以前抄下的哈希不在任何一条记录中：其后的记录被删去，或整条链被重新写过。请与导出的备份核对。',
    en: 'The hash noted earlier is in no line: lines at the end were removed, or the whole chain was written anew. Compare with an exported copy.',
  },
});

const WHY: Readonly<Record<BrokenLink['why'], Words>> = {
  hash: {
    zh: '此条内容与写入时不同。',
    en: 'This line is not as it was written.',
  },
  previous: {
    zh: '此条与前一条不相接：前一条被换过。',
    en: 'This line does not follow the one before it, which was replaced.',
  },
  gap: { zh: '此条缺失。', en: 'This line is missing.' },
  head: {
    zh: '记录的末尾与数据库记下的末尾不符：末尾的记录被删去、替换或另行加入。',
    en: 'The end of the record is not the one the store keeps: lines at the end were removed or replaced, or added by other means.',
  },
};

const broken = (number: number, why: BrokenLink['why']): BrokenLink => ({ number, why, words: WHY[why] });
