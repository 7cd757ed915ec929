import { claimInstead } from './claim-place.ts';
import { type Claim, claimsIn } from './claims.ts';
import { countIn, governing, isToldInTurn, type Named, type ReadText } from './read-text.ts';

/** The names of rows in a sentence; a name that is a day is found however the day is written. */
function namesOfRows({ text, claims }: ReadText, rows: readonly ReadText[]): Named[] {
  return [...new Set(rows.flatMap(({ names }) => names))]
    .flatMap((name): Named[] => {
      const [day, ...more] = claimsIn(name);
      if (day?.sort === 'day' && more.length === 0 && day.text === name)
        return claims.filter(({ key }) => key === day.key).map(({ start, end }) => ({ name, start, end }));
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ name, start, end: start + name.length }];
    })
    .sort((a, b) => a.start - b.start);
}

/**
 * How often the rows named make a claim; less than 0 where it is the number of another row. What is said of a name that
 * the statement has in the same place is the statement's to answer for; a day that names a row counts where a number of
 * that row is said of it.
 */
export function rowCounter(sentence: ReadText, rows: readonly ReadText[]) {
  const { text, claims } = sentence;
  const named = namesOfRows(sentence, rows);
  const names = new Set(named.map(({ name }) => name));
  const inTurn = isToldInTurn(text)
    ? named.filter(({ name }, at) => named.findIndex((each) => each.name === name) === at)
    : null;
  const said = claims.map((claim) => inTurn ?? governing(named, text, claim));
  const claimAt = new Map(claims.map(({ start }, index) => [start, index]));
  const ownName = new Map(named.map((name) => [name.start, name]));
  const countOf = (claim: Claim, of: readonly Named[]) => {
    const has = (row: ReadText) => row.names.filter((name) => names.has(name)).length;
    const those = rows.filter((row) => of.some(({ name }) => row.names.includes(name)));
    const most = Math.max(0, ...those.map(has));
    return Math.max(0, ...those.filter((row) => has(row) === most).map((row) => countIn(claim, row)));
  };
  const told = new Set(
    claims.flatMap((claim, index) =>
      ownName.has(claim.start) ? [] : (said[index] ?? []).filter((name) => countOf(claim, [name]) > 0),
    ),
  );
  return (claim: Claim, index: number, statement: ReadText | null): number => {
    const own = ownName.get(claim.start);
    if (own !== undefined) return Number((inTurn ?? [own]).some((name) => name.name === own.name && told.has(name)));
    const isInPlace = ({ name, start }: Named) => {
      const at = claimAt.get(start);
      if (statement === null) return false;
      return at === undefined ? statement.text.includes(name) : claimInstead(sentence, at, statement) === null;
    };
    const isAnswered = statement !== null && claimInstead(sentence, index, statement) !== null;
    const of = said[index] ?? [];
    const count = countOf(claim, isAnswered ? of.filter((name) => !isInPlace(name)) : of);
    if (count > 0 || statement === null || claim.sort === 'day' || named.length === 0) return count;
    return isOfAnotherRow(claim, statement, rows, names) ? -1 : 0;
  };
}

/** The number of a row nobody named, which the statement too says of that row alone. */
function isOfAnotherRow(
  { key }: Claim,
  statement: ReadText,
  rows: readonly ReadText[],
  names: ReadonlySet<string>,
): boolean {
  const having = rows.filter((row) => row.keys.has(key) && !row.names.some((name) => names.has(name)));
  if (having.length === 0) return false;
  const named = namesOfRows(statement, rows);
  return statement.claims
    .filter((each) => each.key === key)
    .every((each) =>
      governing(named, statement.text, each).some(({ name }) => having.some((row) => row.names.includes(name))),
    );
}
