import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs } from '../../src/app/compose.ts';
import { FIELD_WORDS } from '../../src/app/field-words.ts';
import { GROUPS } from '../../src/app/printouts.ts';
import { readSettings } from '../../src/app/settings.ts';
import { EXIT_CODES } from '../../src/platform/failure.ts';
import { describeApi } from '../../src/platform/openapi.ts';

const settings = readSettings({});
const verbs = bindVerbs(await readCatalogue(settings.catalogueFolders, settings.rulesFolder), 'test').map(
  ({ verb }) => verb,
);

describe('the declarations of all verbs', () => {
  it('have ids of their own, and words in both languages for every field', () => {
    expect(new Set(verbs.map(({ id }) => id)).size).toBe(verbs.length);
    const fields = new Set(verbs.flatMap(({ input }) => Object.keys(input.shape)));
    expect([...fields].filter((field) => FIELD_WORDS[field] === undefined)).toEqual([]);
    expect(Object.keys(FIELD_WORDS).filter((field) => !fields.has(field))).toEqual([]);
  });

  it('give no command to anyone', () => {
    const commands = verbs.filter(({ kind }) => kind === 'command');
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter(({ who }) => who === 'anyone')).toEqual([]);
  });

  it('make a sound OpenAPI 3.1 description: references resolve, operations have ids, parameters have schemas', () => {
    const description = describeApi(
      verbs.filter(({ who }) => who !== 'operator'),
      '1.2.3',
    );
    const text = JSON.stringify(description);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const target = reference
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], description);
      expect(target, reference).toBeDefined();
    }
    const paths = description.paths as Record<string, Record<'get' | 'post', Record<string, unknown>>>;
    const operations = Object.values(paths).flatMap((path) => Object.entries(path));
    expect(operations.length).toBeGreaterThan(5);
    for (const [method, operation] of operations) {
      expect(operation).toMatchObject({
        operationId: expect.any(String),
        summary: expect.any(String),
        responses: { 200: {} },
      });
      if (method === 'post')
        expect(operation).toMatchObject({ requestBody: { required: true }, security: [{ session: [] }] });
      for (const parameter of (operation.parameters ?? []) as unknown[]) {
        expect(parameter).toMatchObject({ in: 'query', name: expect.any(String), schema: expect.any(Object) });
      }
    }
  });

  it('are what docs/command-line.md says: every command, every exit code, every role of the store', () => {
    const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
    const commands = verbs.flatMap(({ commandLine }) => commandLine?.words ?? []);
    for (const words of [...commands, 'serve', 'db migrate']) expect(page).toContain(`\`${words}`);
    for (const { code, words } of Object.values(EXIT_CODES))
      expect(page).toContain(`| ${code} | ${words.zh} · ${words.en} |`);
    const groups = new Set(
      [...commands, 'db migrate'].filter((words) => words.includes(' ')).map((words) => words.split(' ')[0]),
    );
    expect(new Set(Object.keys(GROUPS))).toEqual(groups);
  });
});
