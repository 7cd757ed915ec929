import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, isAllowed } from '../../src/app/compose.ts';
import { readSettings } from '../../src/app/settings.ts';
import { ROLE_IDS, type Role } from '../../src/identity/roles.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { EXPECTED } from './identity-expectations.ts';

const settings = readSettings({});
const verbs = bindVerbs(await readCatalogue(settings.catalogueFolders, settings.rulesFolder), 'test').map(
  ({ verb }) => verb,
);
const guarded = verbs.filter(({ who }) => who !== 'anyone');

const memberWith = (roles: readonly Role[]): Actor => ({
  role: 'member',
  name: '某人',
  account: '',
  session: '',
  organisation: { id: '', name: '', kind: 'office', place: null },
  duties: roles.map((role) => ({ role, plan: null })),
});
const ACTORS: Readonly<Record<string, Actor>> = {
  anyone: { name: 'web', role: 'anyone' },
  gate: { name: 'gate', role: 'gate' },
  operator: { name: '值班员', role: 'operator' },
  'member without duties': memberWith([]),
  ...Object.fromEntries(ROLE_IDS.map((role) => [role, memberWith([role])])),
};

describe('who may call which verb', () => {
  it('is expected of every verb that is not for anyone, and of no other', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(guarded.map(({ id }) => id).sort());
  });

  it.each(Object.entries(ACTORS))('%s: exactly the verbs expected', (name, actor) => {
    const expected = Object.entries(EXPECTED).filter(([, who]) => {
      if (name === 'operator') return true;
      if (actor.role !== 'member' || who === 'operator') return false;
      return who === 'member' || who.some((role) => role === name);
    });
    const allowed = guarded.filter((verb) => isAllowed(actor, verb));
    expect(allowed.map(({ id }) => id).sort()).toEqual(expected.map(([id]) => id).sort());
    expect(verbs.filter(({ who }) => who === 'anyone').every((verb) => isAllowed(actor, verb))).toBe(true);
  });

  it('names only roles there are', () => {
    const named = guarded.flatMap(({ who }) => (typeof who === 'string' ? [] : who.duties));
    expect(named.filter((role) => !(ROLE_IDS as readonly string[]).includes(role))).toEqual([]);
  });
});
