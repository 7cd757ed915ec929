import { expect, it } from 'vitest';
import { ENTRIES, makeEntry } from '../../test/search/makers.ts';
import type { OperationContext } from '../platform/operation.ts';
import type { OutputOf } from '../platform/verb.ts';
import { type SearchSource, searchOperations } from './operations.ts';
import type { findAnything } from './verbs.ts';

it('makes ready anew only what a source gives anew', async () => {
  const made = { text: 0, figures: 0 };
  let figures = ['云母产量'];
  const sources: SearchSource[] = [
    {
      revision: async () => 'a',
      entries: async () => {
        made.text += 1;
        return ENTRIES;
      },
    },
    {
      revision: async () => figures.join(),
      entries: async () => {
        made.figures += 1;
        return figures.map((name) => makeEntry('series', name));
      },
    },
  ];
  const [bound] = searchOperations([{ plan: 'some', sources }]);
  const found = async () => {
    const answer = await bound?.run({ today: '2026-03-01' } as OperationContext, { q: '云母产量', page: 1 } as never);
    const { groups } = answer as OutputOf<typeof findAnything>;
    return groups.flatMap(({ results }) => results.map(({ id }) => id));
  };
  expect(await found()).toContain('云母产量');
  await found();
  expect(made).toEqual({ text: 1, figures: 1 });
  figures = ['云母产量 · 甲市'];
  expect((await found()).filter((id) => id.startsWith('云母产量'))).toEqual(['云母产量 · 甲市']);
  expect(made).toEqual({ text: 1, figures: 2 });
});
