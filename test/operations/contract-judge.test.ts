import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, withoutStore } from '../../src/app/compose.ts';
import { readSettings } from '../../src/app/settings.ts';
import { judgeFile, judgingRules } from '../../src/exchange/verbs/judge.ts';
import { reckonRelief } from '../../src/exchange/verbs/relief.ts';
import type { CallOf } from '../../src/platform/client.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf, Verb } from '../../src/platform/verb.ts';

const settings = readSettings({});
const bound = bindVerbs(await readCatalogue(settings.catalogueFolders, settings.rulesFolder), 'test');
const folder = mkdtempSync(join(tmpdir(), 'lantu-合同 '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = <V extends Verb>(verb: V, input: CallOf<V>) => {
  const found = bound.find((each) => each.verb.id === verb.id);
  if (found === undefined) throw new Error(verb.id);
  return runVerb(withoutStore(), found, { name: '值班员', role: 'operator' }, input) as Promise<OutputOf<V>>;
};
const refusal = (asked: Promise<unknown>) => asked.then(() => null, failureOf);

const file = join(folder, '合同.txt');
writeFileSync(
  file,
  `技术开发合同
委托方（甲方）：云水新材料有限公司（虚构）
受托方（乙方）：云水大学（虚构）
第一条 甲方委托乙方研究开发温场控制技术，双方此前均未掌握，目标为温度波动不超过±0.5℃，良率由60%提高到80%。
第二条 合同价款为1,000万元（大写：壹仟万元整），其中设备购置费300万元。
第三条 甲方不得与其他单位开展同类技术的研究开发。
签订日期：2026年2月27日
`,
);

it('judges a file under the pack of the day, or the one named', async () => {
  const now = await ask(judgeFile, { file, asOf: '2026-03-15' });
  expect(now.pack).toBe('contracts-2001');
  expect(now.judgement).toMatchObject({ verdict: 'mend', filedAs: 'development', refusals: ['restrictive'] });
  expect(now.judgement.amounts).toMatchObject({ total: '10000000', technical: '7000000' });
  const draft = await ask(judgeFile, { file, pack: 'contracts-2026' });
  expect(draft.judgement.expertReview.isNeeded).toBe(true);
  expect(now.judgement.expertReview.isNeeded).toBe(false);
});

it('refuses a file that is not there, a pack nobody wrote and a day there is not, in words', async () => {
  expect(await refusal(ask(judgeFile, { file: join(folder, 'missing.txt') }))).toMatchObject({ code: 'bad-input' });
  expect(await refusal(ask(judgeFile, { file, pack: 'contracts-1900' }))).toMatchObject({
    words: { zh: expect.stringContaining('contracts-2001') },
  });
  expect(await refusal(ask(judgingRules, { asOf: '2026-02-30' }))).toMatchObject({ code: 'bad-input' });
  expect(await ask(judgingRules, { asOf: '1999-01-01' })).toMatchObject({ inForce: null });
});

it('reckons the relief of a transfer, and asks for what is not known', async () => {
  const known = { right: 'patent', resident: true, registered: true, relatedShare: '0', separate: true } as const;
  const all = { type: 'transfer', receipts: '8000000', technologyExport: 'none', ...known } as const;
  expect(await ask(reckonRelief, all)).toMatchObject({ tax: '375000', isComplete: true, asked: [] });
  const asked = await ask(reckonRelief, { type: 'transfer', receipts: '8000000' });
  expect([asked.isComplete, asked.asked.length > 3]).toEqual([false, true]);
  expect((await ask(reckonRelief, { ...all, type: 'development' })).excluded).toHaveLength(1);
});
