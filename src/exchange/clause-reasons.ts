import type { Words } from '../vocabulary/words.ts';
import type { ClauseReason } from './case.ts';
import type { Contract } from './contract.ts';
import type { ReviewItem } from './review-item.ts';

/** How the clauses of a contract are called in a reason: number, else heading, else place; each name once. */
export function clauseNames({ clauses }: Pick<Contract, 'clauses'>): readonly string[] {
  const taken = new Set<string>();
  return clauses.map(({ number, heading }, index) => {
    const name = (number || heading || `第${index + 1}段`).slice(0, 50);
    const own = taken.has(name) ? `${name}（第${index + 1}段）` : name;
    taken.add(own);
    return own;
  });
}

/** What failed in the opinion as reasons on clauses; what stands in none is a reason on the whole. */
export function failedReasons(
  contract: Contract,
  items: readonly ReviewItem[],
  text: (words: Words) => string,
): readonly ClauseReason[] {
  const names = clauseNames(contract);
  return items
    .filter(({ status }) => status === 'fail')
    .map(({ why, shown, place }) => {
      const source = shown.find((each) => typeof each.source === 'number')?.source;
      const index =
        typeof source === 'number'
          ? source
          : contract.clauses.findIndex(
              (clause) =>
                place !== null &&
                clause.place !== null &&
                clause.place.start <= place.start &&
                place.start < clause.place.end,
            );
      return { clause: names[index] ?? '', reason: text(why) };
    });
}
