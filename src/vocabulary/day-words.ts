import type { PartialDate } from './civil-date.ts';
import type { Words } from './words.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date as people write it, as far as it is known: 2026年1月29日 / 29 January 2026, 2018年1月 / January 2018, 2022年 / 2022. */
export function dayWords(date: PartialDate): Words {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return { zh: `${year}年`, en: year };
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined
    ? { zh: `${year}年${Number(month)}月`, en: `${name} ${year}` }
    : { zh: `${year}年${Number(month)}月${Number(day)}日`, en: `${Number(day)} ${name} ${year}` };
}
