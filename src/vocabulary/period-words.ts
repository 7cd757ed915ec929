import { type Period, parsePeriod } from './period.ts';
import type { Words } from './words.ts';

const ORDINALS = ['', '一', '二', '三', '四'] as const;

/** A period as people write it: 2023年前三季度 / Jan–Sep … kept to the source's own granularity. */
function periodWords(period: Period): Words {
  switch (period.kind) {
    case 'year':
      return { zh: `${period.year}年`, en: `${period.year}` };
    case 'years':
      return { zh: `${period.from}—${period.to}年`, en: `${period.from}–${period.to}` };
    case 'half':
      return {
        zh: `${period.year}年${period.half === 1 ? '上' : '下'}半年`,
        en: `${period.half === 1 ? 'first' : 'second'} half of ${period.year}`,
      };
    case 'quarters':
      if (period.from === period.to) {
        return { zh: `${period.year}年${ORDINALS[period.from]}季度`, en: `Q${period.from} ${period.year}` };
      }
      return period.from === 1
        ? { zh: `${period.year}年前${ORDINALS[period.to]}季度`, en: `Q1–Q${period.to} ${period.year}` }
        : {
            zh: `${period.year}年${ORDINALS[period.from]}至${ORDINALS[period.to]}季度`,
            en: `Q${period.from}–Q${period.to} ${period.year}`,
          };
    case 'months':
      return period.from === period.to
        ? { zh: `${period.year}年${period.from}月`, en: `month ${period.from} of ${period.year}` }
        : {
            zh: `${period.year}年${period.from}—${period.to}月`,
            en: `months ${period.from}–${period.to} of ${period.year}`,
          };
  }
}

/** The words of a canonical period text; the text itself where it is none. */
export function periodTextWords(text: string): Words {
  const period = parsePeriod(text);
  return period === null ? { zh: text, en: text } : periodWords(period);
}
