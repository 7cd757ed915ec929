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
