import { timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { remoteFailure } from './client.ts';
import type { ErrorAnswer } from './error-answer.ts';
import { failure, failureOf } from './failure.ts';
import type { LockHolder } from './folder-lock.ts';
import type { BoundVerb } from './operation.ts';
import type { Verb } from './verb.ts';

/** What the door sends, a line of JSON each: progress as it happens, then the end. */
type DoorLine = { readonly report: string } | { readonly answer: unknown } | { readonly error: unknown };

interface Call {
  readonly actor: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export const LOCAL_DOOR = '/local';

/**
 * The embedded store takes one process. While it serves, the command line of the same machine works through this door:
 * whoever can read the token in the data folder is the person who could have opened the store itself. It is no part of the API.
 */
export function mountLocalDoor(
  app: Hono,
  verbs: readonly BoundVerb[],
  token: string,
  deps: {
    readonly run: (bound: BoundVerb, call: Call, report: (line: string) => void) => Promise<unknown>;
    readonly answerError: (error: unknown) => ErrorAnswer;
  },
): void {
  app.post(`${LOCAL_DOOR}/:verb`, async (c) => {
    const bound = verbs.find(({ verb }) => verb.id === c.req.param('verb'));
    if (bound === undefined || !holdsToken(c.req.header('authorization'), token)) return c.notFound();
    const call = await c.req.json<Call>();
    return stream(c, async (out) => {
      let sent = Promise.resolve<unknown>(undefined);
      const send = (line: DoorLine) => {
        sent = sent.then(() => out.write(`${JSON.stringify(line)}\n`));
      };
      try {
        send({ answer: await deps.run(bound, call, (line) => send({ report: line })) });
      } catch (error) {
        send({ error: deps.answerError(error) });
      }
      await sent;
    });
  });
}

function holdsToken(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Runs a verb in the process that has the data folder. Fails with store-unavailable when that process goes away meanwhile. */
export async function callThroughDoor(
  holder: LockHolder,
  verb: Verb,
  call: Call,
  report: (line: string) => void,
): Promise<unknown> {
  for await (const message of knock(holder, verb, call)) {
    if ('report' in message) report(message.report);
    else if ('answer' in message) return message.answer;
    else throw remoteFailure(message);
  }
  throw stopped();
}

async function* knock(holder: LockHolder, verb: Verb, call: Call): AsyncGenerator<DoorLine> {
  try {
    const response = await fetch(new URL(`${LOCAL_DOOR}/${verb.id}`, holder.address ?? ''), {
      method: 'POST',
      headers: { authorization: `Bearer ${holder.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(call),
    });
    if (!response.ok || response.body === null) throw unanswered(holder);
    for await (const line of readLines(response.body)) yield JSON.parse(line) as DoorLine;
  } catch (error) {
    throw failureOf(error) === null ? stopped() : error;
  }
}

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function unanswered(holder: LockHolder) {
  return failure('store-unavailable', {
    zh: `正在运行的服务（进程号 ${holder.pid}，${holder.address}）没有应答此命令。请停止它后重试。`,
    en: `The running server (pid ${holder.pid}, ${holder.address}) did not answer this command. Stop it and try again.`,
  });
}

function stopped() {
  return failure('store-unavailable', {
    zh: '服务中途停止。命令要么全部完成，要么什么也没有保存；请重新执行同一命令。',
    en: 'The server stopped meanwhile. A command is either complete or stored nothing at all; run the same command again.',
  });
}
