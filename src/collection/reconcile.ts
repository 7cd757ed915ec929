import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { VerdictPack } from '../plan/verdict-pack.ts';
import type { Doubt, StatedFigure } from './doubt.ts';
import { ratioDoubts } from './reconcile/ratio-doubts.ts';
import { cellWords, type Scene, sceneOf, statedWords } from './reconcile/scene.ts';
import { sumDoubts } from './reconcile/sum-doubts.ts';
import { sizeQuestion } from './workbook/size-check.ts';

/**
 * Everything that does not agree between the parts of a plan's territory and the whole, in administrative order of who is
 * asked, the whole first. Of several figures of one cell the first given counts.
 */
export function reconcile(plan: LoadedPlan, pack: VerdictPack, given: readonly StatedFigure[]): Doubt[] {
  const scene = sceneOf(plan, pack, given);
  if (scene === null) return [];
  const order = new Map([scene.whole, ...scene.parts].map(({ id }, index) => [id, index]));
  const found = [...sumDoubts(scene), ...ratioDoubts(scene), ...jumpDoubts(scene)];
  return found
    .map((doubt, index) => ({ doubt, index, rank: order.get(doubt.addressee) ?? order.size }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ doubt }) => doubt);
}

/** A part’s figure far out of size with its own in the nearest year: mostly a slip of the unit. */
function jumpDoubts({ parts, indicators, figures }: Scene): Doubt[] {
  const annual = figures.filter(({ period }) => /^\d{4}$/.test(period));
  const jumps = annual.flatMap((figure) => jumpOf(figure, annual));
  return jumps.flatMap(({ figure, neighbour, question }) => {
    const place = parts.find(({ id }) => id === figure.place);
    const indicator = indicators.find(({ id }) => id === figure.indicator);
    if (place === undefined || indicator === undefined || figure.standing === 'known') return [];
    // Of two years far from each other one question is enough.
    const isAsked = jumps.some((other) => other.figure === neighbour && other.neighbour === figure);
    if (isAsked && neighbour.standing !== 'known' && neighbour.period > figure.period) return [];
    const [subject, own, other] = [
      cellWords(indicator, place, figure.period),
      statedWords(figure, indicator.unit),
      statedWords(neighbour, indicator.unit),
    ];
    return [
      {
        ...{ rule: 'jump' as const, addressee: place.id, indicator: indicator.id, place: place.id },
        ...{ period: figure.period, unit: indicator.unit, figures: [figure, neighbour], difference: null },
        what: {
          zh: `${subject.zh}：${own.zh}，而${neighbour.period}年为${other.zh}，相差过大。`,
          en: `${subject.en}: ${own.en}, while ${neighbour.period} is ${other.en}: out of size.`,
        },
        question: { zh: `${question.zh}请核对。`, en: `Is it right? ${capital(question.en)}` },
      },
    ];
  });
}

function jumpOf(figure: StatedFigure, annual: readonly StatedFigure[]) {
  const line = annual.filter(({ indicator, place }) => indicator === figure.indicator && place === figure.place);
  const question = sizeQuestion(figure.value, figure.period, line);
  const neighbour = line.find(({ period }) => period === question?.neighbour.period);
  return question === null || neighbour === undefined ? [] : [{ figure, neighbour, question }];
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
