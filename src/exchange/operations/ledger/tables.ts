import ExcelJS from 'exceljs';
import { actingOrganisation, requireDuty } from '../../../collection/operations/acting.ts';
import { sheetsOfFile } from '../../../collection/operations/table-file.ts';
import type { GridSheet } from '../../../collection/workbook/grid.ts';
import { choosePlan } from '../../../plan/operations/ask.ts';
import { failure, refusalWith } from '../../../platform/failure.ts';
import type { OperationContext } from '../../../platform/operation.ts';
import type { FileAnswer, InputOf } from '../../../platform/verb.ts';
import type { Problem } from '../../../vocabulary/problem.ts';
import { unknownName } from '../../../vocabulary/unknown-name.ts';
import { importProblems, MOST_IMPORTED } from '../../import-checks.ts';
import { contractsOfRows, rowsOfContracts } from '../../laid-out-rows.ts';
import type { Layout } from '../../layout.ts';
import { laidOutCases } from '../../store/case-list.ts';
import { insertImported, numbersTaken } from '../../store/import.ts';
import { LOOKING } from '../../verbs/case-fields.ts';
import type { checkImport, exportCases, ReadCases } from '../../verbs/ledger.ts';
import { countCase } from '../cases/count.ts';
import type { CaseSources } from '../cases/scene.ts';
import { importedCases } from './imported.ts';

const MOST_PROBLEMS = 200;
const MOST_EXPORTED = 20_000;

function chooseLayout(layouts: readonly Layout[], asked: string | undefined): Layout {
  const found = asked === undefined ? layouts[0] : layouts.find(({ id }) => id === asked);
  if (found !== undefined) return found;
  const known = layouts.map(({ id }) => id);
  throw failure('not-found', unknownName(asked ?? '', { zh: '版式', en: 'layout' }, known));
}

/** The contracts as a table, every cell as text, so that no number loses a digit and no name becomes a formula. */
export async function writeTable(
  { tx, actor, today }: OperationContext,
  { plans, rules }: CaseSources,
  { plan: asked, layout: named, state, year }: InputOf<typeof exportCases>,
): Promise<FileAnswer> {
  const plan = choosePlan(plans, asked).header.id;
  requireDuty(actor, LOOKING.duties, plan);
  const layout = chooseLayout(rules.layouts, named);
  const contracts = await laidOutCases(tx, plan, { state, year }, MOST_EXPORTED + 1);
  if (contracts.length > MOST_EXPORTED) {
    throw failure('too-large', {
      zh: `合同超过 ${MOST_EXPORTED} 份；请按年份或者状态分次导出`,
      en: `There are more than ${MOST_EXPORTED} contracts; write them by year or state`,
    });
  }
  const { head, rows, problems } = rowsOfContracts(layout, contracts);
  const book = new ExcelJS.Workbook();
  book.creator = 'Lantu';
  const sheet = book.addWorksheet(layout.id.slice(0, 31));
  sheet.addRows([head, ...rows]);
  sheet.eachRow((row) => row.eachCell((cell) => (cell.numFmt = '@')));
  if (problems.length > 0) {
    const notes = book.addWorksheet('说明 notes');
    notes.addRows(problems.map(({ message, remedy }) => [message.zh, remedy.zh, message.en, remedy.en]));
  }
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  return {
    fileName: `${layout.id}-${today}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    text: bytes.toString('base64'),
    base64: true,
  };
}

type Asked = InputOf<typeof checkImport>;

/** Opens the file before the transaction, which others wait for. */
export async function openTable(input: Asked) {
  return { input, sheets: await sheetsOfFile(input.file) };
}
type Opened = Awaited<ReturnType<typeof openTable>>;

function chooseSheet(sheets: readonly GridSheet[], asked: string | undefined, file: string): GridSheet {
  const found =
    asked === undefined ? sheets.find(({ isHidden }) => !isHidden) : sheets.find(({ name }) => name === asked);
  if (found !== undefined) return found;
  const known = sheets.map(({ name }) => name);
  throw failure('not-found', unknownName(asked ?? file, { zh: '工作表', en: 'sheet' }, known));
}

async function read({ tx, actor, today }: OperationContext, { plans, rules }: CaseSources, { input, sheets }: Opened) {
  const plan = choosePlan(plans, input.plan).header.id;
  requireDuty(actor, ['registrar'], plan);
  const layout = chooseLayout(rules.layouts, input.layout);
  const sheet = chooseSheet(sheets, input.sheet, input.file.name);
  const found = contractsOfRows(layout, sheet, input.file.name);
  const numbers = found.contracts.flatMap(({ contract }) => contract.number ?? []);
  const taken = await numbersTaken(tx, numbers);
  const place = { file: input.file.name, sheet: sheet.name === '' ? null : sheet.name };
  const problems: Problem[] = [...found.problems, ...importProblems(found.contracts, taken, today, place)];
  const answer: ReadCases = {
    ...{ layout: layout.id, sheet: sheet.name, contracts: found.contracts.length, registered: numbers.length },
    ...{ skipped: [...found.skipped], unread: [...found.unread], taken: 0 },
    problems: problems.slice(0, MOST_PROBLEMS),
    errors: problems.filter(({ severity }) => severity === 'error').length,
  };
  return { plan, answer, contracts: found.contracts };
}

export const checkTable = async (context: OperationContext, sources: CaseSources, opened: Opened): Promise<ReadCases> =>
  (await read(context, sources, opened)).answer;

/** Takes every contract of the table, or none. */
export async function takeTable(context: OperationContext, sources: CaseSources, opened: Opened): Promise<ReadCases> {
  const { plan, answer, contracts } = await read(context, sources, opened);
  if (answer.errors > 0 || contracts.length === 0) {
    throw refusalWith(answer, {
      zh: contracts.length === 0 ? '表中没有可收的合同' : `表中有 ${answer.errors} 处错误，一份也没有收；请改好后再交`,
      en:
        contracts.length === 0
          ? 'There is no contract to take'
          : `The table has ${answer.errors} errors and none of it was taken; mend it and send it again`,
    });
  }
  if (contracts.length > MOST_IMPORTED) {
    throw failure('too-large', {
      zh: `一次最多收 ${MOST_IMPORTED} 份合同；请分成几个文件`,
      en: `At most ${MOST_IMPORTED} contracts are taken at once; split the file`,
    });
  }
  const office = await actingOrganisation(context);
  const cases = importedCases(contracts, sources.rules, opened.input.file.name, context.today);
  const ids = await insertImported(context, plan, office.id, cases);
  for (const id of ids) await countCase(context, plan, { id });
  return { ...answer, taken: ids.length };
}
