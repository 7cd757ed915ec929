import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface LocalServer {
  /** A URL of the superuser, for the database named. */
  readonly urlOf: (database: string, login?: string) => string;
  readonly stop: () => Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL programs on this machine; null when there are none. */
export function postgresqlPrograms(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).filter((name) => existsSync(join(DEBIAN, name, 'bin', 'initdb')));
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(DEBIAN, newest, 'bin');
}

/** Starts a server of its own in a temporary folder; PostgreSQL refuses root, so root lends it another user. */
export async function startPostgresql(programs: string): Promise<LocalServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-pg-'));
  const user = userInfo().uid === 0 ? ordinaryUser() : null;
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = user ?? {};
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...as,
    cwd: folder,
    stdio: 'ignore',
  });
  const { port, server } = await startOn(programs, folder, as);
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  return {
    urlOf: (database, login = 'postgres') => `postgres://${login}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the server on a port nobody listens on; who takes it in between makes it try another one. */
async function startOn(programs: string, folder: string, as: { uid?: number; gid?: number }) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await freePort();
    const options = ['-D', join(folder, 'data'), '-p', String(port), '-h', '127.0.0.1', '-k', folder];
    const settings = ['-c', 'fsync=off', '-c', 'max_connections=200'];
    const server = spawn(join(programs, 'postgres'), [...options, ...settings], {
      ...as,
      cwd: folder,
      stdio: 'ignore',
    });
    if (await isReady(join(programs, 'pg_isready'), folder, port, server)) return { port, server };
    server.kill('SIGQUIT');
  }
  throw new Error('PostgreSQL did not start');
}

function ordinaryUser(): { uid: number; gid: number } {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return { uid: 65534, gid: 65534 };
  }
}

/** Asked through the socket in its own folder, so that no other server answers; false where it ended, or takes a minute. */
async function isReady(program: string, folder: string, port: number, server: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 600 && server.exitCode === null; attempt += 1) {
    try {
      execFileSync(program, ['-h', folder, '-p', String(port)], { stdio: 'ignore' });
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return false;
}

/** A port nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
