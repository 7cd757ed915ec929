import { sql } from 'kysely';
import type { Transaction } from '../platform/operation.ts';
import type { Language } from '../vocabulary/words.ts';
import type { KeptEdit } from './edited-report.ts';
import type { EditedText } from './edited-text.ts';

export interface NewEdit {
  readonly plan: string;
  readonly section: string;
  readonly language: Language;
  /** Null takes the text back. */
  readonly paragraphs: readonly string[] | null;
  readonly claims: EditedText['claims'];
  readonly actor: string;
  readonly at: string;
}

/** Adds the next version; the earlier ones stay. False: somebody else added that one at the same time, and nothing was. */
export async function insertEdit(tx: Transaction, edit: NewEdit): Promise<boolean> {
  const { plan, section, language } = edit;
  const { rows } = await sql`
    insert into report_edit (plan, section, language, version, paragraphs, claims, actor, at)
    values (${plan}, ${section}, ${language},
      (select coalesce(max(version), 0) + 1 from report_edit
        where plan = ${plan} and section = ${section} and language = ${language}),
      ${edit.paragraphs}::text[], ${JSON.stringify(edit.claims)}, ${edit.actor}, ${edit.at})
    on conflict do nothing returning version`.execute(tx);
  return rows.length > 0;
}

export interface StoredEdit extends KeptEdit {
  readonly language: Language;
  /** The name of whoever wrote it, for operators. */
  readonly by: string;
  /** All versions of the section in this language, withdrawals included. */
  readonly versions: number;
}

/** The text that counts for each section: the highest version, unless that one takes it back. */
export async function loadEdits(tx: Transaction, plan: string, languages: readonly Language[]): Promise<StoredEdit[]> {
  const { rows } = await sql<StoredEdit>`
    select section, language, paragraphs, claims, actor as "by", to_char(at, 'YYYY-MM-DD HH24:MI') as "at",
      version as "versions"
    from (
      select distinct on (language, section) * from report_edit
      where plan = ${plan} and language = any (${languages}::text[])
      order by language, section, version desc
    ) as newest
    where paragraphs is not null
    order by language desc, section`.execute(tx);
  return rows;
}

/** Moves with every version of any section: none is ever changed or deleted. */
export async function readEditRevision(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ number: string }>`select count(*)::text as number from report_edit`.execute(tx);
  return rows[0]?.number ?? '';
}
