import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Review, reviewContract } from './clause-review.ts';
import type { Contract } from './contract.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { applyEdits, EDIT_IDS, type EditId } from './edits.ts';
import type { JudgingRules } from './judging-rules.ts';
import { failed, type ReviewItem } from './review-item.ts';

interface Judged {
  readonly contract: Contract;
  readonly facts: DeclaredFacts;
  readonly rules: JudgingRules;
  readonly day: CivilDate;
  /** Of the contract as it stands. */
  readonly review: Review;
}

type Edits = ReadonlySet<EditId>;

const OTHER_CONTRACT: Words = {
  zh: '修改后成了另一类合同。',
  en: 'The change would make it a contract of another type.',
};

/**
 * Answers, for a set of edits, the first thing that still fails once they are made; null when nothing does. Wording may
 * not make another contract of it: the type stays what it is.
 */
export function failureFinder({ contract, facts, rules, day, review }: Judged): (edits: Edits) => ReviewItem | null {
  const { type, subtype } = review.classification;
  const context = { day, type: type === 'none' ? null : type };
  return (edits) => {
    const { items, classification } =
      edits.size === 0 ? review : reviewContract(applyEdits(contract, edits, context), facts, rules, day);
    if (classification.type !== type || (subtype !== null && classification.subtype !== subtype))
      return failed('type', OTHER_CONTRACT, null, []);
    return items.find(({ status }) => status === 'fail') ?? null;
  };
}

const inOrder = (edits: Edits) => EDIT_IDS.filter((id) => edits.has(id));

/**
 * All smallest sets of edits after which nothing fails any more; empty when wording alone mends nothing. Whatever is
 * acceptable holds one of the edits that mend the first failure, so only those are tried, by rising size.
 */
export function smallestChanges(judged: Judged): readonly (readonly EditId[])[] {
  const failureAfter = failureFinder(judged);
  let level: readonly Edits[] = [new Set()];
  while (level.length > 0) {
    const tried = level.map((edits) => ({ edits, failure: failureAfter(edits) }));
    const found = tried.filter(({ failure }) => failure === null);
    if (found.length > 0) return found.map(({ edits }) => inOrder(edits));
    const next = tried.flatMap(({ edits, failure }) =>
      (failure?.mendedBy ?? []).filter((id) => !edits.has(id)).map((id) => new Set([...edits, id])),
    );
    level = [...new Map(next.map((edits) => [inOrder(edits).join(' '), edits])).values()];
  }
  return [];
}
