import { type Industry, plainName } from '../../registry/industry.ts';
import { compileTagger, tagText } from '../../registry/tagging.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import type { Target } from '../target.ts';
import type { Doubt } from './doubt.ts';

/** Totals in one unit over groups of industries that name the same technologies: no sum of them means anything. */
export function* overlapDoubts({ targets, industries }: LoadedPlan): Generator<Doubt> {
  const totals = targets.filter(({ covers }) => covers !== undefined);
  for (const [index, target] of totals.entries()) {
    for (const other of totals.slice(index + 1)) {
      if (target.unit !== other.unit || target.covers === other.covers) continue;
      const shared = sharedTerms(ofGroup(industries, target.covers), ofGroup(industries, other.covers));
      if (shared.length > 0) yield doubtAboutTotals(target, other, shared);
    }
  }
}

const ofGroup = (industries: readonly Industry[], group: string | undefined) =>
  industries.filter((industry) => industry.group === group);

/** What a word of one group must say to count as naming something of the other. */
const NAMES_IT = 0.5;

/** Technologies of either group whose names say something of an industry of the other. */
function sharedTerms(a: readonly Industry[], b: readonly Industry[]): string[] {
  const termsOf = (industries: readonly Industry[]) => [
    ...new Set(
      industries.flatMap(({ directions }) =>
        directions.flatMap(({ fields }) => fields.flatMap(({ terms }) => terms.map(({ name }) => name))),
      ),
    ),
  ];
  const named = (terms: readonly string[], others: readonly Industry[]) => {
    const tagger = compileTagger(others, []);
    return terms.filter((term) => tagText(tagger, term).some(({ strength }) => strength >= NAMES_IT));
  };
  const [own, other] = [termsOf(a), termsOf(b)];
  const same = own.filter((term) => other.includes(term));
  return [...new Set([...same, ...named(own, b), ...named(other, a)])];
}

const MOST_EXAMPLES = 6;

function doubtAboutTotals(a: Target, b: Target, shared: readonly string[]): Doubt {
  const examples = shared.slice(0, MOST_EXAMPLES);
  const { place, quote } = a.wording[0] ?? { place: '', quote: '' };
  const [one, two] = [plainName(a.name.zh), plainName(b.name.zh)];
  return {
    rule: 'overlapping-totals',
    targets: [a.id, b.id],
    written: false,
    place: `${place}、${b.wording[0]?.place ?? ''}`,
    quote,
    what: {
      zh: `“${one}”与“${two}”所含的产业互相交叉，有${shared.length}个技术或产品的名称也属于另一边的产业，例如${examples.join('、')}；两个总量不能相加`,
      en: `The industries of “${a.name.en}” and “${b.name.en}” cross: the names of ${shared.length} technologies or products of one belong to an industry of the other too, such as ${examples.join(', ')}; the two totals cannot be added`,
    },
    question: {
      zh: '同一产品计入哪一边？有没有两边互不重叠的统计目录？',
      en: 'On which side is such a product counted? Is there a catalogue in which the two do not overlap?',
    },
  };
}
