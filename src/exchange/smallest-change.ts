import type { CivilDate } from '../vocabulary/civil-date.ts';
import { reviewContract } from './clause-review.ts';
import type { Contract } from './contract.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { applyEdits, EDIT_IDS, type EditId } from './edits.ts';
import type { JudgingRules } from './judging-rules.ts';
import type { ReviewItem } from './review-item.ts';

interface Judged {
  readonly contract: Contract;
  readonly facts: DeclaredFacts;
  readonly rules: JudgingRules;
  readonly day: CivilDate;
}

type Edits = ReadonlySet<EditId>;

const firstFailure = (items: readonly ReviewItem[]) => items.find(({ status }) => status === 'fail') ?? null;

/** The first thing that fails once the edits are made; null when nothing does. */
export function failureAfter({ contract, facts, rules, day }: Judged, edits: Edits): ReviewItem | null {
  const { type } = reviewContract(contract, facts, rules, day).classification;
  const made = applyEdits(contract, edits, { day, type: type === 'none' ? null : type });
  return firstFailure(reviewContract(made, facts, rules, day).items);
}

const inOrder = (edits: Edits) => EDIT_IDS.filter((id) => edits.has(id));

/**
 * All smallest sets of edits after which nothing fails any more; empty when wording alone mends nothing. Whatever is
 * acceptable holds one of the edits that mend the first failure, so only those are tried, by rising size.
 */
export function smallestChanges(judged: Judged): readonly (readonly EditId[])[] {
  let level: readonly Edits[] = [new Set()];
  while (level.length > 0) {
    const tried = level.map((edits) => ({ edits, failure: failureAfter(judged, edits) }));
    const found = tried.filter(({ failure }) => failure === null);
    if (found.length > 0) return found.map(({ edits }) => inOrder(edits));
    const next = tried.flatMap(({ edits, failure }) =>
      (failure?.mendedBy ?? []).filter((id) => !edits.has(id)).map((id) => new Set([...edits, id])),
    );
    level = [...new Map(next.map((edits) => [inOrder(edits).join(' '), edits])).values()];
  }
  return [];
}
