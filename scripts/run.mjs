// Starts Lantu with nothing but Node: node scripts/run.mjs start | test | lantu …
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...path) => join(root, ...path);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const USAGE = 2;
const INTERNAL = 4;

const say = (zh, en) => process.stderr.write(`${zh}  ${en}\n`);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(
    `需要 Node.js 20.19 或更高版本，当前为 ${process.versions.node}。请从 https://nodejs.org 安装后重试。`,
    `Node.js 20.19 or later is needed; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  );
  process.exit(USAGE);
}

/** Runs a program to its end and answers its exit code; a signal that reaches this process is passed on. */
function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    child.once('error', (error) => {
      say(`无法启动 ${program}：${error.message}`, `Cannot start ${program}: ${error.message}`);
      resolve(INTERNAL);
    });
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestUnder(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestUnder(path) : timeOf(path));
  }
  return newest;
}

const lockFile = inRoot('package-lock.json');
const stamp = inRoot('node_modules', '.lantu-installed');
const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** Our own stamp tells which lock was installed; after a plain `npm ci` npm's file, written last, tells when. */
function isInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  return timeOf(inRoot('node_modules', '.package-lock.json')) >= timeOf(lockFile);
}

async function install() {
  if (isInstalled()) return;
  say('正在安装依赖（首次约一分钟）…', 'Installing dependencies (about a minute the first time) …');
  const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) {
    say('安装失败，请检查网络后重试。', 'The installation failed; check the network and try again.');
    process.exit(INTERNAL);
  }
  writeFileSync(stamp, lockHash());
}

async function build() {
  const built = timeOf(inRoot('dist', 'client', '.vite', 'manifest.json'));
  const sources = Math.max(
    newestUnder(inRoot('src')),
    timeOf(inRoot('vite.config.ts')),
    timeOf(inRoot('package-lock.json')),
  );
  if (built >= sources) return;
  say('正在构建页面…', 'Building the pages …');
  const code = await run(
    process.execPath,
    [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      stdio: ['ignore', 2, 2],
    },
  );
  if (code !== 0) {
    say('构建失败。', 'The build failed.');
    process.exit(INTERNAL);
  }
}

/** The command line; relative paths count from where the person stands, which npm keeps in INIT_CWD. */
function lantu(args) {
  const tsx = createRequire(inRoot('package.json')).resolve('tsx');
  return run(process.execPath, ['--import', pathToFileURL(tsx).href, inRoot('src', 'app', 'cli.ts'), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    // Pages are drawn by React, which is several times slower outside production.
    env: { NODE_ENV: 'production', ...process.env },
  });
}

const [task, ...args] = process.argv.slice(2);
checkNode();
await install();
switch (task) {
  case 'start':
    await build();
    process.exit(await lantu(['serve', ...args]));
    break;
  case 'lantu':
    if (args[0] === 'serve') await build();
    process.exit(await lantu(args));
    break;
  case 'test':
    process.exit(await run(npm, ['run', 'check', ...args]));
    break;
  default:
    say('用法：node scripts/run.mjs start | test | lantu …', 'Usage: node scripts/run.mjs start | test | lantu …');
    process.exit(USAGE);
}
