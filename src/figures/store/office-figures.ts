import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../../platform/operation.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import { monthsOf } from '../months.ts';
import type { Observation } from '../observation.ts';

/** Approved figures are kept beside published ones under this name. */
const DATASET = 'reported';

export interface ApprovedFigure
  extends Pick<Observation, 'indicator' | 'place' | 'period' | 'value' | 'unit' | 'qualifier' | 'source' | 'note'> {
  readonly entry: string;
  readonly organisation: { readonly id: string; readonly name: string };
}

/** Adds values an organisation reported and a reviewer approved. They are for inside until they are released. */
export async function insertApproved(
  tx: Transaction,
  plan: string,
  recordedOn: CivilDate,
  figures: readonly ApprovedFigure[],
): Promise<void> {
  const rows = figures.map(({ organisation, ...figure }) => {
    const { first, last } = monthsOf(figure.period);
    const holder = { organisation: organisation.id, publisher: organisation.name };
    return { ...figure, ...holder, id: uuidv7(), first_month: first, last_month: last };
  });
  await sql`
    insert into observation (id, fingerprint, datasets, indicator, breakdown, place, period, first_month, last_month,
      value, unit, qualifier, status, source, publisher, recorded_on, verified, derived, source_quality, source_marks,
      confirmed_by, note, layer, plan, organisation, entry)
    select id, sha256(convert_to('entry:' || entry, 'UTF8')), array[${DATASET}::text], indicator, null, place, period,
      first_month, last_month, value::numeric, unit, qualifier, 'unknown', source, publisher, ${recordedOn}::date, true,
      false, 'ordinary', '{}', publisher, note, 'approved', ${plan}, organisation, entry
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, entry uuid, indicator text, place text,
      period text, first_month integer, last_month integer, value text, unit text, qualifier text, source text,
      publisher text, note text, organisation uuid)`.execute(tx);
}

/** Takes away the approved values of entries that newer ones follow; a released value stays. */
export async function deleteApproved(tx: Transaction, entries: readonly string[]): Promise<void> {
  await sql`delete from observation where layer = 'approved' and entry = any (${entries}::uuid[])`.execute(tx);
}

/** Passes over the values of some entries, or takes them up again (null); answers how many it found. */
export async function setAside(tx: Transaction, entries: readonly string[], reason: string | null): Promise<number> {
  const { numAffectedRows } = await sql`
    update observation set set_aside = ${reason} where entry = any (${entries}::uuid[])`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
