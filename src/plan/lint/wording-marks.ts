/** What one quotation says of a number: the number, and the class its words put the comparison in. */
interface NumberMark {
  readonly number: string;
  readonly class: 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'bare';
  /** The words that say so, e.g. 10家以上. */
  readonly words: string;
}

const NUMBER = /\d+(?:\.\d+)?/gu;

const AFTER: readonly (readonly [RegExp, NumberMark['class']])[] = [
  [/^[^\d，。；、]{0,12}?左右/u, 'about'],
  [/^[^\d，。；、]{0,12}?以上/u, 'at-least'],
  [/^[^\d，。；、]{0,12}?以下/u, 'at-most'],
];
const BEFORE: readonly (readonly [RegExp, NumberMark['class']])[] = [
  [/(?:>|＞|超过?|多于|高于)$/u, 'more-than'],
  [/(?:<|＜|低于|少于|不足)$/u, 'less-than'],
  [/(?:≥|不低于|不少于)$/u, 'at-least'],
  [/(?:≤|不高于|不超过)$/u, 'at-most'],
  [/约$/u, 'about'],
];

/** What stands around a bare number and belongs to it. */
const LEAD = /(?:达到?|降至|至|为)$/u;
const TAIL = /^(?:%|[亿万]*元|家|项)/u;

/** Every number of a quotation with the words around it. Years and numbers of a list (表1, “十四五”) are left out. */
export function numberMarks(quote: string): NumberMark[] {
  const text = quote.normalize('NFKC').replace(/\s+/gu, '');
  return [...text.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const before = text.slice(0, index);
    const after = text.slice(index + number.length);
    if (/^年/u.test(after) || /[表第栏]$/u.test(before)) return [];
    const behind = AFTER.find(([pattern]) => pattern.test(after));
    const front = [...BEFORE].reverse().find(([pattern]) => pattern.test(before));
    const lead = (front?.[0] ?? LEAD).exec(before)?.[0] ?? '';
    const tail = (behind?.[0] ?? TAIL).exec(after)?.[0] ?? '';
    const words = `${lead}${number}${tail}`;
    return [{ number: String(Number(number)), class: behind?.[1] ?? front?.[1] ?? 'bare', words }];
  });
}

const SCOPES = /(?:国家|省|市)级(?:及?以上)?|规(?:模以)?上(?:工业)?(?:企业中?)?|大中型/gu;

/** The words that fix whom a quotation counts: 省级以上, 规上企业中, 大中型; 规模以上 is written 规上. */
export function scopeMarks(quote: string): string[] {
  const text = quote.normalize('NFKC').replace(/\s+/gu, '').replaceAll('规模以上', '规上');
  return [...new Set([...text.matchAll(SCOPES)].map(([word]) => word))].sort();
}

const EFFORTS = /重点打造|打造|布局建设|高水平建设|支持|推动|争创|创建|培育|谋划/u;

/** The word with which a quotation promises an effort and no result: 支持, 重点打造; null: it promises the result. */
export function effortMark(quote: string): string | null {
  return EFFORTS.exec(quote)?.[0] ?? null;
}

const VAGUE = /左右|若干|有条件的|一批|显著|大幅|明显|前列|第一阵营/gu;

/** Words of a quotation that give no limit: 左右, 若干, 有条件的. */
export function vagueMarks(quote: string): string[] {
  return [...new Set([...quote.matchAll(VAGUE)].map(([word]) => word))];
}
