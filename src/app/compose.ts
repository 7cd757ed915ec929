import { auditOperations } from '../audit/operations.ts';
import { insertEvent } from '../audit/store.ts';
import { bundleOperations } from '../collection/operations/bundle.ts';
import { mailOperations } from '../collection/operations/mail.ts';
import { queryLetterOperations } from '../collection/operations/query-letter.ts';
import { tableOperations } from '../collection/operations/table.ts';
import { workbookOperations } from '../collection/operations/workbook.ts';
import { collectionOperations, ledgerOperations } from '../collection/operations.ts';
import { caseOperations } from '../exchange/operations/cases.ts';
import { contractOperations } from '../exchange/operations/contracts.ts';
import { judgeOperations } from '../exchange/operations/judge.ts';
import { ledgerOperations as contractLedgerOperations } from '../exchange/operations/ledger.ts';
import { contractMethodOperations } from '../exchange/operations/method.ts';
import { packOperations } from '../exchange/operations/packs.ts';
import { reliefOperations } from '../exchange/operations/relief.ts';
import { rememberFigures } from '../figures/operations/remember.ts';
import { figureOperations, syncDataset } from '../figures/operations.ts';
import { identityOperations } from '../identity/operations.ts';
import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { alignOperations } from '../plan/operations/align.ts';
import { taskOperations } from '../plan/operations/tasks.ts';
import { textOperations } from '../plan/operations/text.ts';
import { planOperations } from '../plan/operations.ts';
import { checkPlan, lintPlanFolder } from '../plan/verbs.ts';
import { dayOf, readClock } from '../platform/clock.ts';
import { type Database, openDatabase } from '../platform/database.ts';
import { migrate, readMigrations } from '../platform/migrations.ts';
import { type Actor, type BoundVerb, bindVerb } from '../platform/operation.ts';
import type { Running } from '../platform/run-verb.ts';
import type { Verb } from '../platform/verb.ts';
import { publicationOperations } from '../publication/operations.ts';
import { registryOperations } from '../registry/operations.ts';
import { searchOperations } from '../search/operations.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Catalogue, figureCatalogue, readPlanFolder, tagAxis } from './catalogue.ts';
import { openSource } from './fact-sources.ts';
import { FIELD_WORDS } from './field-words.ts';
import { lintFolder } from './lint-folder.ts';
import { renderReport } from './report-files.ts';
import { searchedPlans } from './search-sources.ts';
import type { Settings } from './settings.ts';
import { storeOperations } from './store-commands.ts';

/**
 * The verbs of every room, bound to what they do; `program` is the version of this program, `sendsMail` whether a server
 * that takes mail is set.
 */
export function bindVerbs(catalogue: Catalogue, program: string, sendsMail = false): BoundVerb[] {
  const { plans, pack, exchange, rulesFolder } = catalogue;
  const figures = plans.map(figureCatalogue);
  const know = rememberFigures(figures);
  return [
    ...storeOperations(program),
    ...identityOperations(),
    ...auditOperations(),
    ...registryOperations(plans.map(tagAxis)),
    ...figureOperations(figures, know),
    ...planOperations(plans, pack, know, openSource),
    ...alignOperations(plans, pack),
    ...taskOperations(plans, pack, know),
    ...textOperations(plans, pack, know),
    ...collectionOperations(plans),
    ...ledgerOperations({ plans, know, sendsMail }),
    ...workbookOperations(plans, know),
    ...mailOperations(plans, sendsMail),
    ...tableOperations(plans, know),
    ...bundleOperations({ plans, pack, know }),
    ...queryLetterOperations({ plans, pack, know }),
    ...packOperations(exchange, rulesFolder),
    ...judgeOperations(exchange),
    ...reliefOperations(exchange),
    ...contractOperations(exchange),
    ...contractMethodOperations({ plans, rules: exchange }),
    ...caseOperations({ plans, rules: exchange }),
    ...contractLedgerOperations({ plans, rules: exchange }),
    ...searchOperations(searchedPlans(plans)),
    bindVerb(lintPlanFolder, ({ today }, { folder }) => lintFolder(folder, today, pack)),
    ...publicationOperations({ plans, pack, know, program, render: renderReport }),
    bindVerb(checkPlan, async (_context, { folder }) => {
      const parsed = await readPlanFolder(folder);
      const problems = parsed.ok ? parsed.value.findings : parsed.problems;
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      return {
        folder,
        plan: parsed.ok ? parsed.value.header.id : null,
        targets: parsed.ok ? parsed.value.targets.length : 0,
        errors,
        findings: problems.length - errors,
        problems: [...problems],
      };
    }),
  ];
}

/** The store, brought to the schema of this program and to the published figures of every plan. */
export async function openStore(
  settings: Settings,
  plans: readonly LoadedPlan[],
  say: (words: Words) => void = () => {},
): Promise<Database> {
  say({ zh: '正在打开数据库…', en: 'Opening the store …' });
  const database = await openDatabase(settings);
  try {
    await migrate(database, readMigrations(settings.migrationsFolder), settings.version);
    for (const plan of plans) {
      say({ zh: `正在载入规划：${plan.header.shortTitle.zh}`, en: `Loading the plan: ${plan.header.shortTitle.en}` });
      await syncPlan(database, plan);
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const SYSTEM: Actor = { name: 'lantu', role: 'operator' };

export async function syncPlan(database: Database, plan: LoadedPlan): Promise<void> {
  if (plan.seriesCsv === null) return;
  const csv = plan.seriesCsv;
  const now = readClock();
  const report = () => {};
  await database.transaction(SYSTEM, (tx) =>
    syncDataset({ tx, actor: SYSTEM, today: dayOf(now), now, report }, plan.header.id, csv, figureCatalogue(plan)),
  );
}

/** May the actor call the verb? Which rows, the operation says, and the database again. */
export function isAllowed(actor: Actor, { who }: Verb): boolean {
  if (who === 'anyone' || actor.role === 'operator') return true;
  if (who === 'operator' || actor.role !== 'member') return false;
  return who === 'member' || actor.duties.some(({ role }) => who.duties.includes(role));
}

/** What running a verb needs besides the verb. An operator is whoever may use the command line of this machine. */
export function composeRunning(database: Database): Running {
  return {
    database,
    clock: readClock,
    isAllowed,
    fieldWords: FIELD_WORDS,
    record: insertEvent,
  };
}

/** The same for verbs that need no store. */
export function withoutStore(): Running {
  const none = () => Promise.reject(new Error('This verb declares that it reads nothing from the store'));
  return composeRunning({
    kind: 'embedded',
    place: '',
    sharing: null,
    transaction: none,
    ownerTransaction: none,
    close: async () => {},
  });
}
