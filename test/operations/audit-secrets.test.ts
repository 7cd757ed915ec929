import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, composeRunning } from '../../src/app/compose.ts';
import { readSettings } from '../../src/app/settings.ts';
import { inputSchema } from '../../src/platform/openapi.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { OPERATOR } from './audit-running.ts';
import { withStores } from './stores.ts';

const settings = readSettings({});
const commands = bindVerbs(await readCatalogue(settings.catalogueFolders, settings.rulesFolder), 'test').filter(
  ({ verb }) => verb.kind === 'command',
);
const SECRET = '机密4711';

/** Fields that by their name or their shape hold a password, figures or the content of a file. */
const isSecret = (name: string, field: object) =>
  /password|secret|token|^code$|^values?$|^cells$/i.test(name) || ('type' in field && field.type === 'object');

/** Which figures are asked for, or answered about in words; their values are not in it. */
const ADDRESSES = ['collection.ask: cells', 'collection.answer: cells'];

describe('the declarations of commands', () => {
  it('keep every password, figure and file out of the record', () => {
    const open = commands.flatMap(({ verb }) =>
      Object.entries(inputSchema(verb.input).properties)
        .filter(([name, field]) => isSecret(name, field) && !(verb.unrecorded ?? []).includes(name))
        .map(([name]) => `${verb.id}: ${name}`),
    );
    expect(open).toEqual(ADDRESSES);
    expect(commands.filter(({ verb }) => verb.unrecorded !== undefined).length).toBeGreaterThan(2);
  });
});

withStores('what a command keeps out of the record', ({ fresh }) => {
  it('is not in it, however the command ends', async () => {
    const database = await fresh();
    const kept = commands.filter(({ verb }) => verb.unrecorded !== undefined);
    for (const bound of kept) {
      const fields = (bound.verb.unrecorded ?? []).map((field) => [field, SECRET]);
      const objects = (bound.verb.unrecorded ?? []).map((field) => [field, { name: SECRET, base64: SECRET }]);
      for (const input of [fields, objects]) {
        await runVerb(composeRunning(database), bound, OPERATOR, Object.fromEntries(input)).catch(() => {});
      }
    }
    const { rows } = await database.ownerTransaction((tx) =>
      sql<{ verb: string; line: string }>`select verb, e::text as line from audit_event e`.execute(tx),
    );
    expect(new Set(rows.map(({ verb }) => verb))).toEqual(new Set(kept.map(({ verb }) => verb.id)));
    expect(rows.filter(({ line }) => line.includes(SECRET))).toEqual([]);
  });
});
