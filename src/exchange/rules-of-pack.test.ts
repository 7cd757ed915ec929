import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readContractPacks } from './contract-pack.ts';
import { rulesOfPack } from './rules-of-pack.ts';

const files = ['contracts-2001.yaml', 'contracts-2026.yaml'];
const { packs } = readContractPacks(
  new Map(files.map((name) => [name, readFileSync(new URL(`../../catalogue/rules/${name}`, import.meta.url), 'utf8')])),
);
const [old, draft] = packs.map(rulesOfPack);

it('takes from a pack what a judgement needs, and nothing the pack does not say', () => {
  expect(packs.map(({ id }) => id)).toEqual(['contracts-2001', 'contracts-2026']);
  expect(old).toMatchObject({ pack: expect.stringContaining('contracts-2001'), expertReviewFrom: null });
  expect(old?.days).toEqual({ unit: 'day', ordinary: 30, expert: null });
  expect(draft).toMatchObject({ expertReviewFrom: '5000000', days: { unit: 'working-day', ordinary: 15, expert: 30 } });
  expect(draft?.refusals).toContain('restrictive');
});

it('names an article only where the pack does', () => {
  expect(old?.articles['amount.open']).toContain('51');
  expect(Object.values(old?.articles ?? {})).toContain(null);
});
