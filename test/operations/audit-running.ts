import { sql } from 'kysely';
import { isAllowed } from '../../src/app/compose.ts';
import { auditOperations } from '../../src/audit/operations.ts';
import { insertEvent } from '../../src/audit/store.ts';
import type { listAudit, verifyAudit } from '../../src/audit/verbs.ts';
import type { Database } from '../../src/platform/database.ts';
import type { Actor, Transaction } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf } from '../../src/platform/verb.ts';

export const OPERATOR: Actor = { name: '王会计', role: 'operator' };

const [list, verify] = auditOperations() as [
  ReturnType<typeof auditOperations>[number],
  ReturnType<typeof auditOperations>[number],
];

const running = (database: Database) => ({
  ...{ database, isAllowed, fieldWords: {}, record: insertEvent },
  clock: () => '2026-01-02T03:04:05.000+08:00',
});

type Found = OutputOf<typeof verifyAudit>;

export const verified = (database: Database, expect?: string, actor: Actor = OPERATOR) =>
  runVerb(running(database), verify, actor, { ...(expect !== undefined && { expect }) }) as Promise<Found>;

export const listed = (database: Database, input: object, actor: Actor = OPERATOR) =>
  runVerb(running(database), list, actor, input) as Promise<OutputOf<typeof listAudit>>;

/** What would be found after this was done to the record behind the back of its triggers; the store stays as it was. */
export async function foundAfter(database: Database, tampering: string, expect?: string): Promise<Found> {
  const done: { found?: Found } = {};
  const rolledBack = new Error('rolled back');
  const tamper = async (tx: Transaction) => {
    await sql`alter table audit_event disable trigger user`.execute(tx);
    await sql.raw(tampering).execute(tx);
    const context = { tx, actor: OPERATOR, today: '2026-01-02', now: '', report: () => {} };
    done.found = (await verify.run(context, { expect } as never)) as Found;
    throw rolledBack;
  };
  await database.ownerTransaction(tamper).catch((error: unknown) => {
    if (error !== rolledBack) throw error;
  });
  if (done.found === undefined) throw new Error('nothing was found');
  return done.found;
}

/** Rows with texts that are hard to write the same way twice. */
export const AWKWARD = `insert into audit_event (id, at, actor, verb, outcome, detail) values
  ('01890000-0000-7000-8000-000000000003', '2025-12-31 23:59:59.123456+08', e'a,"b"\\\\\\n3:(c)', 'v', 'done', '{"x": [1.0, null, "\\u4e2d"]}'),
  ('01890000-0000-7000-8000-000000000002', '2025-12-31 23:59:59+08', '', 'v', 'refused', 'null'),
  ('01890000-0000-7000-8000-000000000001', '2025-12-31 23:59:59+08', '𠀀😀', 'v', 'failed', '{"b": 1e3, "a": "\\\\"}')`;
