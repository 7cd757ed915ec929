/** What a unit of a plan's text is. */
export type TextUnitKind = 'title' | 'heading' | 'sentence' | 'row';

/** One unit of a plan's text: a heading, a sentence to its 。or ；, a list line, a row of a table. */
export interface TextUnit {
  /** Section and ordinal, e.g. `三（一）4/2`, `专栏4/1`, `表1/3`; stays the same in every edition with the same text. */
  readonly id: string;
  /** `三（一）4`, `专栏4`, `表1`; `前言` before the first section. */
  readonly section: string;
  readonly kind: TextUnitKind;
  /** NFKC text on one line, without emphasis marks and broken lines. */
  readonly text: string;
}
