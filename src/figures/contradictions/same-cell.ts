import { endOfPartialDate } from '../../vocabulary/civil-date.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import { figureWords } from '../figure-words.ts';
import { cellKey, type Observation } from '../observation.ts';
import { cellWords, differenceWords, type Found, groupBy, type KnownFigures } from './known-figures.ts';

/** Several values of one cell that cannot all be right: a later value of one publisher or a revision, else two sources. */
export function disagreeingSources(known: KnownFigures): Found[] {
  return groupBy(known.verified, (figure) => `${cellKey(figure)} ${figure.unit}`).flatMap((cell) => {
    const figures = disagreeing(cell).sort(earlierFirst);
    const [first] = figures;
    if (first === undefined) return [];
    const { indicator, breakdown, place, period } = first;
    const found = { indicator, breakdown, place, periods: [period], observations: figures, detail: '' };
    const settled = decisionOn(figures);
    const rule = isRevision(figures) ? 'revision' : 'two-publishers';
    return [{ ...found, rule, settled, sentence: withDecision(sentence(known, figures), settled) }];
  });
}

/**
 * The figures that cannot be right together with another one. 超 and 以上 allow every larger value; every other figure,
 * 约 too, is taken at its number, so that a reader sees both.
 */
function disagreeing(figures: readonly Observation[]): Observation[] {
  if (figures.length < 2) return [];
  const firm = figures.filter(isFirm);
  const most = Decimal.max(...valuesOf(figures));
  const least = firm.length === 0 ? most : Decimal.min(...valuesOf(firm));
  return figures.filter((figure) => least.lessThan(figure.value) || (isFirm(figure) && most.greaterThan(figure.value)));
}

/** Why decisions passed over the values that disagree; null while some still do. */
function decisionOn(figures: readonly Observation[]): string | null {
  const passedOver = figures.flatMap(({ setAside }) => (setAside === null ? [] : [setAside]));
  const stillOpen = disagreeing(figures.filter(({ setAside }) => setAside === null)).length > 0;
  return passedOver.length === 0 || stillOpen ? null : [...new Set(passedOver)].join('；');
}

const withDecision = ({ zh, en }: Words, settled: string | null): Words =>
  settled === null ? { zh, en } : { zh: `${zh}已裁定：${settled}。`, en: `${en} Settled: ${settled}.` };

const isFirm = ({ qualifier }: Observation) => qualifier === 'exact' || qualifier === 'about';
const valuesOf = (figures: readonly Observation[]) => figures.map(({ value }) => new Decimal(value));

function isRevision(figures: readonly Observation[]): boolean {
  if (figures.some(({ status }) => status === 'revised')) return true;
  const named = figures.filter(({ publisher }) => publisher !== null);
  return groupBy(named, ({ publisher }) => publisher ?? '').some((own) => {
    const apart = disagreeing(own);
    // What an organisation reported is followed by its own corrections, on whatever day.
    return (
      new Set(apart.map(releasedEnd)).size > 1 || (apart.length > 1 && apart.every((o) => o.organisation !== null))
    );
  });
}

function sentence(known: KnownFigures, figures: readonly Observation[]): Words {
  const values = valuesOf(figures);
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
