import type { LoadedPlan } from '../loaded-plan.ts';

/** Words cut from the plan that an object of the catalogue stands on. */
export interface HeldQuote {
  /** `kind:id`, as in text-map.yaml. */
  readonly object: string;
  readonly quote: string;
  /** Where it stands, e.g. 二（三） or 表1 第1行. */
  readonly place: string;
}

/** Every quote a plan folder holds: its title, targets and baselines, industries, technical figures, tasks, registers. */
export function heldQuotes({ header, targets, industries, tasks, registers }: LoadedPlan): HeldQuote[] {
  const of = (object: string, wordings: readonly { readonly quote: string; readonly place: string }[]) =>
    wordings.map(({ quote, place }) => ({ object, quote, place }));
  return [
    ...of('plan:header', [{ quote: header.title.zh, place: '文首' }]),
    ...targets.flatMap(({ id, wording, baseline }) =>
      of(`target:${id}`, [...wording, ...(baseline === undefined ? [] : [baseline.wording])]),
    ),
    ...industries.flatMap(({ id, goal, citiesWording, directions }) => [
      ...of(`industry:${id}`, [goal, ...(citiesWording === undefined ? [] : [citiesWording])]),
      ...directions.flatMap((direction) =>
        direction.fields.flatMap(({ terms }) =>
          terms.flatMap(({ figures }) =>
            figures.flatMap(({ quote }) => of(`direction:${id}/${direction.id}`, [{ quote, place: direction.place }])),
          ),
        ),
      ),
    ]),
    ...tasks.flatMap(({ id, wording, bodies }) =>
      of(`task:${id}`, [...wording, ...bodies.map((body) => body.wording)]),
    ),
    ...registers.flatMap(({ id, stated }) =>
      of(
        `register:${id}`,
        stated.map(({ wording }) => wording),
      ),
    ),
  ];
}
