import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Indicator } from './indicator.ts';
import { monthsOf } from './months.ts';
import type { Observation } from './observation.ts';
import type { Contradiction } from './verbs.ts';

/** What two figures are held against each other by; the 口径卡 lists them in this order. */
export const COMPARED_ASPECTS = {
  definition: { zh: '指标口径', en: 'Definition' },
  scope: { zh: '地区范围', en: 'Territory' },
  universe: { zh: '统计总体', en: 'Universe' },
  'price-basis': { zh: '价格', en: 'Prices' },
  status: { zh: '数据状态', en: 'Status' },
  unit: { zh: '单位', en: 'Unit' },
  period: { zh: '时期', en: 'Period' },
} as const satisfies Record<string, Words>;
export type ComparedAspect = keyof typeof COMPARED_ASPECTS;

export const COMPARISON_ANSWERS = {
  yes: { zh: '可以比较', en: 'They may be compared' },
  no: { zh: '不可比较', en: 'They may not be compared' },
  'cannot-tell': { zh: '依据不足，不能判断', en: 'It cannot be told' },
} as const satisfies Record<string, Words>;
export type ComparisonAnswer = keyof typeof COMPARISON_ANSWERS;

/** A figure with what the catalogue says of its indicator and of the level of its place; null where it says nothing. */
export interface ComparedFigure {
  readonly observation: Observation;
  readonly indicator: Indicator | null;
  readonly level: string | null;
}

export interface ComparedPoint {
  readonly aspect: ComparedAspect;
  readonly verdict: ComparisonAnswer;
  readonly words: Words;
}

type Point = Omit<ComparedPoint, 'aspect'>;

/**
 * May these two figures be compared? One aspect that says no is enough; one that cannot be told leaves the answer open.
 * `contradictions`: what was found among the figures of the plan, for changes of scope.
 */
export function mayCompare(
  a: ComparedFigure,
  b: ComparedFigure,
  contradictions: readonly Contradiction[],
): { readonly answer: ComparisonAnswer; readonly points: readonly ComparedPoint[] } {
  const points: ComparedPoint[] = [
    { aspect: 'definition', ...definition(a, b) },
    { aspect: 'scope', ...scope(a, b) },
    { aspect: 'universe', ...universe(a, b, contradictions) },
    { aspect: 'price-basis', ...priceBasis(a, b) },
    { aspect: 'status', ...status(a.observation, b.observation) },
    { aspect: 'unit', ...unit(a.observation, b.observation) },
    { aspect: 'period', ...period(a.observation, b.observation) },
  ];
  const says = (verdict: ComparisonAnswer) => points.some((point) => point.verdict === verdict);
  return { answer: says('no') ? 'no' : says('cannot-tell') ? 'cannot-tell' : 'yes', points };
}

const point = (verdict: ComparisonAnswer, zh: string, en: string): Point => ({ verdict, words: { zh, en } });

function definition(a: ComparedFigure, b: ComparedFigure): Point {
  const [x, y] = [a.observation, b.observation];
  if (x.indicator !== y.indicator)
    return point(
      'no',
      `${x.indicator}与${y.indicator}是两个指标`,
      `${x.indicator} and ${y.indicator} are two indicators`,
    );
  if (x.breakdown !== y.breakdown) {
    const [part, other] = [x.breakdown ?? '全部', y.breakdown ?? '全部'];
    return point('no', `分组不同：${part}与${other}`, `different parts: ${part} and ${other}`);
  }
  const known = a.indicator?.definition;
  return known === undefined
    ? point('cannot-tell', '同一指标名称，但目录没有写明定义', 'one name, but the catalogue gives no definition')
    : point('yes', `同一指标：${known.zh}`, `one indicator: ${known.en}`);
}

function scope(a: ComparedFigure, b: ComparedFigure): Point {
  const [x, y] = [a.observation.place, b.observation.place];
  if (x === y) return point('yes', `同一地区：${x}`, `one place: ${x}`);
  if (a.level === null || b.level === null)
    return point('cannot-tell', `${x}与${y}的级别不明`, `the levels of ${x} and ${y} are not known`);
  return a.level === b.level
    ? point('yes', `${x}与${y}同级`, `${x} and ${y} are of one level`)
    : point('no', `${x}与${y}不同级`, `${x} and ${y} are of different levels`);
}

function universe(a: ComparedFigure, b: ComparedFigure, contradictions: readonly Contradiction[]): Point {
  const [x, y] = [a.indicator?.universe, b.indicator?.universe];
  const moved = contradictions.find(
    (found) => found.rule === 'scope-change' && isAcross(found, a.observation, b.observation),
  );
  if (moved !== undefined) return { verdict: 'no', words: moved.sentence };
  if (a.indicator === null || b.indicator === null)
    return point('cannot-tell', '目录没有这个指标', 'the catalogue does not know this indicator');
  return x === y
    ? point('yes', '没有发现统计总体变动', 'no change of the universe was found')
    : point(
        'no',
        `统计总体不同：${x ?? '未注明'}与${y ?? '未注明'}`,
        `different universes: ${x ?? 'not stated'} and ${y ?? 'not stated'}`,
      );
}

/** The scope of this series moved between the two periods. */
function isAcross(found: Contradiction, a: Observation, b: Observation): boolean {
  if (found.indicator !== a.indicator || found.place !== a.place || a.place !== b.place) return false;
  const at = [a, b].map(({ period: text }) => monthsOf(text).last).sort((x, y) => x - y);
  const [from, to] = [monthsOf(found.periods[0] ?? '').last, monthsOf(found.periods.at(-1) ?? '').last];
  return (at[0] ?? 0) <= from && to <= (at[1] ?? 0);
}

const MONEY = /元/u;
const CONSTANT_PRICES = /可比价|不变价/u;

function priceBasis(a: ComparedFigure, b: ComparedFigure): Point {
  if (!MONEY.test(a.observation.unit)) return point('yes', '不是价值量', 'not an amount of money');
  if (a.observation.period === b.observation.period) return point('yes', '同一时期', 'one period');
  const said = [a, b].map(({ observation, indicator }) =>
    [observation.indicator, observation.note, indicator?.definition?.zh].join(' '),
  );
  return said.every((text) => CONSTANT_PRICES.test(text))
    ? point('yes', '按可比价', 'at constant prices')
    : point(
        'cannot-tell',
        '未注明可比价，差额可能含价格变动',
        'not said to be at constant prices: the difference may hold a change of prices',
      );
}

function status(a: Observation, b: Observation): Point {
  const either = (is: (observation: Observation) => boolean) => is(a) || is(b);
  if (either(({ setAside }) => setAside !== null))
    return point('no', '其中一个经裁定不采用', 'a decision passed one of them over');
  if (either(({ verified }) => !verified)) return point('no', '其中一个未核实', 'one of them is not verified');
  if (either((o) => o.status === 'unknown' && o.confirmedBy === null))
    return point('cannot-tell', '未注明是快报还是公报', 'not stated whether flash or final');
  return (a.status === 'flash') === (b.status === 'flash')
    ? point('yes', '状态相当', 'of like status')
    : point('cannot-tell', '一个是快报，可能再修订', 'one is a flash figure and may still be revised');
}

function unit(a: Observation, b: Observation): Point {
  return a.unit === b.unit
    ? point('yes', `同一单位：${a.unit}`, `one unit: ${a.unit}`)
    : point(
        'no',
        `单位不同：${a.unit}与${b.unit}，须先换算`,
        `different units: ${a.unit} and ${b.unit}; convert first`,
      );
}

function period(a: Observation, b: Observation): Point {
  const length = ({ period: text }: Observation) => monthsOf(text).last - monthsOf(text).first;
  const [x, y] = [periodTextWords(a.period), periodTextWords(b.period)];
  return length(a) === length(b)
    ? point('yes', `时期等长：${x.zh}、${y.zh}`, `periods of one length: ${x.en}, ${y.en}`)
    : point('no', `时期不等长：${x.zh}与${y.zh}`, `periods of different lengths: ${x.en} and ${y.en}`);
}
