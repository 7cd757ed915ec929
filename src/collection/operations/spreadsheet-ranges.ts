const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];
/** The library makes an object of every cell of a range; a workbook of a whole plan has some thousands. */
const MOST_CELLS = 200_000;

/**
 * Looks at the ranges of sheets: a line of XML may merge or validate seventeen thousand million cells. Merges beyond
 * measure are too many; rules of input beyond measure are only left unread, for whole columns often have one.
 */
export function checkRanges(sheets: readonly string[]): readonly string[] | 'impossible' | 'too-many' {
  let [merged, validated] = [0, 0];
  for (const sheet of sheets) {
    for (const [tag, kind] of sheet.matchAll(TAGS)) {
      const attributes = new Map(
        [...tag.matchAll(ATTRIBUTE)].map(([, name, one, other]) => [name, one ?? other ?? '']),
      );
      const isBeyond = (name: string, last: number) => Number(attributes.get(name) ?? 0) > last;
      if (kind === 'row' && isBeyond('r', LAST_ROW)) return 'impossible';
      if (kind === 'col' && (isBeyond('min', LAST_COLUMN) || isBeyond('max', LAST_COLUMN))) return 'impossible';
      const cells = areaOf(attributes.get(kind === 'mergeCell' ? 'ref' : 'sqref') ?? '');
      if (cells === null) return 'impossible';
      if (kind === 'mergeCell') merged += cells;
      if (kind === 'dataValidation') validated += cells;
    }
  }
  if (merged > MOST_CELLS) return 'too-many';
  return validated > MOST_CELLS ? ['dataValidations'] : [];
}

// In sound XML no value of an attribute holds a “<”, so a look at one tag ends at the next.
const TAGS = /<(mergeCell|dataValidation|row|col)\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gu;
const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** The cells of `A1:B3 D7`; null for what is no list of ranges. */
function areaOf(ranges: string): number | null {
  let cells = 0;
  for (const range of ranges.split(/\s+/u).filter((part) => part !== '')) {
    const match = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/u.exec(range);
    if (match === null) return null;
    const [, left = '', top = '', right = left, bottom = top] = match;
    const span = (from: number, to: number) => Math.abs(to - from) + 1;
    const columns = left === '' ? LAST_COLUMN : span(columnOf(left), columnOf(right));
    cells += columns * (top === '' ? LAST_ROW : span(Number(top), Number(bottom)));
  }
  return cells;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
