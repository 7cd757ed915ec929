import { foldForm } from '../../registry/folding.ts';
import { industryNames } from '../../registry/industry.ts';
import type { OtherWord } from '../../search/entry.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { writtenName } from './written-name.ts';

/** The other ways to write words of targets and indicators: 高企 for 高新技术企业. Those of names of industries are names of their entries. */
export function planOtherWords({ industries, synonyms }: LoadedPlan): OtherWord[] {
  const names = new Set(industries.flatMap(industryNames).map(foldForm));
  return synonyms
    .filter(({ of }) => !names.has(foldForm(of)))
    .map((synonym) => ({ of: synonym.of, name: writtenName(synonym) }));
}
