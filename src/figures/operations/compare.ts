import { failure } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { COMPARED_ASPECTS, COMPARISON_ANSWERS, mayCompare } from '../comparability.ts';
import type { FigureCatalogue } from '../known-names.ts';
import type { compareFigures } from '../verbs/compare.ts';
import { chooseCatalogue } from './ask.ts';
import type { KnowFigures } from './remember.ts';

/** The 口径卡 of two figures of a plan. */
export async function answerComparison(
  { tx }: OperationContext,
  input: InputOf<typeof compareFigures>,
  catalogues: readonly FigureCatalogue[],
  know: KnowFigures,
): Promise<OutputOf<typeof compareFigures>> {
  const { plan, indicators, places } = chooseCatalogue(catalogues, input.plan);
  const { observations, contradictions } = await know(tx, plan, null);
  const find = (id: string) => {
    const observation = observations.find((each) => each.id === id);
    if (observation === undefined) {
      throw failure('not-found', {
        zh: `没有编号为“${excerpt(id)}”的数值`,
        en: `There is no figure “${excerpt(id)}”`,
      });
    }
    const indicator = indicators.find(({ name }) => name === observation.indicator) ?? null;
    const level = places.find(({ name }) => name === observation.place)?.level ?? null;
    return { observation, indicator, level };
  };
  const [a, b] = [find(input.a), find(input.b)];
  const { answer, points } = mayCompare(a, b, contradictions);
  return {
    a: a.observation,
    b: b.observation,
    answer,
    answerWords: COMPARISON_ANSWERS[answer],
    points: points.map((each) => ({ ...each, aspectWords: COMPARED_ASPECTS[each.aspect] })),
  };
}
