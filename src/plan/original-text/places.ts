import type { TextContents } from './contents.ts';
import { sectionOfPlace } from './quote-finder.ts';

/** Id of a unit: its section and its ordinal from 1. */
export const unitId = (section: string, index: number) => `${section}/${index + 1}`;

/** Ids of the units of a place: a unit, a row of a table (表1 第1行), else its section, else the sections within it. */
export function unitsAt({ sections }: TextContents, place: string): string[] {
  const wanted = place.normalize('NFKC').trim().replaceAll('(', '（').replaceAll(')', '）');
  const all = sections.flatMap(({ id, units }) =>
    units.map(({ text }, index) => ({ section: id, id: unitId(id, index), text })),
  );
  const section = sectionOfPlace(wanted);
  const row = /第(\d+)行$/u.exec(wanted)?.[1];
  const choices = [
    all.filter(({ id }) => id === wanted),
    all.filter((unit) => row !== undefined && unit.section === section && unit.text.startsWith(`${row}\t`)),
    all.filter((unit) => unit.section === section),
    all.filter((unit) => section !== '' && unit.section.startsWith(section)),
  ];
  return (choices.find((found) => found.length > 0) ?? []).map(({ id }) => id);
}

/** Ids of the units mapped to an object, in the order of the plan. */
export function unitsOfObject({ sections, objects }: TextContents, ref: string): string[] {
  const position = objects.findIndex((object) => object.ref === ref);
  return sections.flatMap(({ id, units }) =>
    units.flatMap((unit, index) => (unit.objects.includes(position) ? [unitId(id, index)] : [])),
  );
}
