import { sql } from 'kysely';
import type { Transaction } from '../../platform/operation.ts';
import type { TableMapping } from '../table/table-mapping.ts';

export interface KeptMapping {
  readonly name: string;
  /** As it was kept; an older program may have written it. */
  readonly mapping: unknown;
  readonly by: string;
  readonly at: string;
}

/** The mappings an organisation keeps for a plan, by name. */
export async function listMappings(tx: Transaction, plan: string, organisation: string): Promise<KeptMapping[]> {
  const { rows } = await sql<KeptMapping>`
    select name, mapping, account_name as by, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') as at from table_mapping
    where plan = ${plan} and organisation = ${organisation} order by name`.execute(tx);
  return rows;
}

/** Keeps a mapping under a name, in the place of an earlier one. */
export async function keepMapping(
  tx: Transaction,
  kept: {
    readonly plan: string;
    readonly organisation: string;
    readonly name: string;
    readonly mapping: TableMapping;
    readonly by: string;
    readonly at: string;
  },
): Promise<void> {
  await sql`insert into table_mapping (plan, organisation, name, mapping, account_name, at)
    values (${kept.plan}, ${kept.organisation}, ${kept.name}, ${JSON.stringify(kept.mapping)}::jsonb, ${kept.by}, ${kept.at})
    on conflict (plan, organisation, name) do update
      set mapping = excluded.mapping, account_name = excluded.account_name, at = excluded.at`.execute(tx);
}

/** Answers whether there was one. */
export async function removeMapping(
  tx: Transaction,
  plan: string,
  organisation: string,
  name: string,
): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`delete from table_mapping
    where plan = ${plan} and organisation = ${organisation} and name = ${name} returning name`.execute(tx);
  return rows.length > 0;
}
