import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Served {
  /** Without slash at the end. */
  readonly address: string;
  /** The link that makes the first account of the store. */
  readonly setUpLink: string;
  /** With it another program works on the same store. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** The real server over the real catalogue and any more plan folders, with a store of its own, on a free port. */
export async function serve(...morePlans: readonly string[]): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'lantu-browser-'));
  const catalogue = ['catalogue', ...morePlans].map((folder) => join(root, folder)).join(delimiter);
  const environment = { LANTU_DATA: data, LANTU_CATALOGUE: catalogue, DATABASE_URL: '' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/cli.ts', 'serve', '--port', '0'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [setUpLink = '', address = ''] = await printedLink(child);
  return {
    address,
    setUpLink,
    environment,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The set-up link, and the address it begins with. */
function printedLink(child: ChildProcess): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += part.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/desk\/#\/link\/\S+(?=\s)/.exec(said);
      if (found) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
