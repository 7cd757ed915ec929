import { type Industry, industrySchema } from '../../src/registry/industry.ts';
import { type Synonym, synonymSchema } from '../../src/registry/synonym.ts';

/** An industry with one direction, and its sub-fields by Chinese name, each with its terms. */
export function industry(id: string, name: string, fields: Readonly<Record<string, readonly string[]>>): Industry {
  return industrySchema.parse({
    id,
    group: 'some',
    groupName: { zh: '某组', en: 'Some' },
    name: { zh: name, en: `the ${id} industry` },
    place: '三',
    goal: { quote: '某目标', place: '三' },
    goalEn: 'Some goal',
    cities: [],
    directions: [
      {
        id: 'direction',
        name: { zh: `${name}方向`, en: 'Direction' },
        place: '专栏',
        fields: Object.entries(fields).map(([field, terms], index) => ({
          id: `field-${index}`,
          name: { zh: field, en: 'Field' },
          terms: terms.map((term) => ({ name: term, nameEn: `${id} ${term}`, kind: 'technology' })),
        })),
      },
    ],
  });
}

/** `synonym('SiC', '碳化硅')`, marked as ours. */
export const synonym = (form: string, of: string, kind: Synonym['kind'] = 'abbreviation'): Synonym =>
  synonymSchema.parse({ form, of, kind, origin: 'ours' });
