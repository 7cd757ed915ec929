import { expect, it } from 'vitest';
import { isAllowed, withoutStore } from '../../src/app/compose.ts';
import { alignOperations } from '../../src/plan/operations/align.ts';
import { alignPlan } from '../../src/plan/verbs/align.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf } from '../../src/platform/verb.ts';
import { LANCHUAN, LANDONG, LANXI } from '../plan/aligned-plans.ts';
import { PACK } from '../plan/makers.ts';

const [bound] = alignOperations([LANCHUAN, LANDONG, LANXI], PACK);
const align = (input: Readonly<Record<string, unknown>>) => {
  if (bound === undefined) throw new Error('nothing is bound');
  const reader = { name: 'web', role: 'anyone' as const };
  return runVerb(withoutStore(), bound, reader, input) as Promise<OutputOf<typeof alignPlan>>;
};
const refusal = (input: Readonly<Record<string, unknown>>) => align(input).then(() => null, failureOf);

it('anybody may ask: without names every loaded plan inside, with names those alone', async () => {
  expect(isAllowed({ name: 'web', role: 'anyone' }, alignPlan)).toBe(true);
  const all = await align({});
  expect(all.plan.id).toBe('lanchuan-2021-2025');
  expect(all.lowers.map(({ id }) => id)).toEqual(['landong-2021-2025', 'lanxi-2021-2025']);
  for (const lower of ['landong-2021-2025', ['landong-2021-2025', 'landong-2021-2025']]) {
    const one = await align({ lower });
    expect(one.lowers.map(({ id }) => id)).toEqual(['landong-2021-2025']);
    expect(one.targets[0]?.lower.map(({ relation }) => relation)).toEqual(['counted', 'no-plan', 'no-plan']);
  }
});

it('tells whoever named a plan outside the territory, and nobody else', async () => {
  expect(await align({ plan: 'landong-2021-2025' })).toMatchObject({ lowers: [], outside: [] });
  const named = await align({ plan: 'landong-2021-2025', lower: 'lanxi-2021-2025' });
  expect(named).toMatchObject({ lowers: [], outside: [{ plan: 'lanxi-2021-2025', place: { zh: '岚西市' } }] });
});

it('names a plan it does not know, with the nearest it does', async () => {
  expect(await refusal({ lower: 'landong-2021-2026' })).toMatchObject({
    code: 'not-found',
    words: { zh: expect.stringContaining('landong-2021-2025') },
  });
  expect(await refusal({ plan: 'elsewhere' })).toMatchObject({ code: 'not-found' });
  expect(await refusal({ lower: 'lanchuan-2021-2025' })).toMatchObject({ code: 'not-found' });
  expect(await refusal({ upper: 'lanchuan-2021-2025' })).toMatchObject({ code: 'bad-input' });
});
