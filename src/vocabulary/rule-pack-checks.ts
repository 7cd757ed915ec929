import { type CivilDate, parseCivilDate } from './civil-date.ts';
import { addDays } from './day-count.ts';
import { problemOf } from './fault.ts';
import type { Place, Problem } from './problem.ts';
import type { PackEntry, RulePack } from './rule-pack.ts';
import { PACK_FAULTS } from './rule-pack-faults.ts';

/** A pack with the way back to where its fields stand. */
export interface PlacedPack {
  readonly pack: RulePack;
  readonly at: (...path: readonly (string | number)[]) => Place;
}

const fault = (
  code: keyof typeof PACK_FAULTS,
  place: Place,
  value: unknown,
  facts: Readonly<Record<string, string>> = {},
) => problemOf(PACK_FAULTS[code], code, place, value, facts);

/** Everything wrong with packs and with how packs of one subject follow one another. */
export function checkPacks(packs: readonly PlacedPack[]): Problem[] {
  const subjects = new Set(packs.map(({ pack }) => pack.subject));
  return [
    ...packs.flatMap((placed) => [...checkDays(placed), ...checkSources(placed), ...checkKeys(placed)]),
    ...checkIds(packs),
    ...[...subjects].flatMap((subject) => [...checkOrder(packs.filter(({ pack }) => pack.subject === subject))]),
  ];
}

function* checkDays({ pack, at }: PlacedPack): Generator<Problem> {
  for (const field of ['issuedOn', 'effectiveFrom', 'effectiveTo'] as const) {
    const day = pack[field];
    if (day !== null && parseCivilDate(day) === null) yield fault('pack-date-impossible', at(field), day);
  }
  const { effectiveFrom: from, effectiveTo: to } = pack;
  if (from === null) {
    yield to === null
      ? fault('pack-undated', at('effectiveFrom'), pack.id)
      : fault('pack-end-without-start', at('effectiveTo'), to);
  } else if (to !== null && to < from) yield fault('pack-end-before-start', at('effectiveTo'), to, { from });
}

function* checkSources({ pack, at }: PlacedPack): Generator<Problem> {
  if (pack.sources.length === 0) return yield fault('pack-no-source', at('sources'), '');
  const known = pack.sources.map(({ id }) => id);
  const allowed = known.join(', ');
  for (const [index, { key, source }] of pack.entries.entries()) {
    const place = at('entries', index, 'source');
    if (source.trim() === '') yield fault('pack-source-missing', place, source, { key, allowed });
    else if (!known.includes(source)) yield fault('pack-source-unknown', place, source, { key, allowed });
  }
}

const saidBy = ({ value, unit, wording }: PackEntry) =>
  value === undefined ? wording.zh : [value, unit].filter((part) => part !== undefined).join(' ');

function* checkKeys({ pack, at }: PlacedPack): Generator<Problem> {
  const seen = new Map<string, PackEntry>();
  for (const [index, entry] of pack.entries.entries()) {
    const first = seen.get(entry.key);
    if (first === undefined) {
      seen.set(entry.key, entry);
      continue;
    }
    const place = at('entries', index, 'key');
    const said = { first: saidBy(first), second: saidBy(entry) };
    yield said.first === said.second
      ? fault('pack-key-twice', place, entry.key)
      : fault('pack-contradiction', place, entry.key, said);
  }
}

function* checkIds(packs: readonly PlacedPack[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const { pack, at } of packs) {
    if (seen.has(pack.id)) yield fault('pack-id-twice', at('id'), pack.id);
    seen.add(pack.id);
  }
}

interface Span {
  readonly placed: PlacedPack;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Holes and overlaps; a pack whose own days are wrong is left out, it has been told already. */
function* checkOrder(packs: readonly PlacedPack[]): Generator<Problem> {
  const [first, ...rest] = packs.flatMap(spanOf).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (first === undefined) return;
  let last = first;
  for (const span of rest) {
    const place = span.placed.at('effectiveFrom');
    const [before, { id }] = [last.placed.pack.id, span.placed.pack];
    if (last.to === null || span.from <= last.to) {
      yield fault('pack-overlap', place, id, { before, from: span.from });
    } else if (addDays(span.from, -1) > last.to) {
      yield fault('pack-hole', place, id, { before, from: addDays(last.to, 1), to: addDays(span.from, -1) });
    }
    if (last.to !== null && (span.to === null || span.to > last.to)) last = span;
  }
}

function spanOf(placed: PlacedPack): Span[] {
  const { effectiveFrom: from, effectiveTo: to } = placed.pack;
  const isSound = from !== null && [from, to].every((day) => day === null || parseCivilDate(day) !== null);
  return isSound && (to === null || from <= to) ? [{ placed, from, to }] : [];
}
