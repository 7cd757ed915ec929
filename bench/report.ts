import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readCatalogue } from '../src/app/catalogue.ts';
import { openStore } from '../src/app/compose.ts';
import { composeHttp } from '../src/app/server.ts';
import { readSettings } from '../src/app/settings.ts';
import { FONT_FOLDERS } from '../src/publication/operations/fonts.ts';
import { TEMPLATE, typesetData } from '../src/publication/operations/typst/pdf.ts';
import { printReport } from '../src/publication/printed-report.ts';
import type { ReportDocument } from '../src/publication/report-document.ts';
import { median, spread } from './median.ts';

const ROUNDS = 8;

/**
 * A report through the API against its typesetting alone: the same template compiled without store, verdicts, composition
 * or charts. Every round asks for days nobody asked for yet, another for each side, so that neither takes from a cache.
 */
export async function* benchReport(folder: string): AsyncGenerator<string> {
  const settings = { ...readSettings(process.env), dataFolder: join(folder, 'report') };
  const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
  const database = await openStore(settings, catalogue.plans, () => {});
  const app = composeHttp(settings, catalogue, database);
  const get = async (action: string, asked: Record<string, string>) => {
    const address = `http://127.0.0.1/api/publication/${action}?${new URLSearchParams({ language: 'zh', kind: 'report', ...asked })}`;
    const answer = await app.request(address, { headers: { host: '127.0.0.1' } });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return answer;
  };
  const file = async (format: string, asOf: string) =>
    new Uint8Array(await (await get('file', { format, asOf })).arrayBuffer());
  const dataOf = async (asOf: string) =>
    typesetData(printReport((await (await get('report', { asOf })).json()) as ReportDocument), 10.5);

  const cold = { pdf: await timed(() => file('pdf', day(0))), docx: await timed(() => file('docx', day(1))) };
  const again = await timed(() => file('pdf', day(0)));
  const firstData = await dataOf(day(2));
  const coldAlone = await timed(async () => setAlone(startCompiler(), firstData));
  yield `cold: pdf ${ms(cold.pdf)}, docx ${ms(cold.docx)}; typesetting alone, compiler and fonts new, ${ms(coldAlone)}; pdf ratio ${ratio(cold.pdf.time, coldAlone.time)}; the same pdf again ${ms(again)}`;

  const compiler = startCompiler();
  setAlone(compiler, firstData);
  const warm: Record<'pdf' | 'docx' | 'alone', number[]> = { pdf: [], docx: [], alone: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const data = await dataOf(day(round * 4 + 2));
    warm.pdf.push((await timed(() => file('pdf', day(round * 4)))).time);
    warm.docx.push((await timed(() => file('docx', day(round * 4 + 1)))).time);
    warm.alone.push((await timed(async () => setAlone(compiler, data))).time);
  }
  for (const format of ['pdf', 'docx'] as const) {
    yield `warm ${format}: ${spread(warm[format])}; typesetting alone ${spread(warm.alone)}; ratio of medians ${ratio(median(warm[format]), median(warm.alone))}`;
  }
  for (const [index, format] of ['pdf', 'docx', 'html'].entries()) {
    const stall = monitorEventLoopDelay({ resolution: 1 });
    stall.enable();
    // It counts what its own timer saw, before and after.
    await setTimeout(20);
    await file(format, day(ROUNDS * 4 + 4 + index));
    await setTimeout(20);
    stall.disable();
    yield `longest time nobody else was answered while ${format} was made: ${(stall.max / 1e6).toFixed(0)} ms`;
  }
  const sizes = [cold.pdf, cold.docx, await timed(() => file('html', day(0))), await timed(() => file('json', day(0)))];
  yield `sizes in KB, full report: ${['pdf', 'docx', 'html', 'json'].map((format, index) => `${format} ${((sizes[index]?.value.length ?? 0) / 1024).toFixed(0)}`).join(', ')}`;
  await database.close();
}

const startCompiler = () =>
  NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [...FONT_FOLDERS] }] });

function setAlone(compiler: NodeCompiler, report: string): Uint8Array {
  const { result } = compiler.compile({ mainFileContent: TEMPLATE, inputs: { report } });
  if (result === null) throw new Error('the template does not compile');
  return compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: 1_767_139_200 });
}

/** A day in the last two years of the plan of the catalogue, never twice the same. */
const day = (index: number) => new Date(Date.UTC(2025, 11, 31 - index * 9)).toISOString().slice(0, 10);

async function timed<T>(work: () => Promise<T>): Promise<{ readonly time: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { time: performance.now() - start, value };
}

const ms = ({ time }: { readonly time: number }) => `${time.toFixed(0)} ms`;
const ratio = (one: number, other: number) => (one / other).toFixed(1);
