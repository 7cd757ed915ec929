import type { OutputOf } from '../../platform/verb.ts';
import type { showCase } from '../verbs/cases.ts';

/** Placeholders until what a registrant does is there. */
export function FilingActs(_props: { shown: OutputOf<typeof showCase>; onDone: () => void }) {
  return null;
}
