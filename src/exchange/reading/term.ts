import { addMonths, parseCivilDate } from '../../vocabulary/civil-date.ts';
import type { Contract } from '../contract.ts';
import type { ClausePart } from './clauses.ts';
import { daysIn, type FoundDay, numberOf } from './days.ts';
import type { RepairedText } from './repair.ts';
import { phrasesWhere, type Stretch } from './sentences.ts';
import { isAbout } from './topics.ts';

type Read = Contract['signedOn'];

const SIGNED = /签(?:订|约|署|字)(?:日期|时间|日)[ :为]{0,3}$|签(?:订|约|署|字) ?: ?$/u;
const FROM_SIGNING =
  /[自从][^,;。]{0,14}(?:签订|签字|签署|盖章|生效)[^,;。]{0,6}(?:之日|日|起)|(?:签订|签署|生效)之日起/u;
const TERM = /有效期|履行期|合同期|期限|生效/u;
const OTHER_TERM = /专利|保密|质保|保修|付|仲裁|逾期/u;
const UNTIL = /(?:至|到|—|~|-|止于|截止) ?(?:于|为)? ?$/u;
const DURATION = /(?<![〇零○一二三四五六七八九十\d])(\d{1,2}|[一二两三四五六七八九十]{1,3}) ?(个月|年)/u;

export interface Term {
  readonly from: { readonly day: string; readonly start: number; readonly end: number } | null;
  readonly to: { readonly day: string; readonly start: number; readonly end: number } | null;
}

/** Day of signing: named as such, or alone on a line at the end. */
export function signedOn(repaired: RepairedText, days: readonly FoundDay[]): Read {
  const { text } = repaired;
  const before = ({ start }: FoundDay) => text.slice(Math.max(0, start - 12), start);
  const after = ({ end }: FoundDay) => text.slice(end, end + 24);
  const named =
    days.find((day) => SIGNED.test(before(day))) ??
    // 于某日签订的协议 is another paper.
    days.find((day) => /于 ?$/u.test(before(day)) && /^[^。;\n]{0,20}(?:签订|签署)(?!的)/u.test(after(day)));
  const last = days.at(-1);
  const isAlone =
    last !== undefined &&
    /(?:^|[\n :)]) ?(?:日期 ?:? ?)?$/u.test(text.slice(Math.max(0, last.start - 8), last.start)) &&
    /^[ \n]*$/u.test(text.slice(last.end, last.end + 20)) &&
    text.length - last.end < 40;
  const found = named ?? (isAlone ? last : undefined);
  return found === undefined ? null : { value: found.day, place: repaired.placeOf(found.start, found.end) };
}

/** From when to when the contract runs; a licence says it by its own term where nothing else does. */
export function validity(
  repaired: RepairedText,
  clauses: readonly ClausePart[],
  sentences: readonly Stretch[],
  signed: Read,
): { readonly validFrom: Read; readonly validTo: Read } {
  const onTerm = clauses.filter((clause) => isAbout(clause, 'term') && !isAbout(clause, 'licence'));
  const isThere = ({ start }: Stretch) => onTerm.some((clause) => start >= clause.start && start < clause.branchEnd);
  const candidates = phrasesWhere(sentences, (text) => OTHER_TERM.test(text)).filter(
    (each) => !OTHER_TERM.test(each.text) && (TERM.test(each.text) || isThere(each)),
  );
  const weight = (each: Stretch) =>
    (isThere(each) ? 2 : 0) + (/许可/u.test(each.text) ? -1 : 0) + (/有效期|履行期|合同期/u.test(each.text) ? 1 : 0);
  const terms = candidates
    .map((each) => ({ term: termOf(each, signed?.value ?? null), weight: weight(each) }))
    .filter(({ term }) => term.from !== null || term.to !== null)
    .sort((a, b) => Number(b.term.to !== null) - Number(a.term.to !== null) || b.weight - a.weight);
  const read = (found: Term['from']): Read =>
    found === null ? null : { value: found.day, place: repaired.placeOf(found.start, found.end) };
  const [best] = terms;
  return { validFrom: read(best?.term.from ?? null), validTo: read(best?.term.to ?? null) };
}

/** First and last day in a sentence; `signed` stands for 自签订之日起. */
export function termOf(sentence: Stretch, signed: string | null): Term {
  const text = sentence.text.slice(0, 400);
  const place = (found: { readonly start: number; readonly end: number }) => ({
    start: sentence.start + found.start,
    end: sentence.start + found.end,
  });
  const days = daysIn(text);
  const last = days.findLast(({ start }) => UNTIL.test(text.slice(Math.max(0, start - 6), start)));
  const first = days.find((day) => day !== last);
  const signing = FROM_SIGNING.exec(text);
  const fromSigning =
    signing === null || signed === null
      ? null
      : { day: signed, ...place({ start: signing.index, end: signing.index + signing[0].length }) };
  const from = first === undefined ? fromSigning : { day: first.day, ...place(first) };
  if (last !== undefined) return { from, to: { day: last.day, ...place(last) } };
  const lasts = DURATION.exec(text.replace(/\d{4} ?年/gu, (year) => ' '.repeat(year.length)));
  if (lasts === null || from === null || parseCivilDate(from.day) === null) return { from, to: null };
  // A period of months or years ends on the day of the same number, or the last of a shorter month (Civil Code, 202).
  const months = numberOf(lasts[1] ?? '') * (lasts[2] === '年' ? 12 : 1);
  return {
    from,
    to: { day: addMonths(from.day, months), ...place({ start: lasts.index, end: lasts.index + lasts[0].length }) },
  };
}
