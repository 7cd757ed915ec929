/** What a unit of a plan's text is. */
export const TEXT_UNIT_KINDS = ['title', 'heading', 'sentence', 'row'] as const;
export type TextUnitKind = (typeof TEXT_UNIT_KINDS)[number];

/** One unit of a plan's text: a heading, a sentence to its 。or ；, a list line, a row of a table. */
export interface TextUnit {
  /** Section and ordinal, e.g. `三（一）4/2`, `专栏4/1`, `表1/3`; stays the same in every edition with the same text. */
  readonly id: string;
  /** `三（一）4`, `专栏4`, `表1`; `文首` before the first section, `文末` after the last sentence. */
  readonly section: string;
  readonly kind: TextUnitKind;
  /** Line text (see line-text.ts) without broken lines; the cells of a row are set apart by tabs. */
  readonly text: string;
}
