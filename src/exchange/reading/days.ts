export interface FoundDay {
  readonly start: number;
  readonly end: number;
  /** YYYY-MM-DD as written, whether or not there is such a day. */
  readonly day: string;
}

const DAY =
  /(?<![\d.])(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]|(?<![\d.])(\d{4}) ?([-./]) ?(\d{1,2}) ?\5 ?(\d{1,2})(?!\d)|([零〇○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿]{1,4})[日号]/gu;

/** Days in the ways they are written: 2026年2月3日, 2026-02-03, 2026.2.3, 二〇二六年二月三日. */
export function daysIn(text: string): FoundDay[] {
  return [...text.matchAll(DAY)].map((match) => {
    const [whole, year, month, date, year2, , month2, date2, year3 = '', month3 = '', date3 = ''] = match;
    const [y, m, d] =
      year3 === ''
        ? [year ?? year2, month ?? month2, date ?? date2]
        : [[...year3].map(digitOf).join(''), numberOf(month3), numberOf(date3)];
    const day = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    return { start: match.index, end: match.index + whole.length, day };
  });
}

const digitOf = (sign: string) => (sign === '零' || sign === '○' ? 0 : '〇一二三四五六七八九'.indexOf(sign));

/** A number below a hundred: 十二, 二十, 廿三. */
export function numberOf(signs: string): number {
  if (/^\d+$/u.test(signs)) return Number(signs);
  const [tens, ones] = signs.replace('两', '二').replace('廿', '二十').split('十');
  if (ones === undefined) return digitOf(tens ?? '');
  return (tens === '' ? 1 : digitOf(tens ?? '')) * 10 + (ones === '' ? 0 : digitOf(ones));
}
