import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { hashOf } from '../../src/identity/operations/secrets.ts';
import type { Role } from '../../src/identity/roles.ts';
import type { Database } from '../../src/platform/database.ts';

/** Somebody of a new office with these duties, signed in so many times; the tokens of the sessions. */
export async function signIn(database: Database, times: number, roles: readonly Role[]): Promise<string[]> {
  const [organisation, account] = [uuidv7(), uuidv7()];
  const tokens = Array.from({ length: times }, () => randomBytes(32).toString('base64url'));
  await database.ownerTransaction(async (tx) => {
    await sql`insert into organisation (id, name, kind, created_at)
      values (${organisation}, '云水区科技局（虚构）', 'office', now())`.execute(tx);
    await sql`insert into account (id, login, name, organisation, state, created_at)
      values (${account}, 'officer', '填报人', ${organisation}, 'active', now())`.execute(tx);
    for (const role of roles) {
      await sql`insert into duty (id, account, role, granted_by, granted_at)
        values (${uuidv7()}, ${account}, ${role}, 'test', now())`.execute(tx);
    }
    for (const token of tokens) {
      await sql`insert into session (id, token_hash, account, created_at, last_seen_at, address, user_agent)
        values (${uuidv7()}, ${hashOf(token)}, ${account}, now(), now(), '', '')`.execute(tx);
    }
  });
  return tokens;
}
