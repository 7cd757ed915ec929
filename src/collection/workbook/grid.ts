/** What a spreadsheet cell holds, as far as a check needs to know. */
export type GridValue =
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What cannot be taken as a figure: a formula, an error, a date, true or false. */
  | { readonly kind: 'formula' | 'error' | 'date' | 'boolean'; readonly text: string };

export interface GridCell {
  /** `B7`. */
  readonly address: string;
  readonly column: number;
  readonly row: number;
  readonly value: GridValue;
  /** Part of a merged block. */
  readonly isMerged: boolean;
  /** In a hidden row or column. */
  readonly isHidden: boolean;
}

/** A sheet without its empty cells, row by row. */
export interface GridSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly GridCell[];
}

/** What is printed in the cell, for headings, keys and messages. */
export function shownText({ value }: Pick<GridCell, 'value'>): string {
  return value.kind === 'number' ? String(value.value) : value.text;
}
