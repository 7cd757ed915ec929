import type { Register } from '../../registry/register.ts';
import { type EntryLink, keyOf, type SearchEntry } from '../../search/entry.ts';

/** Every register, and every body listed in it. */
export function registerEntries(registers: readonly Register[]): SearchEntry[] {
  return registers.flatMap((register) => [registerEntry(register), ...bodyEntries(register)]);
}

function registerEntry({ id, name, note, stated, entries }: Register): SearchEntry {
  return {
    kind: 'register',
    id,
    title: name,
    names: [],
    text: { zh: [note?.zh ?? '', ...stated.map(({ wording }) => wording.quote)].join(' ').trim(), en: note?.en ?? '' },
    path: 'registers/',
    anchor: id,
    context: { zh: `列出${entries.length}条`, en: `${entries.length} listed` },
    place: stated[0]?.wording.place ?? null,
    links: [],
  };
}

function bodyEntries({ id, name: registerName, entries }: Register): SearchEntry[] {
  return entries.map(({ name, nameEn = name, class: words, place, industries, facts }) => ({
    kind: 'register',
    id: `${id}/${name}`,
    title: { zh: name, en: nameEn },
    names: [],
    text: { zh: facts.map(({ text }) => text.zh).join(' '), en: facts.map(({ text }) => text.en).join(' ') },
    path: 'registers/',
    anchor: id,
    context: { zh: `${registerName.zh} · ${words.zh}`, en: `${registerName.en} · ${words.en}` },
    place: null,
    links: [
      whole(id),
      ...(place === undefined ? [] : [related('place', place)]),
      ...industries.map((industry) => related('industry', industry)),
    ],
  }));
}

const whole = (id: string): EntryLink => ({ relation: 'whole', to: keyOf({ kind: 'register', id }) });
const related = (kind: SearchEntry['kind'], id: string): EntryLink => ({
  relation: 'related',
  to: keyOf({ kind, id }),
});
