import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { PersonName } from './people.ts';

export type Who = PersonName | 'reader';

/**
 * One row of a table, of 科技厅 or its holder, and who may do what with it when they write the SQL themselves: `reads`,
 * `adds` one like it, `changes` it as `change` says, `removes` it. Whoever is not named finds nothing or is refused.
 */
export interface RowCase {
  readonly title: string;
  readonly table: string;
  /** Columns and their values, by the ids of the row, the account, the organisation, and an entry nothing hangs on yet. */
  readonly row: (ids: RowIds) => Readonly<Record<string, RawBuilder<unknown>>>;
  readonly change: string;
  readonly reads: readonly Who[];
  readonly adds: readonly Who[];
  readonly changes: readonly Who[];
  readonly removes: readonly Who[];
}
export interface RowIds {
  readonly id: string;
  readonly account: string;
  readonly organisation: string;
  readonly entry: string;
}

export const INSIDE = ['officer', 'reviewer', 'publisher', 'inspector'] as const;
export const OWN_AND_INSIDE = ['holder', ...INSIDE] as const;
export const ADMINISTRATORS = ['system', 'security', 'audit'] as const;
export const SIGNED_IN = [...OWN_AND_INSIDE, 'nanjing', 'suzhou', ...ADMINISTRATORS] as const;
export const EVERYBODY = [...SIGNED_IN, 'reader'] as const;
export const NOBODY = [] as const;

export const AT = sql`'2026-01-02T03:04:05+08:00'::timestamptz`;
export const hash = (id: string) => sql`sha256(convert_to(${id}, 'UTF8'))`;
export const text = (value: string) => sql`${value}::text`;
export const uuid = (value: string) => sql`${value}::uuid`;

/** What makes a row of a case, with ids of its own. */
export const idsOf = (account: string, organisation: string, entry: string): RowIds => ({
  ...{ id: uuidv7(), account, organisation, entry },
});

export function insertion(table: string, row: Readonly<Record<string, RawBuilder<unknown>>>) {
  const columns = Object.keys(row).map((name) => sql.ref(name));
  return sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(Object.values(row))})`;
}
