import type { Party } from '../contract.ts';
import { LETTER, ROLE, sideOf } from './party-roles.ts';
import { payersOf } from './payers.ts';
import type { RepairedText } from './repair.ts';

interface Label {
  /** 甲方, or the role word where there is no letter. */
  readonly key: string;
  readonly letter: string | null;
  readonly side: Party['side'] | null;
  readonly start: number;
  readonly end: number;
  readonly name: { readonly start: number; readonly end: number } | null;
}

export interface ReadParties {
  readonly parties: Party[];
  /** The text says nothing of who pays, and calls the parties by letters only. */
  readonly areSidesGuessed: boolean;
}

const MOST_PARTIES = 20;
const LABEL = new RegExp(
  `(?<![\\u4e00-\\u9fff“"'])(?:(?:${LETTER})(?: ?\\((?:${ROLE})\\))?|(?:${ROLE})(?: ?\\((?:${LETTER})\\))?)|(?:(?:${ROLE})(?: ?\\((?:${LETTER})\\))?|(?:${LETTER})(?: ?\\((?:${ROLE})\\))?)(?= ?(?::|名称:))`,
  'gu',
);
const CALLED = new RegExp(`^ ?\\( ?(${LETTER}|${ROLE}) ?\\)`, 'u');
const NEXT_LABEL = new RegExp(`(?:${ROLE}|${LETTER}) ?(?:[:(]|名称)|\\( ?(?:${ROLE}|${LETTER}) ?\\)`, 'u');
const NAME_ENDS =
  /[,;。\n\t"“”]| {2}|\((?:以下|下称|简称|统一|社会|信用|盖章|公章|签)|[（(]?(?:统一社会|社会统一)?信用代码|组织机构代码|住所|地 ?址|法定代表|项目负责人|项目联系|联系人|联系电话|电 ?话|通[讯信]|邮 ?编|开户|纳税|签[订约]|根据|鉴于|第[一1]条/u;
const NAMED = /^[ :]{0,3}(?:\n ?)?(?:(?:单位|公司|企业)?名称 ?(?:\([^)\n]{1,12}\))? ?:|姓名 ?:)?[ _]{0,40}/u;
const NO_NAME = /^(?:应|将|于|与|向|的|负|有权|承担|和|或|及|在|按|保证|同意|提供|法定|委托代理|地址|住所|统一|项目)/u;
/** An introduction of the parties in a sentence: 云水公司（以下简称“甲方”）. */
const INTRODUCED = new RegExp(
  `([\\u4e00-\\u9fffA-Za-z()·.& ]{2,60}?) ?\\((?:以下|下)?简?称(?:为|:)? ?["“'「]?(${LETTER}|${ROLE})["”'」]?\\)`,
  'gu',
);
const CODE = /代码 ?(?:\([^)\n]{0,20}\))? ?[:：]? ?([0-9A-Za-z](?:[ -]?[0-9A-Za-z]){7,19})/u;
const BARE_CODE = /(?<![0-9A-Za-z])[0-9A-Z]{18}(?![0-9A-Za-z])/u;

/** The parties in the order they are first named, out of the part before the first clause, or else of the whole. */
export function partiesIn(repaired: RepairedText, headEnd: number): ReadParties {
  const head = labelsIn(repaired.text, 0, headEnd);
  const all =
    head.filter(({ name }) => name !== null).length > 1
      ? head
      : [...head, ...labelsIn(repaired.text, headEnd, repaired.text.length)];
  const introduced = all.filter(({ name }) => name !== null).length > 1 ? [] : introducedIn(repaired.text);
  const named = distinct([...all, ...introduced]);
  const { sides, areSidesGuessed } = sidesOf(named, repaired.text);
  const parties = named.map((label, index): Party => {
    const { start, end } = label.name ?? label;
    const next =
      [headEnd, ...head.flatMap(({ name, start: at }) => (name === null ? [] : [at]))]
        .filter((at) => at >= end)
        .sort((a, b) => a - b)[0] ?? end + 400;
    const side = sides[index] ?? 'seller';
    const code = codeIn(repaired.text.slice(end, Math.min(next, end + 1000)));
    return { side, name: repaired.shown(start, end), code, place: repaired.placeOf(start, end) };
  });
  return { parties, areSidesGuessed };
}

function labelsIn(text: string, from: number, to: number): Label[] {
  const labels: Label[] = [];
  LABEL.lastIndex = from;
  for (
    let match = LABEL.exec(text);
    match !== null && match.index < to && labels.length < 400;
    match = LABEL.exec(text)
  ) {
    const end = match.index + match[0].length;
    const name = nameAfter(text, end);
    // 委托方：云水公司（甲方）
    const behind = name === null ? null : CALLED.exec(text.slice(name.end, name.end + 20));
    labels.push({ ...callOf(match[0] + (behind?.[0] ?? '')), start: match.index, end, name });
  }
  return labels;
}

function callOf(label: string) {
  const letter = new RegExp(LETTER, 'u').exec(label)?.[0].replace(/ /gu, '') ?? null;
  return { key: letter ?? label.replace(/ /gu, ''), letter, side: sideOf(label) };
}

function nameAfter(text: string, end: number): Label['name'] {
  const rest = text.slice(end, end + 200);
  const seal = /^ ?\((?:盖章|公章|签章|签字|盖公章|签字或盖章|签字盖章)\)/u.exec(rest)?.[0].length ?? 0;
  // Behind the label stands a colon, a gap or the end of the line; else it is the subject of a sentence.
  if (!/^ ?[:\n]|^ {1,3}|^$|^名称/u.test(rest.slice(seal))) return null;
  const lead = NAMED.exec(rest.slice(seal))?.[0].length ?? 0;
  const from = seal + lead;
  const body = rest.slice(from);
  const stops = [NAME_ENDS.exec(body)?.index, NEXT_LABEL.exec(body)?.index].filter((at) => at !== undefined);
  const raw = body.slice(0, Math.min(body.length, 80, ...stops)).replace(/[ _:]+$/u, '');
  const isName =
    raw.length > 1 && raw.length <= 60 && /\p{L}{2}/u.test(raw) && !NO_NAME.test(raw) && !/[:：]/u.test(raw);
  return isName ? { start: end + from, end: end + from + raw.length } : null;
}

function introducedIn(text: string): Label[] {
  return [...text.slice(0, 20_000).matchAll(INTRODUCED)].slice(0, MOST_PARTIES).map((match) => {
    const lead = /^.{0,8}?(?:由|与|和|及) ?/u.exec(match[1] ?? '')?.[0].length ?? 0;
    const [start, end] = [match.index + lead, match.index + (match[1] ?? '').length];
    return { ...callOf(match[2] ?? ''), start, end, name: { start, end } };
  });
}

/** One entry per party: the first that has a name, with the role any of its labels gives. */
function distinct(labels: readonly Label[]): Label[] {
  const known = new Map<string, Label>();
  for (const label of labels) {
    const before = known.get(label.key);
    const named = before === undefined || before.name === null ? label : before;
    known.set(label.key, { ...named, side: before?.side ?? label.side });
  }
  return [...known.values()].filter(({ name }) => name !== null).slice(0, MOST_PARTIES);
}

function sidesOf(labels: readonly Label[], text: string) {
  const given = labels.map(({ side }) => side);
  if (!given.includes(null)) return { sides: given, areSidesGuessed: false };
  const payers = payersOf(text);
  const hasBuyer = given.includes('buyer');
  const isKnown = payers.length > 0 || hasBuyer || given.includes('seller');
  const buyers = payers.length > 0 ? payers : ['甲方'];
  const sides = labels.map(({ side, letter }) => {
    if (side !== null) return side;
    if (isKnown && payers.length === 0) return hasBuyer ? 'seller' : 'buyer';
    return buyers.includes(letter ?? '') ? 'buyer' : 'seller';
  });
  return { sides, areSidesGuessed: !isKnown };
}

function codeIn(text: string): string | null {
  const labelled = CODE.exec(text)?.[1];
  return labelled === undefined ? (BARE_CODE.exec(text)?.[0] ?? null) : labelled.replace(/ /gu, '');
}
