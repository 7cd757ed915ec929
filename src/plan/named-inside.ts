import { foldForm } from '../registry/folding.ts';
import { type Industry, plainName } from '../registry/industry.ts';
import { say } from './display.ts';
import type { LoadedPlan } from './loaded-plan.ts';

/** What a name stands for inside an industry. */
const KINDS = {
  industry: say('另一名称', 'another name'),
  direction: say('方向名称', 'a direction'),
  field: say('子领域名称', 'a sub-field'),
  term: say('技术名称', 'a technology'),
} as const;
type Kind = keyof typeof KINDS;

/**
 * What is said where an industry is asked for by the name of something inside it, or by another way to write a name:
 * “碳化硅是‘第三代半导体’的技术名称；请用 industry third-generation-semiconductors”. Null: no industry holds the name.
 */
export function namedInside({ industries, synonyms }: Pick<LoadedPlan, 'industries' | 'synonyms'>, given: string) {
  const of = synonyms.find(({ form }) => foldForm(form) === foldForm(given))?.of ?? given;
  const owners = industries.flatMap((industry) => {
    const found = namesIn(industry).find(({ names }) => names.some((name) => foldForm(name) === foldForm(of)));
    return found === undefined ? [] : [{ industry, kind: found.kind }];
  });
  const [first] = owners;
  if (first === undefined) return null;
  const what = KINDS[first.kind];
  const ids = owners.map(({ industry }) => `industry ${industry.id}`);
  const alias = of === given ? say('', '') : say(`即“${of}”，`, `, that is “${of}”,`);
  return say(
    `“${given}”${alias.zh}是${owners.map(({ industry }) => `“${industry.name.zh}”`).join('和')}的${what.zh}；请用 ${ids.join(' 或 ')}`,
    `“${given}”${alias.en} is ${what.en} of ${owners.map(({ industry }) => `“${industry.name.en}”`).join(' and ')}; use ${ids.join(' or ')}`,
  );
}

function namesIn({ name, directions }: Industry): { readonly kind: Kind; readonly names: readonly string[] }[] {
  const own = ({ zh, en }: Industry['name']) => [zh, plainName(zh), en];
  return [
    { kind: 'industry', names: own(name) },
    ...directions.flatMap((direction) => [
      { kind: 'direction' as const, names: own(direction.name) },
      ...direction.fields.flatMap((field) => [
        { kind: 'field' as const, names: own(field.name) },
        ...field.terms.map((term) => ({ kind: 'term' as const, names: [term.name, term.nameEn] })),
      ]),
    ]),
  ];
}
