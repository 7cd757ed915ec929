import type { Words } from '../../vocabulary/words.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { FUNCTION_WORDS } from '../text-texts.ts';
import type { ObjectKind } from './mapping.ts';

/** Something of a plan folder that a unit can be mapped to. */
export interface PlanObject {
  /** `kind:id`, as in text-map.yaml. */
  readonly ref: string;
  readonly name: Words;
}

/** Every object of a plan by its reference, in the order of the plan. */
export function planObjects(plan: LoadedPlan): ReadonlyMap<string, PlanObject> {
  const object = (kind: ObjectKind, id: string, name: Words): PlanObject => ({ ref: `${kind}:${id}`, name });
  const numbered = (id: string, { zh, en }: Words): Words => ({ zh: `${id} ${zh}`, en: `${id} ${en}` });
  const english = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }): Words => ({
    zh: name,
    en: nameEn,
  });
  const objects = [
    ...plan.targets.map(({ id, name }) => object('target', id, numbered(id, name))),
    ...plan.industries.flatMap(({ id, name, directions }) => [
      object('industry', id, name),
      ...directions.map((direction) => object('direction', `${id}/${direction.id}`, direction.name)),
    ]),
    ...plan.tasks.map(({ id, name }) => object('task', id, name)),
    ...plan.registers.map(({ id, name }) => object('register', id, name)),
    ...plan.indicators.map((indicator) => object('indicator', indicator.id, english(indicator))),
    ...plan.places.map((place) => object('place', place.id, english(place))),
    ...Object.entries(FUNCTION_WORDS).map(([id, name]) => object('function', id, name)),
    object('plan', 'header', plan.header.shortTitle),
  ];
  return new Map(objects.map((each) => [each.ref, each]));
}
