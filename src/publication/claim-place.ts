import type { Place, ReadText } from './read-text.ts';

/** What a statement says between the same words as a claim of a sentence, where it never says the same there. */
export function claimInstead(sentence: ReadText, index: number, statement: ReadText): string | null {
  const [here, key] = [sentence.places[index], sentence.claims[index]?.key];
  if (here === undefined || key === undefined) return null;
  const at = index - here.from;
  const places = statement.places.filter((place, each) => place.from === each);
  const same = here.around === null ? [] : places.filter(({ around }) => around === here.around);
  if (same.some(({ keys }) => keys[at] === key)) return null;
  if (same[0] !== undefined) return statement.claims[same[0].from + at]?.text ?? null;
  // Between signs alone nothing tells the place, unless all other words are the same too.
  const times = ({ claims }: ReadText) => claims.filter((each) => each.key === key).length;
  const there = statement.claims[index];
  if (sentence.frame === statement.frame && times(sentence) > times(statement) && there?.key !== key)
    return there?.text ?? null;
  // Claims side by side, 达到1项 or 1项达到, belong together wherever they stand, as often as they do.
  if (here.keys.length < 2) return null;
  const together = here.keys.toSorted().join();
  const isSame = ({ keys }: Place) => keys.toSorted().join() === together;
  const before = sentence.places.filter((place, each) => place.from === each && place.nth <= here.nth);
  if (places.filter(isSame).length >= before.filter(isSame).length) return null;
  const beside = here.keys.filter((each) => each !== key);
  const other = places.find(
    ({ keys }) => keys.length === here.keys.length && !keys.includes(key) && keys.some((each) => beside.includes(each)),
  );
  const facing = other?.keys.findIndex((each) => !beside.includes(each)) ?? -1;
  return other === undefined ? null : (statement.claims[other.from + facing]?.text ?? null);
}
