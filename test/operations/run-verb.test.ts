import { expect, it } from 'vitest';
import { z } from 'zod';
import { listEvents } from '../../src/audit/store.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf, refusalWith } from '../../src/platform/failure.ts';
import { type Actor, bindVerbPrepared } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { defineVerb } from '../../src/platform/verb.ts';
import { SAMPLE_VERBS, sampleRunning } from './sample-verbs.ts';
import { withStores } from './stores.ts';

const OPERATOR: Actor = { name: '王会计', role: 'operator' };
const READER: Actor = { name: 'web', role: 'anyone' };

function sample(database: Database, id: string, actor: Actor, input: unknown, report?: (line: string) => void) {
  const bound = SAMPLE_VERBS.find(({ verb }) => verb.id === id);
  if (bound === undefined) throw new Error(id);
  return runVerb(sampleRunning(database), bound, actor, input, report);
}

async function audited(database: Database) {
  const events = await database.transaction(OPERATOR, (tx) => listEvents(tx, 100));
  return events.map(({ actor, verb, outcome }) => `${actor} ${verb} ${outcome}`);
}

const take = defineVerb({
  id: 'sample.take',
  kind: 'command',
  summary: { zh: '示例', en: 'Sample' },
  who: 'operator',
  input: z.object({ file: z.string() }),
  output: z.object({ accepted: z.boolean(), said: z.string() }),
});

withStores('running a verb', (store) => {
  it('runs a verb for anyone with the rights of anyone, whoever calls', async () => {
    const database = await store.fresh();
    await expect(sample(database, 'sample.greet', OPERATOR, { name: '甲' })).resolves.toEqual({
      role: 'lantu_public',
      greetings: ['你好，甲'],
      asOf: null,
    });
    expect(await audited(database)).toEqual([]);
  });

  it('audits a command in its own transaction', async () => {
    const database = await store.fresh();
    const lines: string[] = [];
    await sample(database, 'sample.write', OPERATOR, { end: 'well' }, (line) => lines.push(line));
    expect(lines).toEqual(['half-way']);
    expect((await audited(database)).sort()).toEqual(['王会计 sample.trace done', '王会计 sample.write done']);
  });

  it('prepares before the transaction, so that nobody waits for it, and what is refused there is audited', async () => {
    const database = await store.fresh();
    const bound = bindVerbPrepared(
      take,
      async ({ file }) => {
        // On the embedded store this would never be answered inside the transaction of the verb.
        const seen = await audited(database);
        if (file === 'bad') throw refusalWith({ accepted: false, said: '' }, { zh: '不行', en: 'no' });
        return { said: `${file}: ${seen.length}` };
      },
      async (_context, { said }) => ({ accepted: true, said }),
    );
    const run = (actor: Actor, file: string) => runVerb(sampleRunning(database), bound, actor, { file });
    expect(await run(READER, 'bad').catch(failureOf)).toMatchObject({ code: 'not-permitted' });
    await expect(run(OPERATOR, 'good')).resolves.toEqual({ accepted: true, said: 'good: 1' });
    await expect(run(OPERATOR, 'bad')).resolves.toEqual({ accepted: false, said: '' });
    expect((await audited(database)).sort()).toEqual([
      'web sample.take refused',
      '王会计 sample.take done',
      '王会计 sample.take refused',
    ]);
  });

  it.each([
    ['refused', 'refused'],
    ['broken', 'failed'],
  ] as const)('keeps nothing of a command that ended %s, but its audit', async (end, outcome) => {
    const database = await store.fresh();
    await expect(sample(database, 'sample.write', OPERATOR, { end })).rejects.toThrow();
    expect(await audited(database)).toEqual([`王会计 sample.write ${outcome}`]);
  });

  it('hands the report of a refused command to its caller', async () => {
    const database = await store.fresh();
    await expect(sample(database, 'sample.write', OPERATOR, { end: 'report' })).resolves.toEqual({ accepted: false });
    expect(await audited(database)).toEqual(['王会计 sample.write refused']);
  });

  it('refuses who may not and what does not fit, and audits both', async () => {
    const database = await store.fresh();
    const denied = await sample(database, 'sample.write', READER, { end: 'well' }).catch(failureOf);
    expect(denied).toMatchObject({ code: 'not-permitted' });
    const megabyte = 'x'.repeat(1_000_000);
    const unfit = await sample(database, 'sample.write', OPERATOR, { end: megabyte, extra: megabyte }).catch(failureOf);
    expect(unfit).toMatchObject({
      code: 'bad-input',
      problems: [
        { code: 'bad-value', place: { field: 'end' } },
        { code: 'unknown-field', place: { field: 'extra' } },
      ],
    });
    expect(JSON.stringify(unfit).length).toBeLessThan(4_000);
    expect(await audited(database)).toEqual(['王会计 sample.write refused', 'web sample.write refused']);
  });

  it('records input no column could hold as given: half a character, NUL, an object without a text of its own', async () => {
    const database = await store.fresh();
    const cut = `${'x'.repeat(299)}😀`;
    for (const end of [cut, 'a\0b', { toString: 1 }, ['a', 'b']]) {
      const refused = await sample(database, 'sample.write', OPERATOR, { end }).catch(failureOf);
      expect(refused).toMatchObject({ code: 'bad-input' });
    }
    const events = await database.transaction(OPERATOR, (tx) => listEvents(tx, 100));
    const ends = events.map(({ detail }) => (detail as { input: { end: string } }).input.end);
    expect(ends.sort()).toEqual(['[2]', 'a\uFFFDb', `${'x'.repeat(299)}\uFFFD`, '{toString}']);
  });

  it('names every fault of the input in both languages', async () => {
    const database = await store.fresh();
    const unfit = await sample(database, 'sample.greet', READER, { times: '9', extra: '1' }).catch(failureOf);
    expect(unfit).toMatchObject({ code: 'bad-input' });
    const problems = unfit !== null && typeof unfit === 'object' && 'problems' in unfit ? unfit.problems : [];
    expect(problems).toMatchObject([
      { code: 'missing-field', place: { field: 'name' }, message: { zh: '缺少 name' } },
      { code: 'bad-value', place: { field: 'times' }, value: '9' },
      { code: 'unknown-field', place: { field: 'extra' } },
    ]);
  });
});
