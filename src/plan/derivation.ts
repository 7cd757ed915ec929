import { figureWords } from '../figures/figure-words.ts';
import { Decimal, displayDecimal } from '../vocabulary/decimal.ts';
import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Words } from '../vocabulary/words.ts';
import { demandOf, edgeOf, nearBand, sign } from './comparison.ts';
import { differenceWords, promiseWords, say, valueWords } from './display.ts';
import type { Evidence } from './evidence.ts';
import { figuresBehind, hasEnded, type Moment, type Ruling } from './ruling.ts';
import type { SentenceSubject } from './shown-value.ts';
import type { VerdictPack } from './verdict-pack.ts';
import { REASONS, stateWords } from './verdict-states.ts';

export interface Step {
  readonly rule: Words;
  readonly detail: Words;
  readonly result: Words;
}

/** The way from promise and figures to the state, one readable step after the other. */
export function derivationOf(
  subject: SentenceSubject,
  ruling: Ruling,
  evidence: Evidence,
  moment: Moment,
  pack: VerdictPack,
): Step[] {
  const { comparison, target, to } = subject;
  if (comparison === undefined || ruling.state === 'not-judged') return [conclusion(subject, ruling)];
  const demand = demandOf(target, comparison);
  const { edge, strict } = edgeOf(demand, pack);
  const band = nearBand(demand, pack);
  const edgeWords = valueWords(edge, target);
  const better = sign(demand) > 0 ? say('不低于', 'no lower than') : say('不高于', 'no higher than');
  const steps: Step[] = [
    {
      rule: say('目标怎么读', 'How the promise is read'),
      detail: promiseWords(comparison, target.unit),
      result: strict
        ? say(
            `要求${sign(demand) > 0 ? '大于' : '小于'}${edgeWords.zh}，不含本数`,
            `must be ${sign(demand) > 0 ? 'above' : 'below'} ${edgeWords.en}, the number itself excluded`,
          )
        : say(`${better.zh}${edgeWords.zh}即达到`, `met when ${better.en} ${edgeWords.en}`),
    },
    {
      rule: say('在哪一天看', 'The day it is judged on'),
      detail:
        moment.asOf === null
          ? say(`按今天（${moment.today}）已知的全部数据`, `everything known today (${moment.today})`)
          : say(`只用${moment.asOf}之前（含当日）公布的数据`, `only what was released by ${moment.asOf}`),
      result: hasEnded(to, moment)
        ? say('规划期已结束，看期末数', 'the plan period is over: the final figure counts')
        : say('规划期未结束，看时序', 'the plan period is running: the schedule counts'),
    },
    {
      rule: say('采用哪个数值', 'The figure adopted'),
      detail: usedWords(ruling, evidence),
      result:
        ruling.value === null || ruling.period === null
          ? say('没有可用的数值', 'no usable figure')
          : say(
              `${periodTextWords(ruling.period).zh}：${valueWords(ruling.value, target).zh}`,
              `${periodTextWords(ruling.period).en}: ${valueWords(ruling.value, target).en}`,
            ),
    },
  ];
  if (ruling.path !== null) steps.push(pathStep(subject, ruling), bandStep(pack, ruling));
  else if (ruling.value !== null && ruling.reason === null && !band.isZero()) {
    const width = differenceWords(band, target);
    steps.push({
      rule: say('接近的范围', 'The band called close'),
      detail: say(`未达到但差距在${width.zh}以内算接近`, `not met, but within ${width.en} of the edge, is close`),
      result: valueWords(edge.minus(band.times(sign(demand))), target),
    });
  }
  if (ruling.growthRatio !== null) steps.push(ratioStep(ruling));
  return [...steps, conclusion(subject, ruling)];
}

function usedWords(ruling: Ruling, evidence: Evidence): Words {
  const figures = figuresBehind(ruling);
  if (figures.length === 0) {
    return evidence.related.length > 0
      ? say('只有相近但不能代替的数据', 'there are only related figures, which cannot stand in')
      : say('没有已核实的公开数据', 'there is no verified public figure');
  }
  const why = [...evidence.adopted, ...evidence.yearly];
  const parts = figures.map((observation) => {
    const adopted = why.find((item) => item.observation.id === observation.id);
    const source = `${observation.source}${observation.publisher ? `｜${observation.publisher}` : ''}`;
    const number = figureWords(observation);
    return say(
      `${periodTextWords(observation.period).zh}${number.zh}：${adopted?.why.zh ?? ''}；来源：${source}`,
      `${periodTextWords(observation.period).en} ${number.en}: ${adopted?.why.en ?? ''}; source: ${source}`,
    );
  });
  return say(parts.map(({ zh }) => zh).join('。'), parts.map(({ en }) => en).join('. '));
}

function pathStep({ target, comparison }: SentenceSubject, { path, value }: Ruling): Step {
  const goal = comparison === undefined ? '' : displayDecimal(new Decimal(comparison.value), 4);
  return {
    rule: say('走了多少路，过了多少时间', 'Distance covered against time elapsed'),
    detail: say(
      `距离算到目标数${goal}本身；现值${value === null ? '' : valueWords(value, target).zh}`,
      `the distance runs to the number ${goal} itself; value ${value === null ? '' : valueWords(value, target).en}`,
    ),
    result:
      path === null
        ? say('', '')
        : say(
            `距离${displayDecimal(path.covered)}% − 时间${displayDecimal(path.elapsed)}% = ${displayDecimal(path.deviation)}个百分点`,
            `${displayDecimal(path.covered)}% of distance − ${displayDecimal(path.elapsed)}% of time = ${displayDecimal(path.deviation)} points`,
          ),
  };
}

function bandStep({ rules }: VerdictPack, { serious }: Ruling): Step {
  return {
    rule: say('时序的分档', 'The bands of the schedule'),
    detail: say(
      `${rules.aheadPoints}个百分点及以上为快于时序，低于${rules.behindPoints}为慢于时序，其间为符合时序`,
      `${rules.aheadPoints} points or more is ahead, less than ${rules.behindPoints} is behind, between them on schedule`,
    ),
    result: serious
      ? say(`低于${rules.seriousPoints}个百分点，差距较大`, `less than ${rules.seriousPoints} points: a serious gap`)
      : say('差距不属较大', 'not a serious gap'),
  };
}

const BANDS: Record<NonNullable<Ruling['growthRatio']>['band'], Words> = {
  substantial: { zh: '进展显著', en: 'substantial progress' },
  moderate: { zh: '进展中等', en: 'moderate progress' },
  limited: { zh: '进展有限', en: 'limited progress' },
  deterioration: { zh: '倒退', en: 'deterioration' },
  met: { zh: '已到目标数', en: 'the number is reached' },
};

function ratioStep({ growthRatio }: Ruling): Step {
  const band = growthRatio === null ? null : BANDS[growthRatio.band];
  return {
    rule: say('增速比法（旁证，不作结论）', 'Growth-ratio method (beside, never decides)'),
    detail: say('实际年均增速与所需年均增速之比', 'observed over required compound annual growth'),
    result: say(
      `${growthRatio?.ratio ?? ''}${growthRatio?.ratio ? '，' : ''}${band?.zh ?? ''}`,
      `${growthRatio?.ratio ?? ''}${growthRatio?.ratio ? ', ' : ''}${band?.en ?? ''}`,
    ),
  };
}

function conclusion({ target }: SentenceSubject, ruling: Ruling): Step {
  const state = stateWords(ruling.state, target.attribute === 'binding');
  const reason = ruling.reason === null ? null : REASONS[ruling.reason];
  return {
    rule: say('结论', 'Conclusion'),
    detail: reason ?? say('按上述规则', 'by the rules above'),
    result: state,
  };
}
