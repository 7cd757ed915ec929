import type { Context, Hono } from 'hono';
import type { Words } from '../vocabulary/words.ts';
import { answerError } from './error-answer.ts';
import { refuseRequest, refuseTooMany, sendError } from './error-response.ts';
import { failure } from './failure.ts';
import type { HttpDeps } from './http-deps.ts';
import { attachment, fileBytes } from './media.ts';
import { inputSchema } from './openapi.ts';
import type { Actor, BoundVerb } from './operation.ts';
import { createRateLimit } from './rate-limit.ts';
import { fromElsewhere, isSentFromElsewhere, limitBody, originOf, readJson, requireJson } from './request-guard.ts';
import { SESSION_COOKIE, verbPath } from './route.ts';
import { readCookie } from './session-cookie.ts';
import { LARGEST_UPLOAD } from './upload-file.ts';
import type { FileAnswer, Verb } from './verb.ts';

const COMMANDS_A_MINUTE = 120;
const LARGEST_BODY = 1024 * 1024;
/** Bytes. A file in base64, and the other fields. */
const LARGEST_BODY_WITH_FILE = (LARGEST_UPLOAD * 4) / 3 + 64 * 1024;

/** A route for every verb given: GET for what reads, POST for a command. Mount it before the pages. */
export function mountVerbs(app: Hono, verbs: readonly BoundVerb[], deps: HttpDeps): void {
  const take = createRateLimit(COMMANDS_A_MINUTE);
  const methods = new Map<string, string>();
  for (const bound of verbs) {
    const { verb } = bound;
    const path = verbPath(verb);
    methods.set(path, verb.kind === 'command' ? 'POST' : 'GET, HEAD');
    if (verb.kind !== 'command') {
      app.get(path, async (c) => answerVerb(c, bound, await callerOf(c, verb, deps), readQuery(c.req.url), deps));
      continue;
    }
    app.post(path, requireJson, limitBody(carriesFile(verb) ? LARGEST_BODY_WITH_FILE : LARGEST_BODY), async (c) => {
      const caller = await callerOf(c, verb, deps);
      const seconds = take(caller.role === 'member' ? caller.session : originOf(c, deps.site).address);
      if (seconds > 0) return refuseTooMany(c, seconds);
      // Nothing is read from a stranger, and no line of the record is written for one.
      if (verb.who !== 'anyone' && caller.role === 'anyone') throw failure('not-signed-in', SIGN_IN_FIRST);
      return answerVerb(c, bound, caller, await readJson(c), deps);
    });
  }
  app.all('/api/*', (c) => {
    const allowed = methods.get(c.req.path);
    return allowed === undefined ? sendError(c, answerError(noRoute(), deps.log)) : refuseMethod(c, allowed);
  });
}

const carriesFile = ({ input }: Verb) => JSON.stringify(inputSchema(input).properties).includes('"base64"');

async function answerVerb(c: Context, bound: BoundVerb, caller: Actor, input: unknown, { run }: HttpDeps) {
  const answer = await run(bound, caller, input);
  if (bound.verb.kind !== 'download') return c.json(answer as object);
  const file = answer as FileAnswer;
  return c.body(fileBytes(file), 200, { 'content-type': file.mediaType, 'content-disposition': attachment(file) });
}

/** Whoever has not signed in. */
export const READER: Actor = { name: 'web', role: 'anyone' };
const SIGN_IN_FIRST: Words = { zh: '请先登录', en: 'Sign in first' };

/** Who calls a verb. What anyone may call needs no look at the session; what others may call is stored nowhere on its way. */
async function callerOf(c: Context, { who }: Verb, { gate, site }: HttpDeps): Promise<Actor> {
  c.header('cache-control', who === 'anyone' ? 'no-cache' : 'no-store');
  if (who === 'anyone') return READER;
  if (isSentFromElsewhere(c)) throw fromElsewhere();
  const token = readCookie(c, site, SESSION_COOKIE);
  return (token === undefined ? null : await gate.memberOf(token)) ?? READER;
}

/** The query of an address as raw input. An empty value is an unfilled field of a form, so it counts as absent. */
function readQuery(url: string): Record<string, string | string[]> {
  const parameters = new URL(url).searchParams;
  const input: Record<string, string | string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name).filter((value) => value !== '');
    if (values.length > 0) input[name] = values.length === 1 ? (values[0] as string) : values;
  }
  return input;
}

const noRoute = () =>
  failure('not-found', {
    zh: '没有这个接口；公开接口见 /api/',
    en: 'There is no such route; /api/ lists the public ones',
  });

function refuseMethod(c: Context, allowed: string) {
  c.header('allow', allowed);
  return refuseRequest(c, 405, 'method-not-allowed', {
    zh: `此地址只接受 ${allowed}`,
    en: `This address takes ${allowed} only`,
  });
}
