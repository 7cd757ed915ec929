import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { importSeries } from '../figures/verbs.ts';
import { runCommandLine } from '../platform/command-line.ts';
import { answerError } from '../platform/error-answer.ts';
import { folderHolder } from '../platform/folder-lock.ts';
import { callThroughDoor } from '../platform/local-door.ts';
import type { Actor } from '../platform/operation.ts';
import { problemLines } from '../platform/problem-lines.ts';
import { runVerb } from '../platform/run-verb.ts';
import type { Verb } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';
import { type Catalogue, readCatalogue, requirePlan } from './catalogue.ts';
import { bindVerbs, composeRunning, openStore, withoutStore } from './compose.ts';
import { FIELD_WORDS } from './field-words.ts';
import { GROUPS, PRINTOUTS } from './printouts.ts';
import { serveCommand } from './serve-command.ts';
import { readSettings } from './settings.ts';
import { migrateCommand, restoreCommand } from './store-commands.ts';

const words = process.argv.slice(2);
const asked = askedLanguage(words);
const language = asked ?? 'zh';
const settings = readSettings(process.env);
const operator: Actor = { name: userInfo().username, role: 'operator' };
// Whoever reads our output may close it early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
const report = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  try {
    const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
    return await runCommandLine(words, {
      version: settings.version,
      language,
      verbs: bindVerbs(catalogue, settings.version).map(({ verb }) => verb),
      commands: [
        serveCommand(settings, asked === null ? ['zh', 'en'] : [asked], () => tellRefused(catalogue), report),
        migrateCommand(settings),
        restoreCommand(settings),
      ],
      groups: GROUPS,
      fieldWords: FIELD_WORDS,
      printouts: PRINTOUTS,
      execute: (verb, input) => execute(catalogue, verb, withAbsolutePaths(input)),
      answerError: (error) => answerError(error, report),
      writeOut: (text) => process.stdout.write(text),
      writeError: (text) => process.stderr.write(text),
    });
  } catch (error) {
    const { exit, message, problems } = answerError(error, report);
    for (const line of [message[language], ...problemLines(problems, language)]) report(line);
    return exit;
  }
}

/** In this process when the store is free, through the process that has it when it is not. */
async function execute(catalogue: Catalogue, verb: Verb, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const bound = bindVerbs(catalogue, settings.version).find((candidate) => candidate.verb.id === verb.id);
  if (bound === undefined) throw new Error(`No operation is bound to ${verb.id}`);
  if (verb.store === 'none') return runVerb(withoutStore(), bound, operator, input, report);
  if (needsPlan(verb) && catalogue.plans.length === 0) requirePlan(tellRefused(catalogue));
  const holder = settings.databaseUrl === undefined ? folderHolder(settings.dataFolder) : null;
  if (holder !== null && holder.address !== null) {
    return callThroughDoor(holder, verb, { actor: operator.name, input }, report);
  }
  const database = await openStore(settings, tellRefused(catalogue).plans);
  try {
    return await runVerb(composeRunning(database), bound, operator, input, report);
  } finally {
    await database.close();
  }
}

/** What is asked of a plan, and the import: without one every name in the file would be unknown. */
const needsPlan = ({ id, input }: Verb) => 'plan' in input.shape || id === importSeries.id;

/** Plans with faults are named on standard error before anything is answered from the others. */
function tellRefused(catalogue: Catalogue): Catalogue {
  for (const { folder, problems } of catalogue.refused) {
    report({ zh: `规划未载入：${folder}`, en: `Plan not loaded: ${folder}` }[language]);
    for (const line of problemLines(problems, language)) report(line);
  }
  return catalogue;
}

const PATH_FIELDS = ['file', 'folder'];

/** The process that has the store may stand in another folder than the person. */
function withAbsolutePaths(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(input);
  return Object.fromEntries(
    // A file that a verb takes as an upload was read before and is no path any more.
    entries.map(([field, value]) => [
      field,
      PATH_FIELDS.includes(field) && typeof value === 'string' ? resolve(value) : value,
    ]),
  );
}

/** The language asked for by --lang; null where nobody asked. */
function askedLanguage(given: readonly string[]): Language | null {
  const at = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = given[at]?.split('=')[1] ?? given[at + 1];
  return at >= 0 && (value === 'en' || value === 'zh') ? value : null;
}

process.exitCode = await main();
