/** One character as forms are compared: NFKC, one kind of hyphen, no difference of case. It may become several. */
export function foldCharacter(character: string): string {
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/gu, '-');
}

/** A way of writing as forms are compared, without space at its ends. */
export function foldForm(text: string): string {
  return [...text.trim()].map(foldCharacter).join('');
}
