import { endOfPartialDate } from '../../vocabulary/civil-date.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import { figureWords } from '../figure-words.ts';
import type { Observation } from '../observation.ts';
import { cellWords, differenceWords, type Found, groupBy, type KnownFigures, monthsKey } from './known-figures.ts';

/** Several values of one cell that cannot all be right: a later value of one publisher or a revision, else two sources. */
export function disagreeingSources(known: KnownFigures): Found[] {
  return groupBy(known.verified, monthsKey).flatMap((cell) => {
    const figures = cell.filter((figure) => cell.some((other) => !agree(figure, other))).sort(earlierFirst);
    const [first] = figures;
    if (first === undefined) return [];
    const { indicator, breakdown, place, period } = first;
    const found = { indicator, breakdown, place, periods: [period], observations: figures, detail: '' };
    return [
      { ...found, rule: isRevision(figures) ? 'revision' : 'two-publishers', sentence: sentence(known, figures) },
    ];
  });
}

/** Can both be right? 超 and 以上 allow every larger value; 约 is taken at its number, so that a reader sees both. */
function agree(a: Observation, b: Observation): boolean {
  const [x, y] = [new Decimal(a.value), new Decimal(b.value)];
  if (x.equals(y)) return true;
  return isLowerBound(x.lessThan(y) ? a : b);
}

const isLowerBound = ({ qualifier }: Observation) => qualifier === 'at-least' || qualifier === 'more-than';

function isRevision(figures: readonly Observation[]): boolean {
  if (figures.some(({ status }) => status === 'revised')) return true;
  return figures.some((later) =>
    figures.some(
      (earlier) =>
        earlier.publisher !== null &&
        earlier.publisher === later.publisher &&
        releasedEnd(earlier) < releasedEnd(later) &&
        !agree(earlier, later),
    ),
  );
}

function sentence(known: KnownFigures, figures: readonly Observation[]): Words {
  const values = figures.map(({ value }) => new Decimal(value));
  const apart = differenceWords(Decimal.max(...values).minus(Decimal.min(...values)), figures);
  const subject = cellWords(known, figures[0] as Observation);
  const listed = figures.map((figure) => ({ figure: figureWords(figure), from: sourceWords(figure) }));
  return {
    zh: `${subject.zh}：${listed.map(({ figure, from }) => `${figure.zh}（${from.zh}）`).join('、')}，最多相差${apart.zh}。`,
    en: `${subject.en}: ${listed.map(({ figure, from }) => `${figure.en} (${from.en})`).join(', ')}; up to ${apart.en} apart.`,
  };
}

/** Publisher, else title, and the release of a figure. */
function sourceWords({ publisher, source, releasedOn }: Observation): Words {
  const name = publisher ?? source;
  return releasedOn === null
    ? { zh: `${name}，发布日期不明`, en: `${name}, release date unknown` }
    : { zh: `${name}，${releasedOn}发布`, en: `${name}, released ${releasedOn}` };
}

const releasedEnd = ({ releasedOn }: Observation) => (releasedOn === null ? '' : endOfPartialDate(releasedOn));
const earlierFirst = (a: Observation, b: Observation) =>
  compareText(releasedEnd(a), releasedEnd(b)) ||
  compareText(a.source, b.source) ||
  new Decimal(a.value).comparedTo(b.value);
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
