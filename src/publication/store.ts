import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../platform/operation.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { Language } from '../vocabulary/words.ts';
import type { KeptEdit } from './edited-report.ts';

export interface NewEdit {
  readonly plan: string;
  readonly section: string;
  readonly language: Language;
  /** Null takes the text back. */
  readonly paragraphs: readonly string[] | null;
  readonly claims: readonly string[];
  readonly actor: string;
  readonly at: string;
}

/** Adds one version; the earlier ones stay. */
export async function insertEdit(tx: Transaction, edit: NewEdit): Promise<void> {
  await sql`insert into report_edit (id, plan, section, language, paragraphs, claims, actor, at)
    values (${uuidv7()}, ${edit.plan}, ${edit.section}, ${edit.language}, ${edit.paragraphs}::text[],
      ${edit.claims}::text[], ${edit.actor}, ${edit.at})`.execute(tx);
}

export interface StoredEdit extends KeptEdit {
  readonly language: Language;
  /** All versions of the section in this language, withdrawals included. */
  readonly versions: number;
}

/** The text that counts for each section on a day: the newest version, unless that one takes it back. */
export async function loadEdits(
  tx: Transaction,
  plan: string,
  languages: readonly Language[],
  asOf: CivilDate | null,
): Promise<StoredEdit[]> {
  const { rows } = await sql<StoredEdit>`
    select section, language, paragraphs, claims, actor as "by", to_char(at, 'YYYY-MM-DD HH24:MI') as "at", versions
    from (
      select *, row_number() over newest_first as nth, (count(*) over (partition by language, section))::integer as versions
      from report_edit
      where plan = ${plan} and language = any (${languages}::text[]) and (${asOf}::date is null or at::date <= ${asOf}::date)
      window newest_first as (partition by language, section order by id desc)
    ) as version
    where nth = 1 and paragraphs is not null
    order by language desc, section`.execute(tx);
  return rows;
}

/** Moves with every version of any section. */
export async function readEditRevision(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ newest: string }>`select coalesce(max(id::text), '') as newest from report_edit`.execute(
    tx,
  );
  return rows[0]?.newest ?? '';
}
