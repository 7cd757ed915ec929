import type { LoadedPlan } from '../loaded-plan.ts';
import type { ShownSection, ShownUnit } from '../verbs/text.ts';
import { heldQuotes } from './held-quotes.ts';
import type { TextMapping } from './mapping.ts';
import { type PlanObject, planObjects } from './object-names.ts';
import { sectionOfPlace } from './quote-finder.ts';
import type { TextUnit } from './unit.ts';

export interface TextContents {
  readonly sections: ShownSection[];
  /** The objects the units are mapped to, in the order of the plan. */
  readonly objects: readonly PlanObject[];
}

/** The text of a plan section by section, with what was made of every unit; without a text, the quotes a plan holds. */
export function textContents(plan: LoadedPlan, units: readonly TextUnit[] | null): TextContents {
  const known = planObjects(plan);
  const mappings = new Map(plan.textMap.map((mapping) => [mapping.unit, mapping]));
  const rows = units === null ? quoteRows(plan) : unitRows(units, mappings);
  const used = new Set(rows.flatMap(({ objects }) => objects));
  const objects = [...known.values()].filter(({ ref }) => used.has(ref));
  const position = new Map(objects.map(({ ref }, at) => [ref, at]));
  const sections = new Map<string, ShownUnit[]>();
  for (const { section, objects: refs, ...unit } of rows) {
    const shown = { ...unit, objects: refs.flatMap((ref) => position.get(ref) ?? []) };
    const units = sections.get(section);
    if (units === undefined) sections.set(section, [shown]);
    else units.push(shown);
  }
  const titles = units === null ? namesByPlace(plan) : headingsOf(units);
  return {
    sections: [...sections].map(([id, own]) => ({ id, title: titles.get(id) ?? null, units: own })),
    objects,
  };
}

type Row = Omit<ShownUnit, 'objects'> & { readonly section: string; readonly objects: readonly string[] };

function unitRows(units: readonly TextUnit[], mappings: ReadonlyMap<string, TextMapping>): Row[] {
  return units.map(({ id, section, kind, text }) => {
    const { objects = [], aside, note } = mappings.get(id) ?? {};
    return { section, kind, text, objects, ...(aside && { aside }), ...(note && { note }) };
  });
}

/** The quotes by section, in the order of text-map.yaml where it has the section; the same words for two objects are one. */
function quoteRows(plan: LoadedPlan): Row[] {
  const order = [...new Set(plan.textMap.map(({ unit }) => sectionOfPlace(unit)))];
  const rank = (section: string) => (order.includes(section) ? order.indexOf(section) : order.length);
  const rows = new Map<string, Row & { objects: string[] }>();
  for (const { object, quote, place } of heldQuotes(plan)) {
    const section = sectionOfPlace(place);
    const known = rows.get(`${section} ${quote}`);
    if (known === undefined) {
      rows.set(`${section} ${quote}`, {
        section,
        kind: 'quote',
        text: quote,
        objects: [object],
      });
    } else if (!known.objects.includes(object)) known.objects.push(object);
  }
  return [...rows.values()].sort((a, b) => rank(a.section) - rank(b.section));
}

function namesByPlace({ tasks, industries }: LoadedPlan): ReadonlyMap<string, string> {
  return new Map([...industries, ...tasks].map(({ place, name }) => [sectionOfPlace(place), name.zh]));
}

function headingsOf(units: readonly TextUnit[]): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  for (const { section, kind, text } of units) {
    if (kind === 'heading' && !headings.has(section)) headings.set(section, text.replace(/。$/u, ''));
  }
  return headings;
}
