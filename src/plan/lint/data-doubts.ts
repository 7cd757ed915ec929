import type { Indicator } from '../../figures/indicator.ts';
import { parsePeriod } from '../../vocabulary/period.ts';
import type { Target } from '../target.ts';
import { type Doubt, doubtAbout } from './doubt.ts';

/** What a target has to be measured by: its indicators, by id, as far as the plan names them. */
type Indicators = ReadonlyMap<string, Indicator>;

/** Doubts that follow from what the plan's files say, or leave out, of one target. */
export function* dataDoubts(target: Target, indicators: Indicators): Generator<Doubt> {
  if (target.type === 'national' || target.kind === 'graded') return;
  yield* noBaseline(target);
  yield* baseYear(target);
  yield* noScope(target);
  yield* denominator(target, indicators);
  yield* noMethod(target, indicators);
  yield* noHolder(target);
  yield* outsideFigures(target);
}

/** Totals of the period and counts per year start from nothing; changes are compared with a year, see baseYear. */
const NEEDS_BASELINE: readonly Target['kind'][] = ['level', 'share', 'average-growth', 'rank', 'regional-multiple'];

function* noBaseline(target: Target): Generator<Doubt> {
  if (!NEEDS_BASELINE.includes(target.kind) || isChange(target)) return;
  const { baseline } = target;
  if (baseline === undefined) {
    yield doubtAbout(
      target,
      'no-baseline',
      { zh: '规划没有写明起点是多少', en: 'The plan does not say where it starts from' },
      {
        zh: '规划期开始前一年是多少？由谁、在哪里公布？',
        en: 'What was it in the year before the plan, and who published it where?',
      },
    );
  } else if (baseline.universe === 'other') {
    yield doubtAbout(
      target,
      'no-baseline',
      {
        zh: '规划写的起点与目标的统计范围不同',
        en: 'The starting point printed counts something else than the target',
      },
      { zh: '与目标同一范围的起点是多少？', en: 'What is the starting point within the scope of the target?' },
      baseline.wording,
    );
  }
}

const CHANGE = /降低|减少|下降|降幅|压减|节约|提高|增长|翻番/u;
const YEAR = /\d{4}年|“十[一二三四五六]五”末/u;

/** A level in percent that is a change against some year. */
const isChange = ({ kind, unit, wording }: Target) =>
  kind === 'level' && unit === '%' && wording.some(({ quote }) => CHANGE.test(quote));

const COMPARED_WITH = /(?:较|比|相比)\S{0,6}(?:\d{4}年|末)|以\d{4}年为/u;

function* baseYear(target: Target): Generator<Doubt> {
  const { baseline, wording, kind } = target;
  const question = { zh: '与哪一年相比？', en: 'Compared with which year?' };
  if (isChange(target) || kind === 'regional-multiple') {
    if (wording.some(({ quote }) => COMPARED_WITH.test(quote))) return;
    const what = { zh: '写的是变化，没有写与哪一年相比', en: 'A change is promised, but not compared with which year' };
    yield doubtAbout(target, 'base-year', what, question);
    return;
  }
  const period = parsePeriod(baseline?.period ?? '');
  if (baseline === undefined || period?.kind !== 'year' || YEAR.test(baselineClause(baseline))) return;
  yield doubtAbout(
    target,
    'base-year',
    {
      zh: `起点${baseline.value}没有写年份，按${period.year}年记`,
      en: `The starting point ${baseline.value} has no year and is taken as of ${period.year}`,
    },
    { zh: `这是哪一年末的数？`, en: 'Of the end of which year is it?' },
    baseline.wording,
  );
}

/** The part of a quotation that carries the number; a year after it belongs to something else. */
function baselineClause({ wording, value }: NonNullable<Target['baseline']>): string {
  const text = wording.quote.normalize('NFKC');
  return text.split(/[，,；。]/u).find((clause) => clause.includes(value)) ?? text;
}

function* noScope(target: Target): Generator<Doubt> {
  if (target.measure !== undefined || target.parts !== undefined) return;
  yield doubtAbout(
    target,
    'no-scope',
    { zh: '没有写明统计什么、在哪个范围统计', en: 'It is not said what is counted, and where' },
    { zh: '统计哪些对象，在哪个地域？', en: 'What is counted, in which territory?' },
  );
}

const DIVIDES = /除以|分母|占.+(?:比|比重|比例)|÷/u;

function* denominator(target: Target, indicators: Indicators): Generator<Doubt> {
  const question = { zh: '分母统计什么，由谁给出？', en: 'What does the denominator count, and who gives it?' };
  if (target.kind === 'share') {
    const indicator = indicators.get(target.measure?.indicator ?? '');
    if (indicator?.definition !== undefined && DIVIDES.test(indicator.definition.zh)) return;
    const what = { zh: '没有找到分母的定义', en: 'No definition of the denominator was found' };
    yield doubtAbout(target, 'denominator-unknown', what, question);
  } else if (target.kind === 'regional-multiple' && target.baseline?.universe !== 'same') {
    const what = {
      zh: '没有写明各地区从多少算起，也没有点名是哪些地区',
      en: 'Neither the base of each region is given nor which regions are meant',
    };
    yield doubtAbout(target, 'denominator-unknown', what, {
      zh: '是哪些地区，各从哪一年的多少算起？',
      en: 'Which regions, each from which figure of which year?',
    });
  }
}

/** A text in the place of a definition that says there is none. */
const SAYS_NONE = /未给出|没有给出|未公布|尚无|研究制定|待定/u;

function* noMethod(target: Target, indicators: Indicators): Generator<Doubt> {
  const measures = [target.measure, ...(target.parts ?? []).map(({ measure }) => measure)];
  const own = [...new Set(measures.flatMap((measure) => measure?.indicator ?? []))];
  const without = own.flatMap((id) => {
    const indicator = indicators.get(id);
    return indicator === undefined || (indicator.definition && !SAYS_NONE.test(indicator.definition.zh))
      ? []
      : [indicator];
  });
  const [first] = without;
  if (first === undefined) return;
  yield doubtAbout(
    target,
    'no-method',
    {
      zh: `没有找到“${first.name}”的统计办法${first.definition === undefined ? '' : `：${first.definition.zh}`}`,
      en: `No statistical method was found for “${first.nameEn}”${first.definition === undefined ? '' : `: ${first.definition.en}`}`,
    },
    { zh: '怎样统计：对象、口径、频率、由谁发布？', en: 'How is it counted: what, how defined, how often, by whom?' },
  );
}

function* noHolder(target: Target): Generator<Doubt> {
  if (target.holder !== undefined) return;
  yield doubtAbout(
    target,
    'no-holder',
    {
      zh: '没有找到写明谁掌握这个数的来源',
      en: 'No source was found that names who holds the figure',
    },
    { zh: '由哪个部门负责统计和提供？', en: 'Which body counts it and provides it?' },
  );
}

function* outsideFigures(target: Target): Generator<Doubt> {
  if (target.kind !== 'rank') return;
  yield doubtAbout(
    target,
    'outside-figures',
    { zh: '位次要有被比较的各地的数据才能得出', en: 'A rank needs the figures of everyone it is ranked among' },
    { zh: '按谁发布的排名？哪一年、按什么指标排？', en: 'By whose ranking, of which year, and by what measure?' },
  );
}
