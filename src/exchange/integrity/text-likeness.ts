/** What a contract is about, ready to be compared. */
export interface ProjectText {
  readonly name: Phrase;
  readonly subject: Phrase;
}

interface Phrase {
  /** Pairs of neighbouring characters as numbers, sorted, each once; null where too little is said to tell anything. */
  readonly pairs: Uint32Array | null;
  readonly years: readonly string[];
  /** What tells parts of one project apart: 二期, 3标段, A. */
  readonly marks: readonly string[];
}

export interface Likeness {
  /** `akin`: neither like nor clearly different; `unknown`: nothing but the words every contract has. */
  readonly level: 'alike' | 'akin' | 'unlike' | 'unknown';
  /** `apart`: each has a mark the other lacks; `one-sided`: only one has. */
  readonly marks: 'same' | 'one-sided' | 'apart';
}

/**
 * Ours, on names of ten to twenty characters: 0.7 lets one character be written differently; another material or process
 * in the same wording stays below. Under 0.2 only common words (系统, 技术) are shared.
 */
const ALIKE = 0.7;
const UNLIKE = 0.2;
/** A text that is only contained in a longer one says less than an equal one: nine in ten pairs make it alike. */
const CONTAINED = 0.8;
/** Three pairs, four characters: 芯片设计 says something, 平台 does not. */
const FEWEST_PAIRS = 3;
/** Characters compared; the rest of a long subject adds time and no knowledge. */
const LONGEST = 400;

const ONLY_FORM =
  /(专利(申请权)?(实施)?(转让|许可)?|技术(秘密)?(委托|合作)?(开发|转让|许可|咨询|服务)|委托|框架|补充)*(合同|协议)书?|技术(开发|转让|许可|咨询|服务)(项目)?$|项目|关于/gu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
const MARK =
  /第?[一二三四五六七八九十]+(?=[期年批标段阶号轮次包部])|第[一二三四五六七八九十]+|\d+(?:\.\d+)*|(?<![a-z])[a-z](?![a-z])/gu;
const NUMERALS = '零一二三四五六七八九十';

export const projectTextOf = (name: string, subject: string): ProjectText => ({
  name: phraseOf(name),
  subject: phraseOf(subject),
});

function phraseOf(text: string): Phrase {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').slice(0, LONGEST);
  const years = plain.match(YEAR) ?? [];
  const dated = plain.replace(YEAR, '');
  const marks = (dated.match(MARK) ?? []).map(plainMark);
  return { pairs: pairsOf(dated.replace(MARK, '')), years: distinct(years), marks: distinct(marks) };
}

const distinct = (texts: readonly string[]) => [...new Set(texts)];

/** 第二 and 二 are 2; what is longer than one numeral stays as it is written. */
function plainMark(mark: string): string {
  const numeral = mark.replace('第', '');
  return numeral.length === 1 && NUMERALS.includes(numeral) ? String(NUMERALS.indexOf(numeral)) : numeral;
}

function pairsOf(text: string): Uint32Array | null {
  const said = text.replace(/[^\p{L}\p{N}]+/gu, '').replace(ONLY_FORM, '');
  const pairs = new Set<number>();
  for (let at = 1; at < said.length; at += 1) pairs.add(said.charCodeAt(at - 1) * 0x10000 + said.charCodeAt(at));
  return pairs.size < FEWEST_PAIRS ? null : Uint32Array.from(pairs).sort();
}

/** By name where both have one that says something; the subject can take that back or, where it is only akin, decide. */
export function likenessOf(one: ProjectText, other: ProjectText): Likeness {
  const marks = differenceOf(one.name.marks, other.name.marks);
  const isOtherYear =
    differenceOf(one.name.years, other.name.years) === 'apart' ||
    differenceOf(one.subject.years, other.subject.years) === 'apart';
  return { level: isOtherYear ? 'unlike' : levelOf(one, other), marks };
}

function levelOf(one: ProjectText, other: ProjectText): Likeness['level'] {
  const name = shareOf(one.name, other.name);
  const subject = shareOf(one.subject, other.subject);
  if (name === null && subject === null) return 'unknown';
  if ((name ?? 1) < UNLIKE || (subject ?? 1) < UNLIKE) return 'unlike';
  return (name ?? 0) >= ALIKE || (subject ?? 0) >= ALIKE ? 'alike' : 'akin';
}

function differenceOf(one: readonly string[], other: readonly string[]): Likeness['marks'] {
  const [more, less] = [one.some((mark) => !other.includes(mark)), other.some((mark) => !one.includes(mark))];
  if (more && less) return 'apart';
  return more || less ? 'one-sided' : 'same';
}

/** Jaccard, or how much of the shorter is contained, whichever says more; null where one says nothing. */
function shareOf({ pairs: one }: Phrase, { pairs: other }: Phrase): number | null {
  if (one === null || other === null) return null;
  let [shared, a, b] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    const difference = (one[a] ?? 0) - (other[b] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  const union = one.length + other.length - shared;
  return Math.max(shared / union, (CONTAINED * shared) / Math.min(one.length, other.length));
}
