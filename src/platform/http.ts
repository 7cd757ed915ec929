import { type Context, Hono } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { Words } from '../vocabulary/words.ts';
import { API_PAGE_STYLE, apiPage } from './api-page.ts';
import { answerError } from './error-answer.ts';
import { sendError, sendErrorPage } from './error-response.ts';
import type { HttpDeps } from './http-deps.ts';
import { describeApi } from './openapi.ts';
import type { BoundVerb } from './operation.ts';
import { refuseForeignHosts, refuseForeignWrites } from './request-guard.ts';
import { DESK } from './route.ts';
import { mountSession } from './session-routes.ts';
import { mountUnifiedLogin } from './unified-login.ts';
import type { Verb } from './verb.ts';
import { mountVerbs } from './verb-routes.ts';

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

const HEADERS = {
  contentSecurityPolicy: CONTENT_SECURITY,
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // The server speaks plain HTTP on the loopback; a proxy in front of it sets this.
  strictTransportSecurity: false,
};
/** The components of the desk make styles as they go, which the policy knows by a word used once. */
const DESK_HEADERS = { ...HEADERS, contentSecurityPolicy: { ...CONTENT_SECURITY, styleSrc: ["'self'", NONCE] } };

/**
 * The HTTP side of the verbs and of signing in. Verbs for the operator have no route: they come from the command line of
 * this machine.
 */
export function createHttp(verbs: readonly BoundVerb[], deps: HttpDeps): Hono {
  const app = new Hono();
  const [headers, deskHeaders] = [secureHeaders(HEADERS), secureHeaders(DESK_HEADERS)];
  app.use((c, next) => (c.req.path.startsWith(DESK) ? deskHeaders : headers)(c, next));
  app.use(refuseForeignHosts(deps.site));
  app.use(refuseForeignWrites(deps.site));
  const open = verbs.filter(({ verb }) => verb.who !== 'operator');
  mountDescription(
    app,
    open.map(({ verb }) => verb),
    deps,
  );
  mountVerbs(app, open, deps);
  mountSession(app, deps);
  mountUnifiedLogin(app, deps);
  app.get('/health', (c) => answerHealth(c, deps));
  app.onError((error, c) => {
    const answer = answerError(error, deps.log);
    const isForPrograms = /^\/(api\/|session(?!\/unified))/.test(c.req.path);
    return isForPrograms ? sendError(c, answer) : sendErrorPage(c, answer);
  });
  return app;
}

/** What the routes are, for machines and for people; people see those without a session. */
function mountDescription(app: Hono, verbs: readonly Verb[], { version, fieldWords }: HttpDeps): void {
  const description = describeApi(verbs, version);
  app.get('/api/openapi.json', (c) => c.json(description));
  app.get('/api/style.css', (c) => c.body(API_PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/api', (c) => c.redirect('/api/'));
  const page = apiPage(
    verbs.filter(({ who }) => who === 'anyone'),
    fieldWords,
  );
  app.get('/api/', (c) => c.html(page));
}

async function answerHealth(c: Context, deps: HttpDeps) {
  try {
    await deps.checkStore();
    return c.json({ status: 'ok', version: deps.version });
  } catch (error) {
    return sendError(c, { ...answerError(error, deps.log), status: 503 });
  }
}

/** Every address of a page answers GET; this is for the other methods. Mount it after the pages. */
export function refusePageMethods(app: Hono): void {
  app.all('*', (c) => {
    c.header('allow', 'GET, HEAD');
    return sendErrorPage(c, { status: 405, message: READ_ONLY });
  });
}

const READ_ONLY: Words = { zh: '此地址只能读取（GET）', en: 'This address can only be read (GET)' };
