import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { failureOf } from '../../src/platform/failure.ts';
import type { LockHolder } from '../../src/platform/folder-lock.ts';
import { callThroughDoor } from '../../src/platform/local-door.ts';
import { SAMPLE_VERBS } from './sample-verbs.ts';

const closings: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

async function holderThat(answers: (response: ServerResponse) => void): Promise<LockHolder> {
  const server = createServer((_request, response) => answers(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closings.push(() => server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { pid: 1, host: '', processStart: '', since: '', address, token: '', released: false };
}

async function write(holder: LockHolder) {
  const verb = SAMPLE_VERBS.find((bound) => bound.verb.id === 'sample.write')?.verb;
  if (verb === undefined) throw new Error('there is no such sample');
  const heard: string[] = [];
  const call = { actor: 'tester', input: {} };
  const end = await callThroughDoor(holder, verb, call, (line) => heard.push(line)).catch(failureOf);
  return { end, heard };
}

it.each([
  ['before it answers', (response: ServerResponse) => response.destroy()],
  [
    'while it works',
    (response: ServerResponse) =>
      response.write('{"report":"half-way"}\n', () => setTimeout(() => response.destroy(), 50)),
  ],
  ['without an end', (response: ServerResponse) => response.end('{"report":"half-way"}\n')],
])('says that the server stopped %s, and what to do', async (_when, answers) => {
  const { end } = await write(await holderThat(answers));
  expect(end).toMatchObject({
    code: 'store-unavailable',
    words: { zh: expect.stringContaining('请重新执行同一命令') },
  });
});

it('passes on what the server reports, answers and refuses', async () => {
  const answered = await holderThat((response) => response.end('{"report":"half-way"}\n{"answer":7}\n'));
  expect(await write(answered)).toEqual({ end: 7, heard: ['half-way'] });
  const error = { code: 'refused', message: { zh: '不行', en: 'no' }, problems: [] };
  const refusing = await holderThat((response) => response.end(`${JSON.stringify({ error })}\n`));
  expect((await write(refusing)).end).toMatchObject({ code: 'refused', words: { zh: '不行' } });
});
