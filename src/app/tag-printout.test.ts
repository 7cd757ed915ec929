import { expect, it } from 'vitest';
import { industry, synonym } from '../../test/registry/makers.ts';
import type { OperationContext } from '../platform/operation.ts';
import type { OutputOf } from '../platform/verb.ts';
import { registryOperations } from '../registry/operations.ts';
import type { tagPassage } from '../registry/verbs.ts';
import { tagLines } from './tag-printout.ts';

const AXIS = {
  plan: 'some',
  industries: [
    industry('chips', '第三代半导体', { 材料: ['碳化硅'] }),
    industry('cars', '新能源汽车', { 部件: ['动力电池'] }),
  ],
  synonyms: [synonym('SiC', '碳化硅'), synonym('功率模块', '碳化硅', 'narrower')],
};

async function printed(text: string, axis = AXIS, language: 'zh' | 'en' = 'zh'): Promise<string[]> {
  const [bound] = registryOperations([axis]);
  const answer = await bound?.run({} as OperationContext, { text } as never);
  return tagLines(answer as OutputOf<typeof tagPassage>, language);
}

it('prints the industries with their words, then every reason with its note', async () => {
  const lines = await printed('SiC衬底。新能源汽车促销。');
  expect(lines[2]).toMatch(/^第三代半导体\s+0\.9\s+SiC$/u);
  expect(lines.filter((line) => line.includes('同义写法')).length).toBe(1);
  expect(lines.filter((line) => line.includes('日常用品或服务')).length).toBe(1);
});

it('says a reason once, with how often and where it stands first', async () => {
  const lines = await printed('甲用SiC，乙用SiC，丙用碳化硅，丁用SiC');
  expect(lines[2]).toMatch(/\s+SiC$/u);
  expect(lines.slice(-2).map((line) => line.trim().split(/\s+/u).slice(0, 3))).toEqual([
    ['SiC', '3', '2'],
    ['碳化硅', '1', '14'],
  ]);
});

it('says of what a narrower word is a kind, part or method', async () => {
  expect((await printed('功率模块')).at(-1)).toMatch(/属于碳化硅$/u);
  expect((await printed('功率模块', AXIS, 'en')).at(-1)).toMatch(/belongs to 碳化硅: a kind, part or method of it$/u);
});

it('says that nothing was found, and that a plan has nothing to tag with', async () => {
  expect(await printed('食堂')).toEqual(['没有涉及规划所列的产业']);
  expect(await printed('食堂', AXIS, 'en')).toEqual(['No industry of the plan']);
  expect((await printed('食堂', { ...AXIS, industries: [], synonyms: [] }))[0]).toContain('industries.yaml');
});
