import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, withoutStore } from '../../src/app/compose.ts';
import { PRINTOUTS } from '../../src/app/printouts.ts';
import { lintPlanFolder } from '../../src/plan/verbs.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf } from '../../src/platform/verb.ts';
import { CLEAR_PLAN } from '../plan/clear-plan.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const OPERATOR: Actor = { name: 'someone', role: 'operator' };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantu-lint-'));
  for (const [name, text] of CLEAR_PLAN) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function lint(path: string, actor = OPERATOR): Promise<OutputOf<typeof lintPlanFolder>> {
  const catalogue = await readCatalogue([at('test/fixtures/plans')], at('catalogue/rules'));
  const bound = bindVerbs(catalogue, 'test').find(({ verb }) => verb.id === lintPlanFolder.id);
  if (bound === undefined) throw new Error('plan.lint is not bound');
  return (await runVerb(withoutStore(), bound, actor, { folder: path })) as OutputOf<typeof lintPlanFolder>;
}

const printed = (answer: unknown, language: 'zh' | 'en') =>
  PRINTOUTS[lintPlanFolder.id]?.lines(answer as never, language).join('\n') ?? '';
const hasFaults = (answer: unknown) => PRINTOUTS[lintPlanFolder.id]?.hasFaults?.(answer as never);

it('doubts a folder that is not loaded, rule by rule, and ends with 0', async () => {
  const answer = await lint(at('test/fixtures/plans/hengling-2022-2026'));
  expect(hasFaults(answer)).toBe(false);
  const text = printed(answer, 'en');
  expect(text).toContain('The starting point printed, 62.5, already meets the target');
  expect(text).toContain(`${answer.doubts.length} doubts`);
  expect(printed(answer, 'zh')).toContain('发布时可能已经达到（1）');
});

it('finds in a clear plan only that nothing public judges it yet', async () => {
  const answer = await lint(folder);
  expect([...new Set(answer.doubts.map(({ rule }) => rule))]).toEqual(['no-figure']);
});

it('says the faults of a folder instead, and ends with 1', async () => {
  const answer = await lint(at('docs'));
  expect(answer.plan).toBeNull();
  expect(hasFaults(answer)).toBe(true);
  expect(printed(answer, 'zh')).toContain('plan check');
});

it('is for whoever has the command line', async () => {
  const refusal = await lint(folder, { name: 'web', role: 'anyone' }).catch((error: unknown) => error);
  expect(failureOf(refusal)?.code).toBe('not-permitted');
});
