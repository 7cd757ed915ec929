import type { ShownTag } from './verbs.ts';

/** The same words for the same reason, once: where the text writes them first, and how often in all. */
export interface TagGroup {
  readonly tag: ShownTag;
  readonly times: number;
}

/** Tags without repetitions, in the order in which the text writes them first. */
export function groupTags(tags: readonly ShownTag[]): TagGroup[] {
  const groups = new Map<string, TagGroup>();
  for (const tag of tags) {
    const { start: _start, end: _end, ...what } = tag;
    const key = JSON.stringify(what);
    const known = groups.get(key);
    groups.set(key, { tag: known?.tag ?? tag, times: (known?.times ?? 0) + 1 });
  }
  return [...groups.values()];
}
