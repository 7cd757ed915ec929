import type { OwnCommand } from '../platform/command-line.ts';
import type { Database } from '../platform/database.ts';
import { failure } from '../platform/failure.ts';
import { DESK } from '../platform/route.ts';
import type { Language, Words } from '../vocabulary/words.ts';
import { type Catalogue, requirePlan } from './catalogue.ts';
import { openStore } from './compose.ts';
import { issueSetUpToken } from './gate.ts';
import type { RunningServer } from './server.ts';
import type { Settings } from './settings.ts';
import { readWebSettings } from './web-settings.ts';

interface Started {
  readonly address: string;
  readonly store: 'embedded' | 'postgresql';
  readonly place: string;
  readonly pid: number;
  /** Works once, for whoever makes the first account; null where somebody did. */
  readonly setUpLink: string | null;
  readonly plans: readonly string[];
}

/**
 * `lantu serve`: loads the plans, serves until the process is told to stop. It speaks every language given,
 * because whoever starts it first does not know yet that there is a choice.
 */
export function serveCommand(
  settings: Settings,
  languages: readonly Language[],
  readPlans: () => Catalogue,
  report: (line: string) => void,
): OwnCommand {
  const say = (words: Words) => report(languages.map((language) => words[language]).join('  '));
  return {
    words: 'serve',
    summary: { zh: '启动网页和接口服务（仅本机）', en: 'Serve pages and API, to this machine only' },
    options: [
      {
        flags: '--port <port>',
        description: { zh: '端口；默认 4311，被占用则用其后的空闲端口', en: 'port; default 4311 or the next free one' },
      },
    ],
    run: async (options): Promise<Started> => {
      const port = readPort(options.port);
      // The pages bring React and the chart library along; no other command waits for them.
      const { startServer } = await import('./server.ts');
      const catalogue = readPlans();
      requirePlan(catalogue);
      const database = await openStore(settings, catalogue.plans, say);
      const server = await startServer(settings, catalogue, database, port).catch(async (error: unknown) => {
        await database.close();
        throw error;
      });
      stopOnSignal(server);
      const { kind, place } = database;
      const { address } = server;
      const setUpLink = await makeSetUpLink(database, readWebSettings(settings).site.origin ?? address);
      const plans = catalogue.plans.map(({ header }) => header.id);
      return { address, store: kind, place, pid: process.pid, setUpLink, plans };
    },
    lines: (started: Started) => languages.flatMap((language) => startedLines(started, language)),
  };
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw failure('bad-input', {
    zh: '端口须为 0 到 65535 的整数（0：由系统选择）',
    en: 'A port is a whole number from 0 to 65535 (0: the system chooses)',
  });
}

/** Ctrl+C reaches this process twice when a parent passes it on, so only the first signal counts. */
function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void server.stop().finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

async function makeSetUpLink(database: Database, origin: string): Promise<string | null> {
  const token = await issueSetUpToken(database);
  return token === null ? null : new URL(`${DESK}#/link/${token}`, origin).href;
}

function startedLines({ address, store, place, pid, setUpLink }: Started, language: Language): string[] {
  const reset = {
    zh:
      store === 'embedded'
        ? `停止：Ctrl+C（进程号 ${pid}）。重置：停止后删除该文件夹。`
        : `停止：Ctrl+C（进程号 ${pid}）。重置：停止后清空该数据库。`,
    en:
      store === 'embedded'
        ? `Stop: Ctrl+C (pid ${pid}). Reset: stop, then delete that folder.`
        : `Stop: Ctrl+C (pid ${pid}). Reset: stop, then empty that database.`,
  };
  const setUp =
    setUpLink === null
      ? { zh: [], en: [] }
      : {
          zh: [`建立第一个账户（链接只能用一次，请勿转发）：${setUpLink}`],
          en: [`Make the first account (the link works once; keep it to yourself): ${setUpLink}`],
        };
  return {
    zh: [`蓝图已启动：${address}`, `数据：${place}`, reset.zh, ...setUp.zh],
    en: [`Lantu is running: ${address}`, `Data: ${place}`, reset.en, ...setUp.en],
  }[language];
}
