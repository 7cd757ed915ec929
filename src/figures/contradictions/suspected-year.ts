import { endOfPartialDate } from '../../vocabulary/civil-date.ts';
import { parsePeriod, periodEnd } from '../../vocabulary/period.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import type { Words } from '../../vocabulary/words.ts';
import { figureWords } from '../figure-words.ts';
import type { Observation } from '../observation.ts';
import { yearDoubt } from '../source-words.ts';
import { type Found, groupBy, type KnownFigures } from './known-figures.ts';

/**
 * Figures whose year is doubtful: the source or the note says so, or the figure was released before its period ended.
 * What one source says of one indicator and period is listed together.
 */
export function suspectedYears(known: KnownFigures): Found[] {
  const doubted = known.verified.filter((figure) => yearDoubt(figure) !== null || isEarly(figure));
  return groupBy(doubted, ({ indicator, period, source }) => JSON.stringify([indicator, period, source])).map(
    (figures) => {
      const first = figures[0] as Observation;
      const { indicator, place, period, source } = first;
      return {
        rule: 'suspected-year',
        ...{ indicator, breakdown: null, place, periods: [period], observations: figures, detail: source },
        sentence: sentence(known, first, figures.length),
      };
    },
  );
}

function isEarly({ releasedOn, period }: Observation): boolean {
  const parsed = parsePeriod(period);
  return releasedOn !== null && parsed !== null && endOfPartialDate(releasedOn) < periodEnd(parsed);
}

function sentence({ nameOf }: KnownFigures, first: Observation, count: number): Words {
  const [what, where, when, value] = [
    nameOf(first.indicator),
    nameOf(first.place),
    periodTextWords(first.period),
    figureWords(first),
  ];
  const doubt = yearDoubt(first);
  const why =
    doubt === null
      ? {
          zh: `${first.releasedOn}发布时所指时期尚未结束，可能是预计数，也可能年份有误`,
          en: `released ${first.releasedOn}, before its period ended: an estimate, or the wrong year`,
        }
      : {
          zh: `来源或备注写明“${doubt}”，年份存疑`,
          en: `the source or its note says “${doubt}”, so the year is in doubt`,
        };
  const others = count === 1 ? { zh: '', en: '' } : { zh: `等${count}个数值`, en: ` and ${count - 1} more` };
  return {
    zh: `${where.zh}${what.zh}，${when.zh}${value.zh}${others.zh}：${why.zh}。`,
    en: `${what.en}, ${where.en}, ${when.en}: ${value.en}${others.en}; ${why.en}.`,
  };
}
