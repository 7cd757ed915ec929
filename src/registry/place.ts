import { z } from 'zod';

/** A territory of a plan. `order` of the list is the administrative order in which places are always shown. */
export const placeSchema = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe('Short id, unique in the plan'),
    name: z.string().min(1).describe('Name as series write it, e.g. 南京市'),
    nameEn: z.string().min(1),
    level: z.enum(['nation', 'province', 'region', 'city', 'district', 'zone']),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .describe('Six-digit administrative code; absent for regions and zones that have none'),
    parent: z.string().optional().describe('Id of the place it belongs to administratively'),
    region: z.string().optional().describe('Id of the region it is counted in'),
    tile: z
      .tuple([z.number().int().min(0), z.number().int().min(0)])
      .optional()
      .describe('Column and row in the schematic tile grid; not a boundary'),
    aliases: z.array(z.string()).default([]).describe('Other names found in series'),
    source: z.string().min(1),
  })
  .strict();
export type Place = z.infer<typeof placeSchema>;

/** Is `place` inside `whole`, by parent or by region, at any depth? */
export function isInside(place: Place, whole: Place, places: readonly Place[]): boolean {
  const up = [place.parent, place.region].filter((id) => id !== undefined);
  return up.some((id) => {
    if (id === whole.id) return true;
    const next = places.find((candidate) => candidate.id === id);
    return next !== undefined && isInside(next, whole, places);
  });
}

/** The places that, taken together, make up a territory: its cities, or its districts where there are none. */
export function partsOf(whole: Place, places: readonly Place[]): Place[] {
  const inside = places.filter((place) => isInside(place, whole, places));
  const cities = inside.filter(({ level }) => level === 'city');
  return cities.length > 0 ? cities : inside.filter(({ level }) => level === 'district');
}
