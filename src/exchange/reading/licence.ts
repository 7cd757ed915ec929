import type { Contract, LICENCE_KINDS } from '../contract.ts';
import { daysIn } from './days.ts';
import type { RepairedText } from './repair.ts';
import { phrasesWhere, type Stretch } from './sentences.ts';
import { termOf } from './term.ts';

type Kind = (typeof LICENCE_KINDS)[number];

const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['exclusive', /(?<!非)独占/u],
  ['sole', /(?<!非)排他/u],
  ['ordinary', /普通(?:实施|使用)?许可|普通|非独占|非排他/u],
];
const NAMES: Readonly<Record<string, Kind>> = { 独占: 'exclusive', 排他: 'sole', 普通: 'ordinary' };
const BOX_BEFORE = /[□☐○] ?(?:独占|排他|普通)/u;
const TICKED_BEFORE = /[☑√✓✔■] ?(独占|排他|普通)/u;
const TICKED_BEHIND = /(独占|排他|普通)(?:实施)?(?:许可)? ?[☑√✓✔■]/u;
const LICENCE_TERM = /许可[^,:。]{0,6}(?:期限|有效期)|许可期|实施(?:许可)?期限|使用期限/u;
const PATENT_TERM = /专利|保护期/u;
const ENDS = /届满|有效期|保护期|期限|终止|失效|到期/u;
const IS_LICENCE = /许可(?:方|人|方式|合同|协议|标的|性质|期限)|实施许可|使用许可/u;

/** The licence the contract gives; null where it gives none. */
export function licenceIn(
  repaired: RepairedText,
  sentences: readonly Stretch[],
  signed: string | null,
): Contract['licence'] {
  const isMixed = (text: string) =>
    LICENCE_TERM.test(text) && (/专利/u.test(text) || KIND_WORDS.some(([, word]) => word.test(text)));
  const near = phrasesWhere(sentences, isMixed).filter(({ text }) => text.includes('许可') || PATENT_TERM.test(text));
  if (!near.some(({ text }) => IS_LICENCE.test(text))) return null;
  const kindAt = near.find(({ text }) => /许可/u.test(text) && kindOf(text) !== null);
  const termAt = near.find(
    ({ text }) => LICENCE_TERM.test(text) && termOf({ start: 0, end: 0, text }, signed).to !== null,
  );
  const patentAt = near.find(
    ({ text }) => PATENT_TERM.test(text) && ENDS.test(text) && !LICENCE_TERM.test(text) && daysIn(text).length > 0,
  );
  const at = kindAt ?? termAt;
  if (at === undefined && patentAt === undefined) return null;
  return {
    kind: kindAt === undefined ? null : kindOf(kindAt.text),
    until: termAt === undefined ? null : (termOf(termAt, signed).to?.day ?? null),
    patentUntil: patentAt === undefined ? null : (daysIn(patentAt.text).at(-1)?.day ?? null),
    place: at === undefined ? null : repaired.placeOf(at.start, at.end),
  };
}

/** The one kind a sentence names, or the one that is ticked; null where it names several. */
function kindOf(sentence: string): Kind | null {
  const text = sentence.slice(0, 400);
  const ticked = BOX_BEFORE.test(text)
    ? TICKED_BEFORE.exec(text)
    : (TICKED_BEHIND.exec(text) ?? TICKED_BEFORE.exec(text));
  if (ticked !== null) return NAMES[ticked[1] ?? ''] ?? null;
  const named = KIND_WORDS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  return named.length === 1 ? (named[0] ?? null) : null;
}
