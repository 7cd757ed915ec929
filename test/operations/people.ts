import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Database } from '../../src/platform/database.ts';
import type { Member } from '../../src/platform/operation.ts';

const ORGANISATIONS = {
  office: { name: '规划办', kind: 'office', place: null },
  department: { name: '科技厅', kind: 'department', place: null },
  nanjing: { name: '南京市', kind: 'city', place: 'nanjing' },
  suzhou: { name: '苏州市', kind: 'city', place: 'suzhou' },
  university: { name: '某大学', kind: 'registrant', place: null },
  firm: { name: '某公司', kind: 'registrant', place: null },
} as const;

const PEOPLE = {
  officer: ['office', 'plan-officer'],
  holder: ['department', 'holder'],
  nanjing: ['nanjing', 'city-office'],
  suzhou: ['suzhou', 'city-office'],
  reviewer: ['office', 'reviewer'],
  publisher: ['office', 'publisher'],
  inspector: ['office', 'inspector'],
  registrar: ['office', 'registrar'],
  university: ['university', 'registrant'],
  firm: ['firm', 'registrant'],
  system: ['office', 'system-administrator'],
  security: ['office', 'security-administrator'],
  audit: ['office', 'audit-administrator'],
} as const;
export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = Object.keys(PEOPLE) as PersonName[];

const AT = '2026-01-02T03:04:05+08:00';

/** An office, a department and two cities, with one active person for every role; answered as the gate would. */
export async function createOffice(database: Database): Promise<Record<PersonName, Member>> {
  return database.ownerTransaction(async (tx) => {
    const organisations = new Map<string, Member['organisation']>();
    for (const [key, { name, kind, place }] of Object.entries(ORGANISATIONS)) {
      const id = uuidv7();
      await sql`insert into organisation (id, name, kind, place, created_at)
        values (${id}, ${name}, ${kind}, ${place}, ${AT})`.execute(tx);
      organisations.set(key, { id, name, kind, place });
    }
    const people: [string, Member][] = [];
    for (const [key, [of, role]] of Object.entries(PEOPLE)) {
      const [account, organisation] = [uuidv7(), organisations.get(of)];
      if (organisation === undefined) throw new Error(of);
      await sql`insert into account (id, login, name, organisation, state, created_at)
        values (${account}, ${key}, ${`${organisation.name}${key}`}, ${organisation.id}, 'active', ${AT})`.execute(tx);
      await sql`insert into account_secret (account, changed_at) values (${account}, ${AT})`.execute(tx);
      await sql`insert into duty (id, account, role, granted_by, granted_at)
        values (${uuidv7()}, ${account}, ${role}, 'test', ${AT})`.execute(tx);
      const duties = [{ role, plan: null }];
      const name = `${organisation.name}${key}`;
      people.push([key, { role: 'member', name, account, session: uuidv7(), organisation, duties }]);
    }
    await sql`update office set mode = 'separated', set_up_at = ${AT}`.execute(tx);
    return Object.fromEntries(people) as Record<PersonName, Member>;
  });
}
