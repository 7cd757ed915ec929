import { cellKey } from '../figures/observation.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import type { ReleasedFigure, Revision } from './release.ts';

/** A figure about to be released. */
export interface Candidate extends ReleasedFigure {
  readonly organisationId: string;
  /** Why it was corrected; null where its organisation reported nothing else before. */
  readonly reason: string | null;
}

/** A value of a cell that is public before the release. */
export interface PublicValue extends Pick<ReleasedFigure, 'indicator' | 'breakdown' | 'place' | 'period'> {
  readonly value: string;
  readonly source: string;
  readonly publisher: string | null;
  readonly releasedOn: string | null;
  /** The organisation that reported it; null for a published figure. */
  readonly organisationId: string | null;
  readonly visibleFrom: string | null;
}

/** Revisions, and the figures that change one without saying why. */
export interface Revised {
  readonly revisions: readonly Revision[];
  readonly unexplained: readonly Candidate[];
}

/**
 * Every figure whose organisation made another value of the same cell public before: the last one it released, else the
 * last one it published under its name. `reason` speaks for those that carry none.
 */
export function revisionsOf(
  candidates: readonly Candidate[],
  values: readonly PublicValue[],
  reason: string | null,
): Revised {
  const byCell = new Map<string, PublicValue[]>();
  for (const value of values) byCell.set(cellKey(value), [...(byCell.get(cellKey(value)) ?? []), value]);
  const revisions: Revision[] = [];
  const unexplained: Candidate[] = [];
  for (const candidate of candidates) {
    const before = earlierOf(candidate, byCell.get(cellKey(candidate)) ?? []);
    if (before === null || new Decimal(before.value).equals(candidate.value)) continue;
    const why = candidate.reason ?? reason;
    if (why === null) unexplained.push(candidate);
    else revisions.push({ ...sizeOf(candidate, before), reason: why });
  }
  return { revisions, unexplained };
}

function earlierOf({ organisationId, organisation }: Candidate, values: readonly PublicValue[]): PublicValue | null {
  const released = values.filter((value) => value.organisationId === organisationId);
  const own = released.length > 0 ? released : values.filter(({ publisher }) => publisher === organisation);
  const dateOf = ({ visibleFrom, releasedOn }: PublicValue) => visibleFrom ?? releasedOn ?? '';
  return own.reduce<PublicValue | null>(
    (last, value) => (last === null || dateOf(value) >= dateOf(last) ? value : last),
    null,
  );
}

function sizeOf(candidate: Candidate, earlier: PublicValue): Omit<Revision, 'reason'> {
  const { indicator, breakdown, place, period, unit, value } = candidate;
  const old = new Decimal(earlier.value);
  const difference = new Decimal(value).minus(old);
  const percent =
    old.isZero() || unit === '%' ? null : difference.dividedBy(old.abs()).times(100).toDecimalPlaces(2).toFixed();
  return {
    ...{ indicator, breakdown, place, period, unit, percent },
    before: earlier.value,
    after: value,
    difference: difference.toFixed(),
    earlierSource: earlier.source,
  };
}
