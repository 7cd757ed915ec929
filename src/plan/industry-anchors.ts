import type { Industry } from '../registry/industry.ts';

/** Path of the page of an industry, below the plan. */
export const industryPath = (id: string): string => `industries/${id}`;

/** Where a direction, a sub-field or a term stands on the page of its industry; what follows the `#`. */
export const directionAnchor = (id: string): string => `direction-${id}`;
export const fieldAnchor = (direction: string, field: string): string => `field-${direction}-${field}`;
export const termAnchor = (name: string): string => `term-${name.replace(/\s+/gu, '-')}`;

/**
 * The terms of an industry that carry their anchor, as `direction/field/name`: a name that stands in several fields leads
 * to the first.
 */
export function anchoredTerms({ directions }: Pick<Industry, 'directions'>): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const direction of directions) {
    for (const field of direction.fields) {
      for (const { name } of field.terms) {
        const anchor = termAnchor(name);
        if (!first.has(anchor)) first.set(anchor, termKey(direction.id, field.id, name));
      }
    }
  }
  return new Set(first.values());
}

export const termKey = (direction: string, field: string, name: string): string => `${direction}/${field}/${name}`;
