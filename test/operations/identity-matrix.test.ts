import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, isAllowed } from '../../src/app/compose.ts';
import { readSettings } from '../../src/app/settings.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { ROLE_IDS } from '../../src/identity/roles.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor, Member } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { EXPECTATIONS, MEMBER } from './identity-expectations.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';

const settings = readSettings({});
const bound = bindVerbs(await readCatalogue(settings.catalogueFolders, settings.rulesFolder), 'test').filter(
  ({ verb }) => verb.who !== 'anyone',
);
const READER: Actor = { name: 'web', role: 'anyone' };
const rolesOf = (id: string) => EXPECTATIONS[id] ?? [];

const memberWith = (...roles: string[]): Member => ({
  ...{ name: 'x', role: 'member', account: '', session: '' },
  organisation: { id: '', name: '', kind: 'office', place: null },
  duties: roles.map((role) => ({ role, plan: null })),
});

it('names every verb that is not for anyone, and no other', () => {
  expect(bound.map(({ verb }) => verb.id).sort()).toEqual(Object.keys(EXPECTATIONS).sort());
});

it.each(bound)('$verb.id is for the roles written down, the operator, and nobody else', ({ verb }) => {
  const allowed = ROLE_IDS.filter((role) => isAllowed(memberWith(role), verb));
  expect([...allowed].sort()).toEqual([...rolesOf(verb.id)].sort());
  expect(isAllowed(memberWith(), verb)).toBe(rolesOf(verb.id) === MEMBER);
  expect(isAllowed(READER, verb)).toBe(false);
  expect(isAllowed({ name: 'x', role: 'operator' }, verb)).toBe(true);
});

withStores('every verb × every person it is not for', ({ fresh }) => {
  it('is refused before the input is read, and a refused command is recorded', async () => {
    const database = await fresh();
    const running = {
      database,
      clock: () => '2026-03-01T09:00:00+08:00',
      isAllowed,
      fieldWords: {},
      record: insertEvent,
    };
    const people = Object.values(await createOffice(database));
    let commands = 0;
    for (const one of bound) {
      const refused = people.filter(
        ({ duties }) => !duties.some(({ role }) => rolesOf(one.verb.id).some((may) => may === role)),
      );
      for (const person of [...refused, READER]) {
        const why = await runVerb(running, one, person, { nothing: 'like it' }).then(() => null, failureOf);
        expect([one.verb.id, person.name, why?.code]).toEqual([
          ...[one.verb.id, person.name],
          person.role === 'anyone' && one.verb.who !== 'operator' ? 'not-signed-in' : 'not-permitted',
        ]);
        if (one.verb.kind === 'command') commands += 1;
      }
    }
    const recorded = await database.ownerTransaction((tx) =>
      tx.withTables<{ audit_event: { outcome: string } }>().selectFrom('audit_event').select('outcome').execute(),
    );
    expect(recorded).toHaveLength(commands);
    expect(recorded.every(({ outcome }) => outcome === 'refused')).toBe(true);
  });
});
