import type { Indicator } from '../../figures/indicator.ts';
import type { Range } from '../../plan/bounds.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import type { Doubt, StatedFigure } from '../doubt.ts';
import {
  amountWords,
  canAgree,
  cellWords,
  isAbove,
  namesOf,
  rangeOfStated,
  type Scene,
  statedWords,
  sumOf,
} from './scene.ts';

/** Figures that add up: the parts against the whole, in every period for which a part gave one. */
export function sumDoubts(scene: Scene): Doubt[] {
  return scene.indicators
    .filter(({ additive }) => additive)
    .flatMap((indicator) => scene.periodsOf(indicator.id).flatMap((period) => sumOfPeriod(scene, indicator, period)));
}

interface Sum {
  readonly scene: Scene;
  readonly indicator: Indicator;
  readonly period: string;
  readonly figures: readonly StatedFigure[];
  readonly sum: Decimal;
  readonly range: Range;
  readonly missing: Scene['parts'];
}

function sumOfPeriod(scene: Scene, indicator: Indicator, period: string): Doubt[] {
  const { parts, pack, figureAt } = scene;
  const found = parts.map((place) => ({ place, figure: figureAt(indicator.id, place.id, period) }));
  const figures = found.flatMap(({ figure }) => figure ?? []);
  const made: Sum = {
    ...{ scene, indicator, period, figures },
    sum: figures.reduce((sum, { value }) => sum.plus(value), new Decimal(0)),
    range: sumOf(figures.map((figure) => rangeOfStated(figure, indicator.unit, pack))),
    missing: found.flatMap(({ place, figure }) => (figure === undefined ? [place] : [])),
  };
  const whole = figureAt(indicator.id, scene.whole.id, period);
  if (whole === undefined) return made.missing.length === 0 ? [wholeMissing(made)] : [];
  const over = partsOver(made, whole);
  const again = againstWhole(made, whole);
  return again === null ? over : [again, ...over];
}

function againstWhole(made: Sum, whole: StatedFigure): Doubt | null {
  const { indicator, scene, range, missing, sum, figures } = made;
  const total = rangeOfStated(whole, indicator.unit, scene.pack);
  const difference = sum.minus(whole.value);
  // Where a figure may be negative, what is missing may take away as well as add.
  const mayFall = [whole, ...figures].some(({ value }) => value.startsWith('-'));
  if (missing.length > 0)
    return isAbove(range, total) && !mayFall ? over(made, whole, difference) : partsMissing(made, whole);
  return canAgree(range, total) ? null : mismatch(made, whole, difference);
}

const base = ({ scene, indicator, period }: Sum, figures: readonly StatedFigure[]) => ({
  ...{ addressee: scene.whole.id, indicator: indicator.id, place: scene.whole.id, period, unit: indicator.unit },
  figures: [...figures],
});

/** What is compared, in words: the sum, the whole, and how far apart they are. */
function comparison({ scene, indicator, period, figures, sum }: Sum, whole: StatedFigure, difference: Decimal) {
  const all = [whole, ...figures];
  const [subject, added, total, apart] = [
    cellWords(indicator, scene.whole, period),
    amountWords(sum, all, indicator.unit),
    statedWords(whole, indicator.unit),
    amountWords(difference.abs(), all, indicator.unit),
  ];
  return { subject, added, total, apart, count: figures.length };
}

function mismatch(made: Sum, whole: StatedFigure, difference: Decimal): Doubt {
  const { subject, added, total, apart, count } = comparison(made, whole, difference);
  const [more, moreEn] = difference.isNegative() ? ['少', 'less'] : ['多', 'more'];
  return {
    ...base(made, [whole, ...made.figures]),
    rule: 'sum',
    difference: difference.toFixed(),
    what: {
      zh: `${subject.zh}：${count}个地区之和为${added.zh}，全域数为${total.zh}，${more}${apart.zh}，四舍五入不能解释。`,
      en: `${subject.en}: the ${count} parts sum to ${added.en}, the whole is ${total.en}; ${apart.en} ${moreEn}, beyond what rounding explains.`,
    },
    question: {
      zh: '请核对全域数的口径和范围，并请各地确认本地数。',
      en: 'Check definition and scope of the whole, and have each part confirm its figure.',
    },
  };
}

function over(made: Sum, whole: StatedFigure, difference: Decimal): Doubt {
  const { subject, added, total, apart, count } = comparison(made, whole, difference);
  const absent = namesOf(made.missing);
  return {
    ...base(made, [whole, ...made.figures]),
    rule: 'sum',
    difference: difference.toFixed(),
    what: {
      zh: `${subject.zh}：还缺${absent.zh}，已有的${count}个地区之和${added.zh}已经超过全域数${total.zh}，多${apart.zh}。`,
      en: `${subject.en}: without ${absent.en}, the ${count} parts known already sum to ${added.en}, more than the whole, ${total.en}, by ${apart.en}.`,
    },
    question: {
      zh: '请核对全域数的口径和范围，并请各地确认本地数。',
      en: 'Check definition and scope of the whole, and have each part confirm its figure.',
    },
  };
}

function partsMissing(made: Sum, whole: StatedFigure): Doubt {
  const remainder = new Decimal(whole.value).minus(made.sum);
  const { subject, added, total, apart, count } = comparison(made, whole, remainder);
  const absent = namesOf(made.missing);
  return {
    ...base(made, [whole, ...made.figures]),
    rule: 'parts-missing',
    difference: remainder.toFixed(),
    what: {
      zh: `${subject.zh}：缺${absent.zh}；已有的${count}个地区之和${added.zh}，全域数${total.zh}，余${remainder.isNegative() ? '负' : ''}${apart.zh}，未能核对。`,
      en: `${subject.en}: ${absent.en} missing; the ${count} parts known sum to ${added.en}, the whole is ${total.en}, which leaves ${remainder.isNegative() ? 'minus ' : ''}${apart.en}; not reconciled.`,
    },
    question: { zh: `请补报：${absent.zh}。`, en: `To be reported: ${absent.en}.` },
  };
}

function wholeMissing(made: Sum): Doubt {
  const { scene, indicator, period, figures, sum } = made;
  const [subject, added] = [cellWords(indicator, scene.whole, period), amountWords(sum, figures, indicator.unit)];
  return {
    ...base(made, figures),
    rule: 'whole-missing',
    difference: null,
    what: {
      zh: `${subject.zh}：${figures.length}个地区已齐，之和${added.zh}，没有全域数可以核对。`,
      en: `${subject.en}: the ${figures.length} parts are complete and sum to ${added.en}; there is no figure of the whole to hold them against.`,
    },
    question: { zh: '请补报全域数。', en: 'Report the figure of the whole.' },
  };
}

function partsOver({ scene, indicator, period, figures }: Sum, whole: StatedFigure): Doubt[] {
  const total = rangeOfStated(whole, indicator.unit, scene.pack);
  return figures.flatMap((figure) => {
    const place = scene.parts.find(({ id }) => id === figure.place);
    const isNegative = [figure, whole].some(({ value }) => value.startsWith('-'));
    if (place === undefined || isNegative || !isAbove(rangeOfStated(figure, indicator.unit, scene.pack), total))
      return [];
    const difference = new Decimal(figure.value).minus(whole.value);
    const [subject, own, all, apart] = [
      cellWords(indicator, place, period),
      statedWords(figure, indicator.unit),
      statedWords(whole, indicator.unit),
      amountWords(difference, [figure, whole], indicator.unit),
    ];
    return [
      {
        ...{ rule: 'part-over-whole' as const, addressee: place.id, indicator: indicator.id, place: place.id, period },
        ...{ unit: indicator.unit, figures: [figure, whole], difference: difference.toFixed() },
        what: {
          zh: `${subject.zh}：${own.zh}，大于${scene.whole.name}的${all.zh}，多${apart.zh}。`,
          en: `${subject.en}: ${own.en} is greater than the ${all.en} of ${scene.whole.nameEn}, by ${apart.en}.`,
        },
        question: { zh: '请核对数值、单位和口径。', en: 'Check value, unit and definition.' },
      },
    ];
  });
}
