import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../../src/platform/operation.ts';

export interface Approved {
  readonly plan: string;
  readonly place: readonly [id: string, name: string];
  readonly organisation: string;
  readonly value: string;
  readonly period?: string;
  readonly indicator: readonly [id: string, name: string, unit: string];
  readonly version?: number;
  readonly reason?: string;
  readonly reviewer?: string;
  readonly source?: string;
}

/** An approved entry with its observation, as the review writes them. Answers the id of the observation. */
export async function approveFigure(tx: Transaction, one: Approved): Promise<string> {
  const { organisation, value, period = '2025', version = 1, reason = null, reviewer = null } = one;
  const [id, name, unit] = one.indicator;
  const [place, placeName] = one.place;
  const [entry, observation] = [uuidv7(), uuidv7()];
  await sql`update entry set state = 'superseded' where plan = ${one.plan} and indicator = ${id} and period = ${period}
    and organisation = ${organisation} and state = 'approved'`.execute(tx);
  await sql`insert into entry (id, plan, indicator, place, period, organisation, version, value, unit, qualifier, reason,
      state, entered_name, entered_at, reviewed_by, reviewed_name, reviewed_at)
    values (${entry}, ${one.plan}, ${id}, ${place}, ${period}, ${organisation}, ${version}, ${value}, ${unit}, 'exact',
      ${reason}, 'approved', '填报人', now(), ${reviewer}, '审核人', now())`.execute(tx);
  const [from, to] = [Number(period) * 12, Number(period) * 12 + 11];
  await sql`insert into observation (id, fingerprint, datasets, indicator, place, period, first_month, last_month, value,
      unit, qualifier, status, source, publisher, recorded_on, verified, derived, source_quality, source_marks,
      confirmed_by, note, layer, plan, organisation, entry)
    values (${observation}, sha256(${observation}::text::bytea), array['office'], ${name}, ${placeName}, ${period}, ${from}, ${to},
      ${value}, ${unit}, 'exact', 'unknown', ${one.source ?? '统计局报送'}, '统计局', current_date, true, false,
      'ordinary', '{}', '统计局', '', 'approved', ${one.plan}, ${organisation}, ${entry})`.execute(tx);
  return observation;
}
