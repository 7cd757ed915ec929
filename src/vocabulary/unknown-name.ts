import { nearestWord } from './nearest.ts';
import { excerpt } from './problem.ts';
import type { Words } from './words.ts';

/** A refusal lists no more names than this. */
const MOST_LISTED = 40;

/**
 * What is said where a plan knows nothing under the name asked for: “没有名为‘chip’的产业；是否应为‘chips’？”. Where no known name is
 * near, the known ones are listed, or `otherwise` is said.
 */
export function unknownName(asked: string, what: Words, known: readonly string[], otherwise?: Words): Words {
  const nearest = nearestWord(asked, known);
  const remedy = nearest === null ? (otherwise ?? listed(known, what)) : NEAREST(nearest);
  return {
    zh: `没有名为“${excerpt(asked)}”的${what.zh}；${remedy.zh}`,
    en: `There is no ${what.en} “${excerpt(asked)}”; ${remedy.en}`,
  };
}

const NEAREST = (name: string): Words => ({ zh: `是否应为“${name}”？`, en: `did you mean “${name}”?` });

function listed(known: readonly string[], what: Words): Words {
  if (known.length === 0) return { zh: `这个规划没有列出${what.zh}`, en: 'this plan lists none' };
  const names = known.slice(0, MOST_LISTED);
  return { zh: `可用：${names.join('、')}`, en: `there are: ${names.join(', ')}` };
}
