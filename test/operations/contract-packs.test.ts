import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, withoutStore } from '../../src/app/compose.ts';
import { PRINTOUTS } from '../../src/app/printouts.ts';
import { checkPartyCode, showDeadline } from '../../src/exchange/verbs/contracts.ts';
import { checkExchangePacks, listPacks } from '../../src/exchange/verbs/packs.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf, Verb } from '../../src/platform/verb.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const OPERATOR: Actor = { name: 'someone', role: 'operator' };
const ANYONE: Actor = { name: 'web', role: 'anyone' };
const PLANS = [at('test/fixtures/plans')];
const bound = bindVerbs(await readCatalogue(PLANS, at('catalogue/rules')), 'test');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantu-packs-'));
  cpSync(at('catalogue/rules'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run<V extends Verb>(verb: V, input: object, actor: Actor = OPERATOR): Promise<OutputOf<V>> {
  const found = bound.find((each) => each.verb.id === verb.id);
  if (found === undefined) throw new Error(`${verb.id} is not bound`);
  return (await runVerb(withoutStore(), found, actor, input)) as OutputOf<V>;
}

const refusalOf = (promise: Promise<unknown>) => promise.then(() => null, failureOf);
const printed = (verb: Verb, answer: unknown, language: 'zh' | 'en') =>
  PRINTOUTS[verb.id]?.lines(answer as never, language).join('\n') ?? '';
const hasFaults = (answer: unknown) => PRINTOUTS[checkExchangePacks.id]?.hasFaults?.(answer as never);

/** Changes one file of the copied rules. */
function edit(name: string, from: string, to: string) {
  const path = join(folder, name);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

it('lists the packs to anyone, with the one in force on a day and the doubt beside it', async () => {
  const answer = await run(listPacks, { asOf: '2026-06-30' }, ANYONE);
  expect(answer.packs.map(({ id, inForce, status }) => [id, inForce, status])).toEqual([
    ['contracts-2001', true, 'to-verify'],
    ['contracts-2026', false, 'to-verify'],
    ['benefit-cit-transfer', true, 'to-verify'],
  ]);
  expect(answer.subjects[0]).toMatchObject({ pack: 'contracts-2001', why: null, undated: ['contracts-2026'] });
  expect(answer.calendars).toMatchObject([{ id: 'calendar-cn', from: 2021, to: 2026 }]);
  expect(printed(listPacks, answer, 'zh')).toContain('施行日未提供');
  expect(printed(listPacks, answer, 'en')).toContain('which one holds on 2026-06-30 is for the deployer to confirm');
});

it('says why no pack is in force on an early day', async () => {
  const { subjects } = await run(listPacks, { asOf: '2000-01-01' });
  expect(subjects.map(({ pack }) => pack)).toEqual([null, null]);
  expect(subjects[0]?.why?.zh).toBe('2000-01-01 早于第一个规则包的施行日期 2001-07-18');
});

it('refuses a day that does not exist', async () => {
  const refusal = await refusalOf(run(listPacks, { asOf: '2026-02-30' }));
  expect(refusal).toMatchObject({ code: 'bad-input', words: { zh: '没有 2026-02-30 这一天；请写作 YYYY-MM-DD' } });
});

it('checks the packs in use, and ends with 0 for a mere note', async () => {
  const answer = await run(checkExchangePacks, {});
  expect(answer).toMatchObject({ packs: 6, errors: 0, findings: 1 });
  expect(hasFaults(answer)).toBe(false);
});

it('finds the hole a deployer left between two packs, ends with 1, and such rules are not started with', async () => {
  edit('contracts-2001.yaml', 'effectiveTo: null', 'effectiveTo: "2026-01-31"');
  edit('contracts-2026.yaml', 'effectiveFrom: null', 'effectiveFrom: "2026-03-01"');
  const answer = await run(checkExchangePacks, { folder });
  expect(answer).toMatchObject({ errors: 1, findings: 0 });
  expect(hasFaults(answer)).toBe(true);
  expect(printed(checkExchangePacks, answer, 'zh')).toContain('从 2026-02-01 到 2026-02-28 没有施行中的规则包');
  const refusal = await refusalOf(readCatalogue(PLANS, folder));
  expect(refusal).toMatchObject({ code: 'bad-input', problems: [{ code: 'pack-hole' }] });
});

it('finds nothing wrong once the days follow one another', async () => {
  edit('contracts-2001.yaml', '"2026-01-31"', '"2026-02-28"');
  expect(await run(checkExchangePacks, { folder })).toMatchObject({ errors: 0, findings: 0 });
});

it('says that a folder has no packs', async () => {
  const answer = await run(checkExchangePacks, { folder: at('docs') });
  expect(answer).toMatchObject({ packs: 0, errors: 4 });
});

it('checks folders only for whoever has the command line', async () => {
  expect(await refusalOf(run(checkExchangePacks, {}, ANYONE))).toMatchObject({ code: 'not-permitted' });
});

it('counts a term under the pack in force, and under another by name, with its steps', async () => {
  const inForce = await run(showDeadline, { acceptedOn: '2026-04-01' }, ANYONE);
  expect(inForce).toMatchObject({ day: '2026-05-01', pack: { id: 'contracts-2001' }, undated: ['contracts-2026'] });
  const input = { acceptedOn: '2026-04-01', technicalAmount: '5000000', pack: 'contracts-2026' };
  const named = await run(showDeadline, input, ANYONE);
  expect(named).toMatchObject({ day: '2026-05-18', calendar: { status: 'to-verify' } });
  expect(printed(showDeadline, named, 'zh')).toContain('草案第14条 · 草案，定稿可能不同');
  expect(printed(showDeadline, inForce, 'en')).toContain('Issued without a known start: contracts-2026');
});

it('says why a term cannot be told, and refuses packs and days nobody knows', async () => {
  const late = { acceptedOn: '2026-12-20', technicalAmount: '1', pack: 'contracts-2026' };
  const answer = await run(showDeadline, late);
  expect(answer).toMatchObject({ kind: 'cannot-tell', day: null, why: { zh: '不能确定：日历没有 2027 年' } });
  expect(PRINTOUTS[showDeadline.id]?.hasFaults?.(answer as never)).toBe(true);
  const refusal = (input: object) => refusalOf(run(showDeadline, input));
  expect(await refusal({ ...late, pack: 'contracts-2025' })).toMatchObject({ code: 'not-found' });
  expect(await refusal({ acceptedOn: '1999-01-01' })).toMatchObject({ code: 'bad-input' });
  expect(await refusal({ acceptedOn: '2026-02-30', pack: 'contracts-2026' })).toMatchObject({ code: 'bad-input' });
  expect(await refusal({ ...late, completedOn: 'soon' })).toMatchObject({ code: 'bad-input' });
});

it('checks the code of a party', async () => {
  const sound = await run(checkPartyCode, { partyCode: '91320594ma1k2t5y7m' }, ANYONE);
  expect(sound).toEqual({ code: '91320594MA1K2T5Y7M', kind: 'credit-code', faults: [] });
  const wrong = await run(checkPartyCode, { partyCode: '91320594MA1K2T5Y7N' });
  expect(printed(checkPartyCode, wrong, 'en')).toContain('Place 18 is “N”');
});
