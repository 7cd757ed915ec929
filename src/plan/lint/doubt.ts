import type { Words } from '../../vocabulary/words.ts';
import type { Target } from '../target.ts';
import type { DoubtRule } from './rules.ts';

/** Something a plan leaves open, where it does, and what to ask its issuer. A doubt, not a fault. */
export interface Doubt {
  readonly rule: DoubtRule;
  /** Ids of the targets it is about, in the order of the plan. */
  readonly targets: readonly string[];
  /** Where the wording stands, and the wording. */
  readonly place: string;
  readonly quote: string;
  readonly what: Words;
  readonly question: Words;
  /** true: an ambiguity written down with the target, not worked out. */
  readonly written: boolean;
}

/** A doubt about one target, at its first wording unless another is given. */
export function doubtAbout(
  target: Target,
  rule: DoubtRule,
  what: Words,
  question: Words,
  wording: { readonly place: string; readonly quote: string } | undefined = target.wording[0],
): Doubt {
  const { place, quote } = wording ?? { place: '', quote: '' };
  return { rule, targets: [target.id], place, quote, what, question, written: false };
}
