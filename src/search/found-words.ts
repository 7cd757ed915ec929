import type { OutputOf } from '../platform/verb.ts';
import type { Words } from '../vocabulary/words.ts';
import { TEXTS } from './texts.ts';
import type { findAnything } from './verbs.ts';

/** How much was found for what was typed. */
export function foundWords({ q, kind, total, groups, words, common }: OutputOf<typeof findAnything>): Words {
  const count = kind === null ? total : (groups[0]?.count ?? 0);
  const isBeginning = words > 0 && common.length === words;
  return isBeginning ? TEXTS.foundBeginning(q.trim(), count) : TEXTS.found(q.trim(), count);
}

/** What has to be said about what was typed: what was not looked for, and how much answers all of it. */
export function limitsOf(found: OutputOf<typeof findAnything>): Words[] {
  const { q, kind, hasWords, passedOver, common, unused, words, groups } = found;
  const [only] = groups;
  const { count, whole } =
    kind === null ? { count: found.total, whole: found.whole } : (only ?? { count: 0, whole: 0 });
  return [
    ...(q.trim() !== '' && !hasWords && passedOver.length === 0 ? [TEXTS.noWords] : []),
    ...(passedOver.length > 0 ? [TEXTS.passedOver(passedOver)] : []),
    ...(passedOver.length > 0 && !hasWords ? [TEXTS.typeMore] : []),
    ...(common.length > 0 ? [TEXTS.common(common)] : []),
    ...(unused.length > 0 ? [TEXTS.unused(unused)] : []),
    ...(words > 1 && count > 0 ? [TEXTS.wholeAndPart(whole, count - whole)] : []),
  ];
}
