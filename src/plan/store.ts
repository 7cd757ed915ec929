import { sql } from 'kysely';
import type { Transaction } from '../platform/operation.ts';
import type { TextUnit } from './original-text/unit.ts';

/** Where the stored text of a plan came from. */
export interface PlanTextSource {
  /** SHA-256 of the units, hexadecimal: the same for the same text from another file. */
  readonly fingerprint: string;
  readonly fileName: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly actor: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** Where the text of a plan came from; null when none is loaded. Moves whenever the units do. */
export async function readPlanTextSource(tx: Transaction, plan: string): Promise<PlanTextSource | null> {
  const { rows } = await sql<PlanTextSource>`select fingerprint, file_name as "fileName", format, sha256, actor, at
    from plan_text where plan = ${plan}`.execute(tx);
  return rows[0] ?? null;
}

/** The units of a plan's text in the order of the plan; null when none is loaded. `revision` moves with every change. */
export async function readPlanText(
  tx: Transaction,
  plan: string,
): Promise<{ readonly units: readonly TextUnit[]; readonly revision: string } | null> {
  const source = await readPlanTextSource(tx, plan);
  if (source === null) return null;
  const { rows } = await sql<TextUnit>`select id, section, kind, text from plan_text_unit
    where plan = ${plan} order by ordinal`.execute(tx);
  return { units: rows, revision: source.fingerprint };
}

/** Puts a text in the place of the one before, if any. */
export async function replacePlanText(
  tx: Transaction,
  plan: string,
  source: PlanTextSource,
  units: readonly TextUnit[],
): Promise<void> {
  await sql`delete from plan_text where plan = ${plan}`.execute(tx);
  const { fingerprint, fileName, format, sha256, actor, at } = source;
  await sql`insert into plan_text (plan, fingerprint, file_name, format, sha256, actor, at)
    values (${plan}, ${fingerprint}, ${fileName}, ${format}, ${sha256}, ${actor}, ${at})`.execute(tx);
  const column = (of: (unit: TextUnit) => string) => sql`${units.map(of)}::text[]`;
  await sql`insert into plan_text_unit (plan, ordinal, id, section, kind, text)
    select ${plan}, ordinal - 1, id, section, kind, text
    from unnest(${column(({ id }) => id)}, ${column(({ section }) => section)},
      ${column(({ kind }) => kind)}, ${column(({ text }) => text)})
      with ordinality as given (id, section, kind, text, ordinal)`.execute(tx);
}
