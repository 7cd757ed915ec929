import { z } from 'zod';
import type { OwnCommand, Printout } from '../platform/command-line.ts';
import { openDatabase } from '../platform/database.ts';
import { migrate, readMigrations } from '../platform/migrations.ts';
import { bindVerb } from '../platform/operation.ts';
import { exportStore } from '../platform/store-export.ts';
import type { StoreEnd, StoreHead } from '../platform/store-file.ts';
import { restoreStore } from '../platform/store-restore.ts';
import { defineVerb, type OutputOf } from '../platform/verb.ts';
import type { Settings } from './settings.ts';

const tableRows = z.array(z.object({ name: z.string(), rows: z.number() }));

/** Runs as a verb, so that the command line reaches the store through the server that holds it. */
export const exportStoreVerb = defineVerb({
  id: 'store.export',
  kind: 'command',
  summary: { zh: '把整个数据库导出为一个文件', en: 'Export the whole store to one file' },
  who: 'operator',
  input: z.object({ file: z.string().describe('Path of the file to write') }),
  output: z.object({ file: z.string(), program: z.string(), schema: z.number(), tables: tableRows }),
  commandLine: { words: 'db export', positional: ['file'] },
});

export const storeOperations = (program: string) => [
  bindVerb(exportStoreVerb, async ({ tx, now }, { file }) => ({
    file,
    ...summarise(await exportStore(tx, file, { program, at: now })),
  })),
];

const summarise = ({ head, end }: { readonly head: StoreHead; readonly end: StoreEnd }) => ({
  program: head.program,
  schema: head.schema.length,
  tables: head.tables.map(({ name }, index) => ({ name, rows: end.tables[index]?.rows ?? 0 })),
});

export const EXPORT_PRINTOUT: Printout = {
  lines: ({ file, schema, tables }: OutputOf<typeof exportStoreVerb>, language) => [
    { zh: `已导出到 ${file}，结构版本 ${schema}`, en: `Exported to ${file}, schema version ${schema}` }[language],
    ...tables.map(({ name, rows }) => `  ${name}  ${rows}`),
    {
      zh: '恢复：db restore 加此文件，只写入空库（LANTU_DATA 或 DATABASE_URL）',
      en: 'To restore: db restore with this file, into an empty store (LANTU_DATA or DATABASE_URL)',
    }[language],
  ],
};

interface Restored extends ReturnType<typeof summarise> {
  readonly place: string;
  readonly schemaNow: number;
}

export const migrateCommand = (settings: Settings): OwnCommand => ({
  words: 'db migrate',
  summary: { zh: '把数据库升级到本程序的结构', en: 'Bring the store to the schema of this program' },
  run: async () => {
    const database = await openDatabase(settings);
    try {
      const migrations = readMigrations(settings.migrationsFolder);
      const applied = await migrate(database, migrations, settings.version);
      return {
        place: database.place,
        schema: migrations.length,
        applied: applied.map(({ number, name }) => ({ number, name })),
      };
    } finally {
      await database.close();
    }
  },
  lines: (output: { place: string; schema: number; applied: { number: number; name: string }[] }, inLanguage) => {
    const { place, schema, applied } = output;
    const list = applied.map(({ number, name }) => `${number} ${name}`).join(', ');
    return {
      zh: [`数据：${place}`, `本次执行迁移 ${applied.length} 项${list && `：${list}`}；当前结构版本 ${schema}`],
      en: [
        `Data: ${place}`,
        `Migrations applied now: ${applied.length}${list && ` (${list})`}; schema version ${schema}`,
      ],
    }[inLanguage];
  },
});

export const restoreCommand = (settings: Settings): OwnCommand => ({
  words: 'db restore',
  summary: { zh: '从导出文件恢复到一个空库', en: 'Restore an exported file into an empty store' },
  argument: { name: 'file', description: { zh: 'db export 写出的文件', en: 'a file that db export wrote' } },
  run: async ({ file = '' }): Promise<Restored> => {
    const database = await openDatabase(settings);
    try {
      const migrations = readMigrations(settings.migrationsFolder);
      const restored = await restoreStore(database, file, migrations);
      await migrate(database, migrations, settings.version);
      return { place: database.place, schemaNow: migrations.length, ...summarise(restored) };
    } finally {
      await database.close();
    }
  },
  lines: ({ place, program, schema, schemaNow, tables }: Restored, language) => [
    {
      zh: `已恢复到 ${place}：由程序 ${program} 在结构版本 ${schema} 时导出，现为 ${schemaNow}；逐表读回与文件一致`,
      en: `Restored into ${place}: exported by program ${program} at schema version ${schema}, now ${schemaNow}; every table reads back as in the file`,
    }[language],
    ...tables.map(({ name, rows }) => `  ${name}  ${rows}`),
  ],
});
