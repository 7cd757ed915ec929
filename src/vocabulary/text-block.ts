/** A piece of a document in reading order: a line or paragraph, or a row of a table. The text is as it was written. */
export type TextBlock =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] };
