import type { Indicator } from '../../figures/indicator.ts';
import { divideRanges, mapRange, type Range } from '../../plan/bounds.ts';
import type { Place } from '../../registry/place.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import { differenceWithUnit } from '../../vocabulary/unit.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { Doubt, StatedFigure } from '../doubt.ts';
import { amountWords, canAgree, cellWords, namesOf, rangeOfStated, type Scene, statedWords, sumOf } from './scene.ts';

/**
 * Figures that do not add up. A ratio is worked out again from numerator and denominator, of each place and of the whole
 * from the sums of its parts; shares are never averaged. Where that cannot be done the answer is why.
 */
export function ratioDoubts(scene: Scene): Doubt[] {
  return scene.indicators
    .filter(({ additive }) => !additive)
    .flatMap((indicator) => {
      const ids = [indicator.id, ...(indicator.ratio === undefined ? [] : Object.values(indicator.ratio))];
      const periods = [...new Set(ids.flatMap((id) => scene.periodsOf(id)))].sort();
      return periods.flatMap((period) => ratiosOfPeriod(scene, indicator, period));
    });
}

function ratiosOfPeriod(scene: Scene, indicator: Indicator, period: string): Doubt[] {
  const { ratio } = indicator;
  if (ratio === undefined) return [notReconciled(scene, indicator, period, UNSTATED)];
  const { parts, whole, figureAt } = scene;
  const numerators = parts.map(({ id }) => figureAt(ratio.numerator, id, period));
  const denominators = parts.map(({ id }) => figureAt(ratio.denominator, id, period));
  const own = [whole, ...parts].flatMap((place) =>
    againstQuotient(scene, indicator, place, period, {
      numerators: [figureAt(ratio.numerator, place.id, period)],
      denominators: [figureAt(ratio.denominator, place.id, period)],
    }),
  );
  const lacking = [numerators, denominators].map((figures) => parts.filter((_, index) => figures[index] === undefined));
  const [noNumerator = [], noDenominator = []] = lacking;
  if (noNumerator.length + noDenominator.length > 0) {
    if ([whole, ...parts].every(({ id }) => figureAt(indicator.id, id, period) === undefined)) return [];
    return [...own, notReconciled(scene, indicator, period, lackingWords(noNumerator, noDenominator))];
  }
  return [...own, ...againstQuotient(scene, indicator, whole, period, { numerators, denominators })];
}

interface Fraction {
  readonly numerators: readonly (StatedFigure | undefined)[];
  readonly denominators: readonly (StatedFigure | undefined)[];
}

/** A ratio against the quotient of two sums; of one place each is a sum of one. Nothing where a figure is lacking. */
function againstQuotient(
  scene: Scene,
  indicator: Indicator,
  place: Place,
  period: string,
  { numerators, denominators }: Fraction,
): Doubt[] {
  const { pack, figureAt, indicators } = scene;
  const stated = figureAt(indicator.id, place.id, period);
  const [above, below] = [numerators, denominators].map((figures) => figures.flatMap((figure) => figure ?? []));
  if (stated === undefined || !above || !below) return [];
  const isWhole = above.length === numerators.length && below.length === denominators.length;
  const total = (figures: readonly StatedFigure[]) =>
    figures.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
  const unitOf = (figure: StatedFigure | undefined) =>
    indicators.find(({ id }) => id === figure?.indicator)?.unit ?? '';
  const ranged = (figures: readonly StatedFigure[]) =>
    sumOf(figures.map((figure) => rangeOfStated(figure, unitOf(figure), pack)));
  const [top, bottom] = [ranged(above), ranged(below)];
  // Only positive amounts have a quotient worth comparing, and without an upper end neither has any.
  if (!isWhole || !isPositive(top) || !isPositive(bottom) || !bottom.high.value.isFinite()) return [];
  const scale = indicator.unit === '%' ? 100 : 1;
  const quotient = mapRange(divideRanges(top, bottom), ({ value, side }) => ({ value: value.times(scale), side }));
  if (canAgree(rangeOfStated(stated, indicator.unit, pack), quotient)) return [];
  const places = (stated.value.split('.')[1]?.length ?? 0) + 1;
  const value = total(above).dividedBy(total(below)).times(scale).toDecimalPlaces(places);
  const difference = new Decimal(stated.value).minus(value);
  const [subject, given, apart] = [
    cellWords(indicator, place, period),
    statedWords(stated, indicator.unit),
    differenceWithUnit(difference.abs().toFixed(), indicator.unit),
  ];
  const [up, down, made] = [
    amountWords(total(above), above, unitOf(above[0])),
    amountWords(total(below), below, unitOf(below[0])),
    amountWords(value, [{ ...stated, value: value.toFixed() }], indicator.unit),
  ];
  const [zh, en] = numerators.length > 1 ? ['各地之和', ', sums of the parts,'] : ['', ''];
  return [
    {
      ...{ rule: 'ratio' as const, addressee: place.id, indicator: indicator.id, place: place.id, period },
      ...{ unit: indicator.unit, figures: [stated, ...above, ...below], difference: difference.toFixed() },
      what: {
        zh: `${subject.zh}：填${given.zh}，按${zh}分子${up.zh}、分母${down.zh}算得${made.zh}，相差${apart.zh}。`,
        en: `${subject.en}: given as ${given.en}; ${up.en} over ${down.en}${en} makes ${made.en}, ${apart.en} apart.`,
      },
      question: { zh: '请核对比率及其分子、分母。', en: 'Check the ratio, its numerator and its denominator.' },
    },
  ];
}

const isPositive = ({ low }: Range) => low.value.isPositive() && !low.value.isZero();

const UNSTATED: Words = {
  zh: '目录没有写明该指标的分子和分母，也没有写明各地可以相加；比率不能取平均',
  en: 'the catalogue states neither its numerator and denominator nor that the parts add up, and ratios are never averaged',
};

function lackingWords(noNumerator: readonly Place[], noDenominator: readonly Place[]): Words {
  const [above, below] = [namesOf(noNumerator), namesOf(noDenominator)];
  const zh = [
    noNumerator.length > 0 ? `缺分子：${above.zh}` : '',
    noDenominator.length > 0 ? `缺分母：${below.zh}` : '',
  ];
  const en = [
    noNumerator.length > 0 ? `no numerator of ${above.en}` : '',
    noDenominator.length > 0 ? `no denominator of ${below.en}` : '',
  ];
  const said = (texts: readonly string[], comma: string) => texts.filter((text) => text !== '').join(comma);
  return { zh: said(zh, '；'), en: said(en, '; ') };
}

function notReconciled(scene: Scene, indicator: Indicator, period: string, why: Words): Doubt {
  const { whole, parts, figureAt } = scene;
  const figures = [whole, ...parts].flatMap(({ id }) => figureAt(indicator.id, id, period) ?? []);
  const subject = cellWords(indicator, whole, period);
  return {
    ...{ rule: 'not-reconciled' as const, addressee: whole.id, indicator: indicator.id, place: whole.id, period },
    ...{ unit: indicator.unit, figures, difference: null },
    what: {
      zh: `${subject.zh}：各地的数与全域数无法核对：${why.zh}。`,
      en: `${subject.en}: the parts cannot be held against the whole: ${why.en}.`,
    },
    question: {
      zh: '需要核对时，请各地另报分子和分母。',
      en: 'To reconcile it, have each part report numerator and denominator.',
    },
  };
}
