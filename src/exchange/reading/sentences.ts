import type { ClausePart } from './clauses.ts';

/** A stretch of the repaired text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const END = /[。;!?\n]/gu;

/** The sentences of a stretch of the text, without their full stops. */
export function sentencesOf(text: string, start = 0, end = text.length): Stretch[] {
  const found: Stretch[] = [];
  let from = start;
  const add = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const at = from + raw.length - raw.trimStart().length;
      found.push({ start: at, end: at + trimmed.length, text: trimmed });
    }
  };
  END.lastIndex = start;
  for (let mark = END.exec(text); mark !== null && mark.index < end; mark = END.exec(text)) {
    add(mark.index);
    from = mark.index + 1;
  }
  add(end);
  return found;
}

/** The sentences of the whole text, numbers and headings of clauses left out. */
export function sentencesBetween(text: string, clauses: readonly ClausePart[]): Stretch[] {
  const head = sentencesOf(text, 0, clauses[0]?.markAt ?? text.length);
  const tail = sentencesOf(text, clauses.at(-1)?.end ?? text.length);
  return [...head, ...clauses.flatMap(({ start, end }) => sentencesOf(text, start, end)), ...tail];
}

/** The sentences, those a pattern finds fault with in pieces between their commas. */
export function phrasesWhere(sentences: readonly Stretch[], isMixed: (sentence: string) => boolean): Stretch[] {
  return sentences.flatMap((sentence) => {
    if (!isMixed(sentence.text)) return [sentence];
    let at = sentence.start;
    return sentence.text.split(/,(?!\d{3})/u).map((text) => {
      const start = at;
      at += text.length + 1;
      return { start, end: start + text.length, text };
    });
  });
}
