import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Words } from '../vocabulary/words.ts';
import { API_PAGE_STYLE, apiPage } from './api-page.ts';
import { answerError, type ErrorAnswer } from './error-answer.ts';
import { failure } from './failure.ts';
import type { FieldWords } from './input.ts';
import { attachment, fileBytes } from './media.ts';
import { describeApi } from './openapi.ts';
import type { BoundVerb } from './operation.ts';
import { verbPath } from './route.ts';
import type { FileAnswer } from './verb.ts';

export interface HttpDeps {
  readonly version: string;
  readonly fieldWords: FieldWords;
  /** Runs a verb as the public does. */
  readonly run: (bound: BoundVerb, rawInput: unknown) => Promise<unknown>;
  /** Fails when the store does not answer. */
  readonly checkStore: () => Promise<void>;
  readonly log: (line: string) => void;
}

/** Scripts and styles come from this server only; data embedded as JSON needs no exception. */
const CONTENT_SECURITY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/**
 * The HTTP side of the verbs: a GET route for every query and download anyone may call. Commands have no route:
 * they come from the command line of this machine until there is a sign-in.
 */
export function createHttp(verbs: readonly BoundVerb[], deps: HttpDeps): Hono {
  const app = new Hono();
  app.use(refuseForeignHosts);
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY,
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      // The server speaks plain HTTP on the loopback; a proxy in front of it sets this.
      strictTransportSecurity: false,
    }),
  );
  const open = verbs.filter(({ verb }) => verb.who === 'anyone' && verb.kind !== 'command');
  for (const bound of open) app.get(verbPath(bound.verb), (c) => answerVerb(c, bound, deps));

  const description = describeApi(
    open.map(({ verb }) => verb),
    deps.version,
  );
  app.get('/api/openapi.json', (c) => c.json(description));
  app.get('/api/style.css', (c) => c.body(API_PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/api', (c) => c.redirect('/api/'));
  app.get('/api/', (c) =>
    c.html(
      apiPage(
        open.map(({ verb }) => verb),
        deps.fieldWords,
      ),
    ),
  );
  app.get('/health', (c) => answerHealth(c, deps));

  const paths = new Set(open.map(({ verb }) => verbPath(verb)));
  app.all('/api/*', (c) => (paths.has(c.req.path) ? refuseMethod(c) : sendError(c, answerError(noRoute(), deps.log))));
  app.onError((error, c) => {
    const answer = answerError(error, deps.log);
    return c.req.path.startsWith('/api/') ? sendError(c, answer) : sendErrorPage(c, answer);
  });
  return app;
}

async function answerVerb(c: Context, bound: BoundVerb, deps: HttpDeps) {
  c.header('cache-control', 'no-cache');
  const answer = await deps.run(bound, readQuery(c.req.url));
  if (bound.verb.kind !== 'download') return c.json(answer as object);
  const file = answer as FileAnswer;
  return c.body(fileBytes(file), 200, { 'content-type': file.mediaType, 'content-disposition': attachment(file) });
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

async function answerHealth(c: Context, deps: HttpDeps) {
  try {
    await deps.checkStore();
    return c.json({ status: 'ok', version: deps.version });
  } catch (error) {
    return sendError(c, { ...answerError(error, deps.log), status: 503 });
  }
}

/** In so many seconds a report or two are made. */
const RETRY_SECONDS = '10';

function sendError(c: Context, answer: ErrorAnswer) {
  const { status, code, message, problems, id } = answer;
  if (code === 'busy') c.header('retry-after', RETRY_SECONDS);
  return c.json({ error: { code, message, problems, id } }, status as ContentfulStatusCode);
}

function sendErrorPage(c: Context, { status, message }: Pick<ErrorAnswer, 'status' | 'message'>) {
  return c.html(
    html`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>蓝图 Lantu</title><link rel="stylesheet" href="/api/style.css"><main><h1>${status}</h1><p>${message.zh}</p><p lang="en">${message.en}</p><p><a href="/">返回首页 Home</a></p></main></html>`,
    status as ContentfulStatusCode,
  );
}

const READ_ONLY: Words = { zh: '此地址只能读取（GET）', en: 'This address can only be read (GET)' };

function refuseMethod(c: Context) {
  c.header('allow', 'GET, HEAD');
  return c.json({ error: { code: 'method-not-allowed', message: READ_ONLY, problems: [], id: null } }, 405);
}

/** Every address of a page answers GET; this is for the other methods. Mount it after the pages. */
export function refusePageMethods(app: Hono): void {
  app.all('*', (c) => {
    c.header('allow', 'GET, HEAD');
    return sendErrorPage(c, { status: 405, message: READ_ONLY });
  });
}

const noRoute = () =>
  failure('not-found', {
    zh: '没有这个接口；全部接口见 /api/',
    en: 'There is no such route; /api/ lists them all',
  });

const OWN_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A page elsewhere whose name was pointed at this machine must not read from it (DNS rebinding). */
async function refuseForeignHosts(c: Context, next: () => Promise<void>) {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase();
  if (OWN_HOSTS.has(host)) return next();
  const message = {
    zh: '本服务只在本机开放，请用 127.0.0.1 或 localhost 访问',
    en: 'This server is open to this machine only: use 127.0.0.1 or localhost',
  };
  return c.json({ error: { code: 'foreign-host', message, problems: [], id: null } }, 421);
}
