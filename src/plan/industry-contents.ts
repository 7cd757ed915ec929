import type { Industry, TechnicalFigure } from '../registry/industry.ts';
import type { Words } from '../vocabulary/words.ts';
import { INDUSTRY } from './industry-texts.ts';

/** A technical figure beside the term it is written for. */
export interface TermFigure extends TechnicalFigure {
  readonly term: { readonly name: string; readonly nameEn: string };
}

export function figuresOf({ directions }: Pick<Industry, 'directions'>): TermFigure[] {
  return directions.flatMap(({ fields }) =>
    fields.flatMap(({ terms }) =>
      terms.flatMap(({ name, nameEn, figures }) => figures.map((figure) => ({ ...figure, term: { name, nameEn } }))),
    ),
  );
}

/** How many different names stand in the directions of an industry. */
export function countTerms({ directions }: Pick<Industry, 'directions'>): number {
  return new Set(directions.flatMap(({ fields }) => fields.flatMap(({ terms }) => terms.map(({ name }) => name)))).size;
}

/** The first line of the page of an industry: what the plan writes about it, counted. */
export function industryContents(industry: Pick<Industry, 'directions' | 'place'>): Words {
  const { directions } = industry;
  const counts = INDUSTRY.contentCounts(directions.length, countTerms(industry), figuresOf(industry).length);
  return { zh: `规划写到${counts.zh}。`, en: `The plan writes of ${counts.en}.` };
}
