import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { type Catalogue, readCatalogue } from '../src/app/catalogue.ts';
import { bindVerbs, composeRunning, openStore } from '../src/app/compose.ts';
import { readSettings } from '../src/app/settings.ts';
import { listEntries } from '../src/collection/verbs/entries.ts';
import { approveEntries } from '../src/collection/verbs/review.ts';
import { checkWorkbook, createWorkbook, takeWorkbook } from '../src/collection/verbs/workbook.ts';
import { addOrganisation } from '../src/identity/verbs.ts';
import { showInternalBoard } from '../src/plan/verbs/internal.ts';
import type { Database } from '../src/platform/database.ts';
import { runVerb } from '../src/platform/run-verb.ts';
import type { FileAnswer, InputOf, OutputOf, Upload, Verb } from '../src/platform/verb.ts';
import { median, spread } from './median.ts';

const ROUNDS = 6;
const ACTOR = { name: 'bench', role: 'operator' } as const;

type Ask = ReturnType<typeof asker>;

/**
 * The workbooks of all cities from the file to the board: read, checked, stored, approved, judged; against reading the
 * same files with the spreadsheet library alone. Every round brings other values.
 */
export async function* benchWorkbooks(folder: string): AsyncGenerator<string> {
  const settings = { ...readSettings({}), dataFolder: join(folder, 'workbooks') };
  const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
  const database = await openStore(settings, catalogue.plans, () => {});
  const ask = asker(catalogue, database);
  const cities = catalogue.plans[0]?.places.filter(({ level }) => level === 'city') ?? [];
  const offices = cities.map(({ id, name }) => ({ place: id, name: `${name}科技局（虚构）` }));
  for (const { place, name } of offices) await ask(addOrganisation, { name, type: 'city', place });

  const [toBoard, alone, stages]: [number[], number[], Map<string, number[]>] = [[], [], new Map()];
  let figures = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const files: Handed[] = [];
    for (const { name } of offices) files.push(await fillIn(ask, name, round));
    const parsed = await timed(async () => {
      for (const { file } of files) await new ExcelJS.Workbook().xlsx.load(bytesOf(file) as unknown as ExcelJS.Buffer);
    });
    const took = {
      taken: await timed(async () => {
        figures = 0;
        for (const { organisation, file, confirmed } of files) {
          const answer = await ask(takeWorkbook, { organisation, file, confirmed });
          if (!answer.accepted) throw new Error(`refused: ${JSON.stringify(answer.problems.slice(0, 2))}`);
          figures += answer.taken;
        }
      }),
      approved: await timed(() => approveAll(ask)),
      judged: await timed(() => ask(showInternalBoard, {})),
    };
    if (round === 0) continue;
    alone.push(parsed);
    toBoard.push(took.taken + took.approved + took.judged);
    for (const [stage, time] of Object.entries(took)) stages.set(stage, [...(stages.get(stage) ?? []), time]);
  }
  await database.close();
  yield `${offices.length} workbooks, ${figures} figures; to the board ${spread(toBoard)}; parsing alone ${spread(alone)}; ratio of medians ${(median(toBoard) / median(alone)).toFixed(1)}`;
  yield `of it ${[...stages].map(([stage, times]) => `${stage} ${median(times).toFixed(0)} ms`).join(', ')}`;
}

/** Runs verbs as the command line of the machine does. */
function asker(catalogue: Catalogue, database: Database) {
  const [bound, running] = [bindVerbs(catalogue, 'bench'), composeRunning(database)];
  return <V extends Verb>(verb: V, input: Partial<InputOf<V>>): Promise<OutputOf<V>> => {
    const found = bound.find((each) => each.verb.id === verb.id);
    if (found === undefined) throw new Error(`${verb.id} is not bound`);
    return runVerb(running, found, ACTOR, input) as Promise<OutputOf<V>>;
  };
}

interface Handed {
  readonly organisation: string;
  readonly file: Upload;
  readonly confirmed: string[];
}

/** The workbook of a city with every year of every line filled in, and what is asked about it confirmed. */
async function fillIn(ask: Ask, organisation: string, round: number): Promise<Handed> {
  const made = await ask(createWorkbook, { organisation });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(
    bytesOf({ name: made.fileName, base64: (made as FileAnswer).text }) as unknown as ExcelJS.Buffer,
  );
  const sheet = book.worksheets[1];
  const heads = (sheet?.getRow(3).values ?? []) as ExcelJS.CellValue[];
  sheet?.eachRow((row, number) => {
    if (number <= 3) return;
    for (const [column, head] of heads.entries()) {
      if (/^\d{4}年$/.test(String(head))) row.getCell(column).value = 1000 + number + column / 10 + round;
      if (head === '更正理由') row.getCell(column).value = `第 ${round} 次`;
    }
  });
  const base64 = Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
  const file = { name: `${organisation}.xlsx`, base64 };
  const { toConfirm } = await ask(checkWorkbook, { organisation, file });
  return { organisation, file, confirmed: toConfirm };
}

async function approveAll(ask: Ask): Promise<void> {
  for (;;) {
    const { entries } = await ask(listEntries, { state: 'reported' });
    if (entries.length === 0) return;
    await ask(approveEntries, { ids: entries.map(({ id }) => id) });
  }
}

const bytesOf = ({ base64 }: Upload) => Buffer.from(base64, 'base64');

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
