/** Number of single-character insertions, deletions and replacements between two texts. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, character] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const replaced = (previous[column] ?? 0) + (character === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The known word closest to a mistyped one, for a remedy; null when none is close enough to be meant. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const wanted = [...word.normalize('NFKC').toLowerCase()].slice(0, 80);
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const candidate of known) {
    const letters = [...candidate.normalize('NFKC').toLowerCase()];
    const distance = editDistance(wanted, letters);
    const tolerated = Math.max(wanted.length, letters.length) / 2;
    if (distance <= tolerated && (best === null || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word ?? null;
}
