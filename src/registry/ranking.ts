import { foldForm } from './folding.ts';
import { PART_OF_STRONGEST, THRESHOLD } from './tag-weights.ts';
import type { Tag } from './tagging.ts';

/** An industry a text is about, with the tags that say so, the strongest first. */
interface RankedIndustry {
  readonly industry: string;
  /** Sum of the strengths of its different forms. */
  readonly score: number;
  readonly reasons: readonly Tag[];
}

/**
 * The industries a text is about, the strongest first; those of equal score in the order they are met. An industry
 * below the threshold, or far behind the strongest, is left out: no industry at all is an answer.
 */
export function industriesOf(tags: readonly Tag[]): RankedIndustry[] {
  const byIndustry = new Map<string, Tag[]>();
  for (const tag of tags) byIndustry.set(tag.industry, [...(byIndustry.get(tag.industry) ?? []), tag]);
  const ranked = [...byIndustry].map(([industry, own]) => {
    const reasons = strongestOfEachForm(own);
    const score = reasons.reduce((sum, { strength }) => sum + strength, 0);
    return { industry, score: Math.round(score * 1000) / 1000, reasons };
  });
  ranked.sort((a, b) => b.score - a.score);
  const least = Math.max(THRESHOLD, (ranked[0]?.score ?? 0) * PART_OF_STRONGEST);
  return ranked.filter(({ score }) => score >= least);
}

/** Words said twice, one technology said in two ways, and two technologies meant by the same words are one reason. */
function strongestOfEachForm(tags: readonly Tag[]): Tag[] {
  const said = new Set<string>();
  return [...tags]
    .sort((a, b) => b.strength - a.strength)
    .filter(({ form, of }) => {
      const isNew = !said.has(foldForm(form)) && !said.has(foldForm(of));
      said.add(foldForm(form)).add(foldForm(of));
      return isNew;
    });
}
