import { describe, expect, it } from 'vitest';
import { industry, synonym } from '../../test/registry/makers.ts';
import { failureOf } from '../platform/failure.ts';
import type { OperationContext } from '../platform/operation.ts';
import type { OutputOf } from '../platform/verb.ts';
import { registryOperations } from './operations.ts';
import { TEXT_LIMIT, type tagPassage } from './verbs.ts';

const AXES = [
  {
    plan: 'first',
    industries: [industry('chips', '第三代半导体产业', { 半导体材料: ['碳化硅'] })],
    synonyms: [synonym('SiC', '碳化硅')],
  },
  { plan: 'second', industries: [], synonyms: [] },
];

async function tag(input: { plan?: string; text: string }, axes = AXES): Promise<OutputOf<typeof tagPassage>> {
  const [bound] = registryOperations(axes);
  return (await bound?.run({} as OperationContext, input as never)) as OutputOf<typeof tagPassage>;
}

async function refused(...given: Parameters<typeof tag>) {
  return failureOf(await tag(...given).catch((error: unknown) => error));
}

describe('registry.tag', () => {
  it('gives tags with names in both languages, and the industries with their forms', async () => {
    const answer = await tag({ text: '采购SiC衬底' });
    expect(answer).toMatchObject({ plan: 'first', industriesKnown: 1 });
    expect(answer.tags).toEqual([
      {
        industry: { id: 'chips', name: { zh: '第三代半导体产业', en: 'the chips industry' } },
        direction: { id: 'direction', name: { zh: '第三代半导体产业方向', en: 'Direction' } },
        field: { id: 'field-0', name: { zh: '半导体材料', en: 'Field' } },
        term: { zh: '碳化硅', en: 'chips 碳化硅' },
        ...{ of: '碳化硅', form: 'SiC', start: 2, end: 5, why: 'synonym', plain: false, strength: 0.9 },
        alsoIn: [],
        weakened: null,
      },
    ]);
    expect(answer.industries).toEqual([
      {
        id: 'chips',
        name: { zh: '第三代半导体产业', en: 'the chips industry' },
        place: '三',
        score: 0.9,
        forms: ['SiC'],
      },
    ]);
  });

  it('answers with nothing where the plan names no industries', async () => {
    expect(await tag({ plan: 'second', text: '碳化硅' })).toEqual({
      plan: 'second',
      industriesKnown: 0,
      tags: [],
      industries: [],
    });
  });

  it('refuses a text that is too long, saying how long and what to do', async () => {
    expect((await tag({ text: '𠮷'.repeat(TEXT_LIMIT) })).tags).toEqual([]);
    const said = await refused({ text: '碳'.repeat(TEXT_LIMIT + 1) });
    expect(said?.code).toBe('bad-input');
    expect(said?.words.zh).toContain('20001');
    expect(said?.words.en).toContain('20000');
  });

  it('refuses a plan it does not know, naming those it does, and says when none is loaded', async () => {
    expect((await refused({ plan: 'thrid', text: '碳' }))?.words.zh).toContain('first、second');
    expect((await refused({ text: '碳' }, []))?.code).toBe('not-found');
  });
});
