/** What is claimed at a place of a text, and over how many characters. */
export interface Found {
  readonly key: string;
  readonly sort: string;
  readonly length: number;
}

/** What a sticky pattern finds at a place of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A pattern that finds a text as it is. */
export const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
