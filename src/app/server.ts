import { serve } from '@hono/node-server';
import type { CallOf } from '../platform/client.ts';
import { readClock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { answerError } from '../platform/error-answer.ts';
import { failure } from '../platform/failure.ts';
import { createHttp, refusePageMethods } from '../platform/http.ts';
import { mountLocalDoor } from '../platform/local-door.ts';
import { runVerb } from '../platform/run-verb.ts';
import type { OutputOf, Verb } from '../platform/verb.ts';
import { READER } from '../platform/verb-routes.ts';
import { prepareBackground } from './background.ts';
import type { Catalogue } from './catalogue.ts';
import { bindVerbs, composeRunning } from './compose.ts';
import { mountDesk } from './desk-shell.ts';
import { FIELD_WORDS } from './field-words.ts';
import { composeGate } from './gate.ts';
import { isMailSet } from './mail-settings.ts';
import { mountPages } from './render.tsx';
import type { Settings } from './settings.ts';
import { readWebSettings } from './web-settings.ts';

const HOST = '127.0.0.1';
const FIRST_PORT = 4311;
const PORTS_TRIED = 20;
/** Bytes. The longest passage to tag has 240,000 at most; one of twice that length is still refused in words. */
const LONGEST_ADDRESS = 512 * 1024;

export interface RunningServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves the API and the pages of a catalogue over an open store, on the port asked for or the next free one. */
export async function startServer(
  settings: Settings,
  catalogue: Catalogue,
  database: Database,
  port: number | undefined,
): Promise<RunningServer> {
  const verbs = bindVerbs(catalogue, settings.version, isMailSet(settings));
  const app = composeHttp(settings, catalogue, database, verbs);
  const startBackground = await prepareBackground(settings, composeRunning(database), verbs, logLine);
  const { server, address } = await listen(app.fetch, port);
  const stopBackground = startBackground();
  database.sharing?.announce(address);
  return {
    address,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2000).unref();
      });
      await stopBackground();
      await database.close();
    },
  };
}

const logLine = (line: string) => {
  process.stderr.write(`${readClock()} ${line}\n`);
};

/** The whole HTTP application: routes derived from the verbs, signing in, the desk and the pages. Fails with bad-input. */
export function composeHttp(
  settings: Settings,
  catalogue: Catalogue,
  database: Database,
  verbs = bindVerbs(catalogue, settings.version, isMailSet(settings)),
) {
  const running = composeRunning(database);
  const app = createHttp(verbs, {
    ...readWebSettings(settings),
    version: settings.version,
    fieldWords: FIELD_WORDS,
    gate: composeGate(database),
    run: (bound, actor, input) => runVerb(running, bound, actor, input),
    checkStore: () => database.transaction(READER, async () => {}),
    log: logLine,
  });
  const query = async <V extends Verb>(verb: V, input: CallOf<V>) => {
    const bound = verbs.find((candidate) => candidate.verb.id === verb.id);
    if (bound === undefined) throw new Error(`No operation is bound to ${verb.id}`);
    return (await runVerb(running, bound, READER, input)) as OutputOf<V>;
  };
  if (database.sharing !== null) {
    mountLocalDoor(app, verbs, database.sharing.token, {
      run: (bound, { actor, input }, report) =>
        runVerb(running, bound, { name: actor, role: 'operator' }, input, report),
      answerError: (error) => answerError(error, logLine),
    });
  }
  mountDesk(app, settings.clientFolder);
  mountPages(app, { query, plans: catalogue.plans, clientFolder: settings.clientFolder });
  refusePageMethods(app);
  return app;
}

type Server = ReturnType<typeof serve>;

async function listen(fetch: (request: Request) => Response | Promise<Response>, asked: number | undefined) {
  const ports = asked === undefined ? Array.from({ length: PORTS_TRIED }, (_, index) => FIRST_PORT + index) : [asked];
  for (const port of ports) {
    const server = await tryPort(fetch, port);
    if (server !== null) {
      const bound = server.address();
      return { server, address: `http://${HOST}:${typeof bound === 'object' && bound ? bound.port : port}/` };
    }
  }
  throw failure('refused', {
    zh: `端口 ${ports[0]}${ports.length > 1 ? `–${ports.at(-1)}` : ''} 已被占用。请用 --port 指定另一个端口。`,
    en: `Port ${ports[0]}${ports.length > 1 ? `–${ports.at(-1)}` : ''} is taken. Name another with --port.`,
  });
}

function tryPort(fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const options = { fetch, hostname: HOST, port, serverOptions: { maxHeaderSize: LONGEST_ADDRESS } };
    const server = serve(options, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
  });
}
