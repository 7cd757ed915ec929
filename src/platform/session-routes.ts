import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Words } from '../vocabulary/words.ts';
import { refuseTooMany } from './error-response.ts';
import { failure } from './failure.ts';
import type { Opened } from './gate.ts';
import type { HttpDeps } from './http-deps.ts';
import { type FieldWords, parseInput } from './input.ts';
import type { Member } from './operation.ts';
import { createRateLimit } from './rate-limit.ts';
import { limitBody, originOf, readJson, requireJson } from './request-guard.ts';
import { SESSION_COOKIE } from './route.ts';
import { dropCookie, readCookie, writeCookie } from './session-cookie.ts';

const SIGN_INS_A_MINUTE = 10;
const LINK_LOOKS_A_MINUTE = 30;
const LARGEST_BODY = 16 * 1024;

/** What a page knows about the person in front of it. */
export interface SessionFacts {
  readonly member: Pick<Member, 'name' | 'organisation' | 'duties'> | null;
  readonly mode: 'single-office' | 'separated';
  readonly isSetUp: boolean;
  readonly unifiedLogin: boolean;
}

const signInSchema = z.object({
  login: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
  code: z.string().max(40).optional(),
});
const lookSchema = z.object({ token: z.string().min(1).max(200) });
const useSchema = z.object({
  token: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
  login: z.string().max(200).optional(),
  name: z.string().max(200).optional(),
  organisation: z.string().max(200).optional(),
});

const FIELDS: FieldWords = {
  login: { zh: '登录名', en: 'login' },
  password: { zh: '口令', en: 'password' },
  code: { zh: '动态验证码或恢复码', en: 'code of the second factor, or a recovery code' },
  token: { zh: '一次性链接中的字串', en: 'what the one-time link carries' },
  name: { zh: '姓名', en: 'name' },
  organisation: { zh: '单位', en: 'organisation' },
};
const SECRETS = ['password', 'code', 'token'];
const BAD_INPUT: Words = { zh: '输入有误', en: 'The input has faults' };

/** Signing in and out, and one-time links: what sets or drops the cookie of a session. */
export function mountSession(app: Hono, deps: HttpDeps): void {
  const { gate, site } = deps;
  const [perAddress, perLogin] = [createRateLimit(SIGN_INS_A_MINUTE), createRateLimit(SIGN_INS_A_MINUTE)];
  const perLink = createRateLimit(LINK_LOOKS_A_MINUTE);
  const body = [requireJson, limitBody(LARGEST_BODY)] as const;

  const tell = async (c: Context, member: Member | null) => c.json(await sessionFacts(member, deps));
  const open = async (c: Context, { token, member }: Opened) => {
    writeCookie(c, site, SESSION_COOKIE, token);
    return tell(c, member);
  };

  app.use('/session/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    return next();
  });
  app.get('/session', async (c) => {
    const token = readCookie(c, site, SESSION_COOKIE);
    return tell(c, token === undefined ? null : await gate.memberOf(token));
  });
  app.post('/session', ...body, async (c) => {
    const { address } = originOf(c, site);
    const attempt = parse(signInSchema, await readJson(c));
    const seconds = perAddress(address) || perLogin(attempt.login.trim().toLowerCase());
    return seconds > 0 ? refuseTooMany(c, seconds) : open(c, await gate.signIn(attempt, originOf(c, site)));
  });
  app.delete('/session', async (c) => {
    const token = readCookie(c, site, SESSION_COOKIE);
    if (token !== undefined) await gate.signOut(token);
    dropCookie(c, site, SESSION_COOKIE);
    return tell(c, null);
  });
  app.post('/session/link/look', ...body, async (c) => {
    const seconds = perLink(originOf(c, site).address);
    return seconds > 0
      ? refuseTooMany(c, seconds)
      : c.json(await gate.lookAtLink(parse(lookSchema, await readJson(c)).token));
  });
  app.post('/session/link', ...body, async (c) => {
    const seconds = perLink(originOf(c, site).address);
    if (seconds > 0) return refuseTooMany(c, seconds);
    const opened = await gate.useLink(parse(useSchema, await readJson(c)), originOf(c, site));
    return opened === null ? tell(c, null) : open(c, opened);
  });
}

async function sessionFacts(member: Member | null, { gate, unifiedLogin }: HttpDeps): Promise<SessionFacts> {
  const { mode, isSetUp } = await gate.mode();
  const known = member && { name: member.name, organisation: member.organisation, duties: member.duties };
  return { member: known, mode, isSetUp, unifiedLogin: unifiedLogin !== null };
}

/** Fails with bad-input; what somebody typed as a secret is not said back. */
function parse<Schema extends z.ZodObject>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = parseInput(schema, raw, FIELDS);
  if (parsed.ok) return parsed.value;
  const problems = parsed.problems.map((problem) =>
    SECRETS.includes(problem.place.field ?? '') ? { ...problem, value: '' } : problem,
  );
  throw failure('bad-input', BAD_INPUT, problems);
}
