import type { OutputOf } from '../platform/verb.ts';
import { isInside, type Place } from '../registry/place.ts';
import type { Register, RegisterEntry } from '../registry/register.ts';
import type { Words } from '../vocabulary/words.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { namedPlace } from './task-list.ts';
import type { ListedRegister, showRegisters } from './verbs/tasks.ts';

/** The registers of a plan, or one of them, with the entries that lie in a place; undefined asks for everything. */
export function registerListOf(
  plan: LoadedPlan,
  filter: { readonly register?: string | undefined; readonly place?: Place | undefined },
): OutputOf<typeof showRegisters> {
  const { registers, places } = plan;
  const used = new Set(registers.flatMap(({ entries }) => entries.map(({ place }) => place)));
  return {
    registers: registers
      .filter(({ id }) => filter.register === undefined || id === filter.register)
      .map((register) => listedOf(register, plan, filter.place)),
    choices: {
      registers: registers.map(({ id, name }) => ({ id, name })),
      places: places.filter(({ id }) => used.has(id)).map(namedPlace),
    },
  };
}

function listedOf(register: Register, plan: LoadedPlan, place: Place | undefined): ListedRegister {
  const { id, kind, name, entries } = register;
  const classes = classesOf(entries);
  return {
    ...{ id, kind, name, classes },
    note: register.note ?? null,
    total: entries.length,
    weak: entries.filter(({ quality }) => quality === 'weak').length,
    stated: register.stated.map((stated) => {
      const counted = classes.find((one) => one.name.zh === stated.class);
      return {
        value: stated.value,
        unit: countedIn(stated.wording.quote, stated.value),
        class: stated.class === undefined ? null : (counted?.name ?? { zh: stated.class, en: stated.class }),
        named: stated.class === undefined ? entries.length : (counted?.count ?? 0),
        wording: stated.wording,
      };
    }),
    entries: entries.filter((entry) => place === undefined || liesIn(entry, place, plan.places)).map(entryMaker(plan)),
  };
}

/** The measure word after a number of the wording: 54家 counts in 家. English counts without one. */
function countedIn(quote: string, value: string): Words {
  const counted = new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}[多余]?([家个项处座所条])`, 'u');
  return { zh: counted.exec(quote)?.[1] ?? '', en: '' };
}

function classesOf(entries: readonly RegisterEntry[]): ListedRegister['classes'] {
  const names = new Map(entries.map((entry) => [entry.class.zh, entry.class]));
  return [...names.values()].map((name) => ({
    name,
    count: entries.filter((entry) => entry.class.zh === name.zh).length,
  }));
}

function liesIn(entry: RegisterEntry, place: Place, places: readonly Place[]): boolean {
  const own = places.find(({ id }) => id === entry.place);
  return own !== undefined && (own.id === place.id || isInside(own, place, places));
}

function entryMaker({ places, industries }: LoadedPlan): (entry: RegisterEntry) => ListedRegister['entries'][number] {
  return (entry) => {
    const { name, facts, source, quality } = entry;
    const place = places.find(({ id }) => id === entry.place);
    return {
      ...{ name, class: entry.class, facts, source, quality },
      nameEn: entry.nameEn ?? null,
      date: entry.date ?? null,
      place: place === undefined ? null : namedPlace(place),
      industries: entry.industries.flatMap((id) =>
        industries.filter((one) => one.id === id).map((one) => ({ id, name: one.name })),
      ),
    };
  };
}
