import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { addMonths, type CivilDate, endOfPartialDate } from '../vocabulary/civil-date.ts';
import type { Words } from '../vocabulary/words.ts';
import { groupBy } from './group-by.ts';
import { type HeldBy, holderWords } from './held-by.ts';
import { isOver, type KnownCells } from './known-cells.ts';
import type { WantedCell } from './wanted-cells.ts';

/** How many wanted figures whose year was over by a day were known on it. */
export interface CompletenessPoint {
  readonly day: CivilDate;
  readonly due: number;
  readonly known: number;
  /** Of these: figures a verdict rests on. */
  readonly decidingDue: number;
  /** Known, or covered by a figure over several years. */
  readonly decidingKnown: number;
}

export interface CompletenessSeries {
  readonly holder: Words;
  readonly points: readonly CompletenessPoint[];
}

/** The day a plan was issued, every month's end since, and today; none before it was issued. */
export function monthEnds({ header: { issuedOn } }: LoadedPlan, today: CivilDate): CivilDate[] {
  if (today < issuedOn) return [];
  const days = new Set([issuedOn]);
  for (let month = 0; ; month += 1) {
    const end = endOfPartialDate(addMonths(issuedOn, month).slice(0, 7));
    if (end >= today) return [...days.add(today)];
    days.add(end);
  }
}

/** Completeness on each of some days; the last may be today. Today also counts what nobody knows the release of. */
export function completenessOn(
  cells: readonly WantedCell[],
  { isKnown, waiting }: KnownCells,
  days: readonly CivilDate[],
  today: CivilDate,
): CompletenessPoint[] {
  return days.map((day) => {
    const asOf = day === today ? null : day;
    const due = cells.filter((cell) => isOver(cell, day));
    const deciding = due.filter(({ decides }) => decides.length > 0);
    return {
      day,
      due: due.length,
      known: due.filter((cell) => isKnown(cell, asOf)).length,
      decidingDue: deciding.length,
      decidingKnown: deciding.filter((cell) => waiting(cell, asOf).length === 0).length,
    };
  });
}

/** The same for each holder, as who holds what is known today; those with most missing first. */
export function completenessByHolder(
  cells: readonly WantedCell[],
  known: KnownCells,
  holderOf: (cell: WantedCell) => HeldBy,
  days: readonly CivilDate[],
  today: CivilDate,
): CompletenessSeries[] {
  const groups = groupBy(cells, (cell) => holderWords(holderOf(cell)).zh);
  const missing = ({ points }: CompletenessSeries) => {
    const last = points.at(-1);
    return last === undefined ? 0 : (last.decidingDue - last.decidingKnown) * 10_000 + last.due - last.known;
  };
  return [...groups.values()]
    .map((own) => ({
      holder: holderWords(holderOf(own[0] as WantedCell)),
      points: completenessOn(own, known, days, today),
    }))
    .sort((a, b) => missing(b) - missing(a));
}
