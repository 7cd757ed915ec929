import { basename } from 'node:path';
import { failure, refusalWith } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { type FigureCatalogue, knownNames } from '../known-names.ts';
import { seriesFault } from '../series-fault.ts';
import { seriesReader } from '../series-reader.ts';
import { hasDataset, insertImport, insertObservations, keepInDataset, type NewObservation } from '../store.ts';
import type { importSeries, withdrawSeries } from '../verbs.ts';
import { csvRecords, quoteFault } from './csv-records.ts';
import { type Encoding, inspectFile } from './file-encoding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type ProblemTally, problemTally } from './problem-tally.ts';
import { MOST_REMEMBERED, repeatFinder } from './repeats.ts';

type ImportReport = OutputOf<typeof importSeries>;

const BATCH_ROWS = 5_000;
const REPORT_EVERY = 50_000;

/**
 * Reads a series file row by row into the transaction of the command: all of it or nothing. From the first fault on rows
 * are only checked. A file with faults throws a refusal that carries the report, so the transaction is rolled back.
 */
export async function importSeriesFile(
  context: OperationContext,
  input: InputOf<typeof importSeries>,
  catalogues: readonly FigureCatalogue[],
): Promise<ImportReport> {
  const file = basename(input.file);
  const dataset = datasetName(input.dataset, file, catalogues);
  const tally = problemTally();
  const inspected = await inspectFile(input.file, file);
  if (!inspected.ok) {
    tally.add([inspected.problem]);
    throw refusal(file, reportOf(dataset, tally, { rows: 0, added: 0 }, ''));
  }
  const encoding = inspected.hasMark ? `${inspected.encoding} (BOM)` : inspected.encoding;
  const counts = await readInto(context, dataset, input.file, inspected.encoding, catalogues, tally);
  if (counts.rows === 0 && tally.faults() === 0) tally.add([seriesFault('rows-none', { file }, '')]);
  const report = reportOf(dataset, tally, counts, encoding);
  if (!report.accepted) throw refusal(file, report);
  const { sha256 } = inspected;
  const by = { actor: context.actor.name, at: context.now };
  await insertImport(context.tx, { dataset, fileName: file, sha256, encoding, ...counts, ...by });
  return report;
}

interface Counts {
  readonly rows: number;
  readonly added: number;
}

/** Takes the rows one by one; the file is read no faster than the store takes them. */
async function readInto(
  context: OperationContext,
  dataset: string,
  path: string,
  encoding: Encoding,
  catalogues: readonly FigureCatalogue[],
  tally: ProblemTally,
): Promise<Counts> {
  const file = basename(path);
  const read = seriesReader(file, knownNames(catalogues));
  const firstLineOf = repeatFinder();
  let [rows, added] = [0, 0];
  let batch = new Map<string, NewObservation>();
  const store = async () => {
    if (batch.size > 0) added += await insertObservations(context.tx, dataset, context.today, [...batch.values()]);
    batch = new Map();
  };
  try {
    for await (const record of csvRecords(path, encoding)) {
      const row = read(record);
      if (row === null) continue;
      tally.add(row.problems);
      if (row.isHeader) break;
      rows += 1;
      if (rows % REPORT_EVERY === 0) context.report(`已读 ${rows} 行 / ${rows} rows read`);
      if (rows === MOST_REMEMBERED + 1) {
        tally.add([
          seriesFault('cell-twice-unchecked', { file, line: record.line }, '', { limit: String(MOST_REMEMBERED) }),
        ]);
      }
      if (row.content === null) continue;
      const first = firstLineOf(row.content, record.line);
      if (first !== null) {
        const value = `${row.content.indicator} ${row.content.place} ${row.content.period}`;
        tally.add([seriesFault('cell-twice', { file, line: record.line }, value, { first: String(first) })]);
      }
      if (tally.faults() > 0) continue;
      const fingerprint = fingerprintOf(row.content);
      batch.set(fingerprint, { content: row.content, fingerprint });
      if (batch.size >= BATCH_ROWS) await store();
    }
    if (tally.faults() === 0) await store();
  } catch (error) {
    tally.add([quoteFault(error, file)]);
  }
  return { rows, added };
}

/** Takes back what one import brought; a value another collection carries too stays with that one. */
export async function withdrawDataset(
  { tx }: OperationContext,
  input: InputOf<typeof withdrawSeries>,
  catalogues: readonly FigureCatalogue[],
): Promise<OutputOf<typeof withdrawSeries>> {
  const dataset = datasetName(input.dataset, input.dataset, catalogues);
  if (!(await hasDataset(tx, dataset))) {
    throw failure('not-found', {
      zh: `没有名为“${dataset}”的导入；名称见导入时的回报或 audit list`,
      en: `No import is named “${dataset}”; the report of the import and audit list tell the names`,
    });
  }
  return { dataset, removed: await keepInDataset(tx, dataset, []) };
}

/** The plan's own figures are kept equal to its folder, so nothing else goes into their dataset. */
function datasetName(asked: string | undefined, file: string, catalogues: readonly FigureCatalogue[]): string {
  const name = asked?.trim() || file;
  if (!catalogues.some(({ plan }) => plan === name)) return name;
  throw failure('bad-input', {
    zh: `“${name}”是规划自带数据的名称，不能用于导入的数据。请用另一个名称（--dataset）。`,
    en: `“${name}” names the figures that come with a plan, not an import. Use another name (--dataset).`,
  });
}

function reportOf(dataset: string, tally: ProblemTally, { rows, added }: Counts, encoding: string): ImportReport {
  const [faults, findings] = [tally.faults(), tally.findings()];
  const accepted = faults === 0;
  return {
    accepted,
    dataset,
    rows,
    added: accepted ? added : 0,
    alreadyKnown: accepted ? rows - added : 0,
    encoding,
    problems: tally.listed(),
    faults,
    findings,
  };
}

function refusal(file: string, report: ImportReport) {
  return refusalWith(report, {
    zh: `${file} 有 ${report.faults} 处错误，未导入任何数据`,
    en: `${file} has ${report.faults} faults; nothing was imported`,
  });
}
