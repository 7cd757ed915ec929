import { readdirSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOfFile, sheetsOfText } from '../../src/collection/operations/table-file.ts';
import { sheetOfRows } from '../../src/collection/table/delimited-text.ts';
import { CASE_STATE_IDS, CASE_STATES } from '../../src/exchange/case-states.ts';
import { CONTRACT_SUBTYPES, CONTRACT_TYPES, SUBTYPE_WORDS, TYPE_WORDS } from '../../src/exchange/contract-type.ts';
import { FORM_FIELDS } from '../../src/exchange/form-fields.ts';
import { contractsOfRows, rowsOfContracts } from '../../src/exchange/laid-out-rows.ts';
import {
  closedValues,
  type LaidOutContract,
  type Layout,
  type LayoutColumn,
  laidOutValue,
  NOTHING_LAID_OUT,
  withLaidOutValue,
} from '../../src/exchange/layout.ts';
import { readLayouts } from '../../src/exchange/layout-file.ts';
import { FORM_RULES } from './form-maker.ts';

const FOLDER = new URL('layouts/', import.meta.url);
const RULES = new URL('../../catalogue/rules/', import.meta.url);
const textsOf = (folder: URL, name: RegExp) =>
  new Map(
    readdirSync(folder)
      .filter((file) => name.test(file))
      .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const),
  );
const OURS = readLayouts(textsOf(RULES, /^layout-.*\.yaml$/u));
const INVENTED = readLayouts(textsOf(FOLDER, /\.yaml$/u));
const LAYOUTS = [...OURS.packs, ...INVENTED.packs];
const layoutOf = (id: string): Layout => {
  const found = LAYOUTS.find((layout) => layout.id === id);
  if (found === undefined) throw new Error(`${id} ${JSON.stringify([OURS.problems, INVENTED.problems])}`);
  return found;
};

const upload = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString('base64') });
async function readInvented(id: string, name: string) {
  const [sheet] = await sheetsOfFile(upload(name, readFileSync(new URL(name, FOLDER))));
  if (sheet === undefined) throw new Error(name);
  return contractsOfRows(layoutOf(id), sheet, name);
}

/** What a layout holds of a contract. */
const heldBy = ({ columns }: Layout, contract: LaidOutContract) =>
  Object.fromEntries(columns.map(({ field }) => [field, laidOutValue(contract, field)]));
const filled = (values: Readonly<Record<string, string>>): LaidOutContract =>
  Object.entries(values).reduce(
    (contract, [field, value]) => withLaidOutValue(contract, field as LayoutColumn['field'], value),
    NOTHING_LAID_OUT,
  );

/** The three contracts all invented files tell of. */
const TOLD = [
  filled({
    ...{
      number: '9900250000000001',
      state: 'registered',
      registeredOn: '2025-04-01',
      projectName: '深井泵密封方法研究',
    },
    ...{ 'seller.name': '云水大学（虚构）', 'seller.region': '990100', 'buyer.name': '岚溪泵业有限公司（虚构）' },
    ...{ signedOn: '2025-03-10', type: 'development', total: '1205000', technical: '1002500', tags: 'robots' },
  }),
  filled({
    ...{
      number: '9900250000000002',
      state: 'registered',
      registeredOn: '2025-04-20',
      projectName: '一种可降解膜的专利权',
    },
    ...{ 'seller.name': '岚溪膜研究所（虚构）', 'seller.region': '990200', 'buyer.name': '云水包装有限公司（虚构）' },
    ...{ signedOn: '2025-04-01', type: 'transfer', total: '800000', technical: '800000' },
  }),
  filled({
    ...{ number: '9900250000000003', state: 'accepted', projectName: '轧机减振' },
    ...{ 'seller.name': '云水大学（虚构）', 'seller.region': '990100', 'buyer.name': '云水重工有限公司（虚构）' },
    ...{ signedOn: '2025-12-31', type: 'service', tags: 'artificial-intelligence、robots' },
  }),
];

describe('the layouts', () => {
  it('are sound', () => expect([...OURS.problems, ...INVENTED.problems]).toEqual([]));

  it('ours holds every field and says that it is no national one', () => {
    const ours = layoutOf('lantu-contracts');
    expect(ours.columns.map(({ field }) => field)).toEqual(['number', 'state', 'registeredOn', ...FORM_FIELDS]);
    expect([ours.status, ours.title.zh]).toEqual(['proposal', '蓝图自有的技术合同表，不是国家版式']);
    const codes = (field: string) => ours.columns.find((column) => column.field === field)?.codes;
    const words = <Id extends string>(ids: readonly Id[], of: Readonly<Record<Id, { readonly zh: string }>>) =>
      Object.fromEntries(ids.map((id) => [of[id].zh, id]));
    expect(codes('state')).toEqual(words(CASE_STATE_IDS, CASE_STATES));
    expect(codes('type')).toEqual(words(CONTRACT_TYPES, TYPE_WORDS));
    expect(codes('subtype')).toEqual(words(CONTRACT_SUBTYPES, SUBTYPE_WORDS));
    const fields = FORM_RULES.lists.find(({ id }) => id === 'field')?.codes ?? [];
    expect(codes('field')).toEqual(Object.fromEntries(fields.map(({ code, label }) => [label.zh, code])));
  });

  it('are refused where a column cannot be read', () => {
    const quarter = textsOf(FOLDER, /^quarter\.yaml$/u).get('quarter.yaml') ?? '';
    const codes = (from: string, to: string) =>
      readLayouts(new Map([['a.yaml', quarter.replace(from, to)]])).problems.map(({ code }) => code);
    expect(codes('field: total, unit: 元', 'field: total')).toEqual(['field-missing']);
    expect(codes('head: 项目, field: projectName', 'head: 项目, field: projectName, unit: 元')).toEqual([
      'value-not-allowed',
    ]);
    expect(codes(', day: YYYYMMDD', ', day: YYMMDD')).toEqual(['value-not-allowed']);
    expect(codes('"5": service', '"5": services')).toEqual(['value-not-allowed']);
    expect(codes('"5": service', '１: service')).toEqual(['value-form']);
    expect(codes('head: 买方', 'head: 卖 方')).toEqual(['listed-twice']);
    expect(codes('field: buyer.name', 'field: seller.name')).toEqual(['listed-twice']);
  });
});

describe('three invented files of different shape', () => {
  it.each([
    ['works-list', 'works-list.xlsx', ['序号', '备注'], ['合计']],
    ['quarter', 'quarter.csv', [], ['总计', '填表人：某某']],
    ['desk', 'desk.txt', [], ['小计']],
  ])('%s is read, row by row, and written back', async (id, file, unread, skipped) => {
    const read = await readInvented(id, file);
    expect(read.problems).toEqual([]);
    const layout = layoutOf(id);
    expect(read.contracts.map(({ contract }) => heldBy(layout, contract))).toEqual(
      TOLD.map((one) => heldBy(layout, one)),
    );
    expect([read.unread, read.skipped.map(({ text }) => text)]).toEqual([unread, skipped]);
    const { head, rows, problems } = rowsOfContracts(layout, TOLD);
    expect(problems).toEqual([]);
    const again = contractsOfRows(layout, sheetOfRows('', [head, ...rows]), '');
    expect(again.contracts.map(({ contract }) => contract)).toEqual(read.contracts.map(({ contract }) => contract));
  });

  it('name row, column, value and remedy of every fault, and take no contract with one', async () => {
    const text = new TextDecoder('gb18030').decode(readFileSync(new URL('quarter.csv', FOLDER)));
    const worse = [
      ['"1,205,000.00"', '约120万'],
      ['20250310', '20250230'],
      ['800000,800000,2', '800000.00001,800000,二'],
      ['轧机减振', '轧'.repeat(301)],
    ].reduce((all, [from = '', to = '']) => all.replace(from, to), text);
    const [sheet] = sheetsOfText('季报.csv', worse);
    const read = contractsOfRows(layoutOf('quarter'), sheet ?? sheetOfRows('', []), '季报.csv');
    expect(read.contracts).toEqual([]);
    const told = read.problems.map(({ code, place, value }) => [code, place.field, value.slice(0, 12)].join(' '));
    expect(told).toEqual([
      'layout-day G3 · 签订日 20250230',
      'layout-amount H3 · 成交额 约120万',
      'layout-amount H4 · 成交额 800000.00001',
      'layout-word J4 · 种类 二',
      `layout-too-long D6 · 项目 ${'轧'.repeat(12)}`,
    ]);
    for (const { message, remedy } of read.problems) {
      expect([message.zh, message.en, remedy.zh, remedy.en].join()).not.toMatch(/[{}]/u);
    }
  });

  it('are refused under another layout, with the heads that are missing', async () => {
    const read = await readInvented('desk', 'quarter.csv');
    expect([...new Set(read.problems.map(({ code }) => code))]).toEqual(['layout-no-head']);
    expect(read.problems).toHaveLength(layoutOf('desk').columns.length);
  });

  it('are refused where cells are merged, hidden or formulas', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(new URL('works-list.xlsx', FOLDER)) as unknown as ExcelJS.Buffer);
    const sheet = book.worksheets[0];
    sheet?.mergeCells('E4:E5');
    sheet?.getRow(6) && Object.assign(sheet.getRow(6), { hidden: true });
    Object.assign(sheet?.getCell('J5') ?? {}, { value: { formula: 'I5', result: 80 } });
    Object.assign(sheet?.getCell('C5') ?? {}, { value: 9900250000000002 });
    const [changed] = await sheetsOfFile(upload('清单.xlsx', new Uint8Array(await book.xlsx.writeBuffer())));
    const read = contractsOfRows(layoutOf('works-list'), changed ?? sheetOfRows('', []), '清单.xlsx');
    const told = read.problems.map(({ code, place }) => `${code} ${place.field}`);
    expect(told).toContain('layout-merged 清单!E4 · 让出单位');
    expect(told).toContain('layout-amount 清单!J5 · 技术额（万元）');
    expect(told).toContain('layout-text 清单!C5 · 合同号');
    expect(told).toContain('layout-hidden 清单!G6 · 受让单位');
    expect(read.contracts).toEqual([]);
  });
});

it('says what a layout cannot write, and leaves it empty', () => {
  const { rows, problems } = rowsOfContracts(layoutOf('works-list'), [
    filled({ number: '7', type: 'licence', signedOn: '2025-02-30', total: '1' }),
  ]);
  expect(problems.map(({ code, place, value }) => `${code} ${place.file} ${place.field} ${value}`)).toEqual([
    'layout-cannot-write works-list 7 · 类型 licence',
    'layout-cannot-write works-list 7 · 签约日 2025-02-30',
  ]);
  expect(rows).toEqual([['7', '', '', '', '', '', '', '0.0001', '']]);
  // It would be taken for a sum when the table is read.
  const sum = rowsOfContracts(layoutOf('works-list'), [filled({ number: '合计7号' })]);
  expect(sum.problems.map(({ value }) => value)).toEqual(['合计7号']);
});

const word = fc
  .array(fc.constantFrom(...'云水岚溪泵业研究ABC019（）、，"\t'.split('')), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join('').replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');
const amount = fc
  .tuple(fc.nat(10 ** 12), fc.nat(9999))
  .map(([whole, rest]) => (rest === 0 ? `${whole}` : `${whole}.${String(rest).padStart(4, '0')}`.replace(/0+$/u, '')));
const day = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, ...rest]) => [year, ...rest.map((part) => String(part).padStart(2, '0'))].join('-'));
const DIGITS = /\.(region|country|code|nature)$|^number$/u;

function valueFor(column: LayoutColumn): fc.Arbitrary<string> {
  const { field, unit, day: form, codes } = column;
  if (unit !== undefined) return amount;
  if (form !== undefined) return day;
  const known = codes === undefined ? closedValues(field) : Object.values(codes);
  if (field === 'tags') {
    return fc
      .uniqueArray(fc.constantFrom(...(known ?? ['robots', 'chips'])), { minLength: 1 })
      .map((ids) => ids.join('、'));
  }
  if (known !== null) return fc.constantFrom(...known);
  return DIGITS.test(field) ? fc.stringMatching(/^\d{3}$/u) : word;
}

it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s reads what it wrote', (_, layout) => {
  const contract = fc
    .tuple(
      ...layout.columns.map((column) => fc.option(valueFor(column).map((value) => [column.field, value] as const))),
    )
    .map((values) => filled(Object.fromEntries(values.flatMap((value) => (value === null ? [] : [value])))))
    .filter((one) => layout.columns.some(({ field }) => laidOutValue(one, field) !== null));
  fc.assert(
    fc.property(fc.array(contract, { maxLength: 5 }), fc.nat(3), (contracts, above) => {
      const { head, rows, problems } = rowsOfContracts(layout, contracts);
      expect(problems).toEqual([]);
      const sheet = sheetOfRows('', [...Array.from({ length: above }, () => ['标题']), head, ...rows]);
      const read = contractsOfRows(layout, sheet, '');
      expect(read.problems).toEqual([]);
      expect(read.contracts.map((each) => each.contract)).toEqual(contracts);
      expect(read.contracts.map(({ row }) => row)).toEqual(contracts.map((_one, index) => above + 2 + index));
    }),
    { numRuns: 100 },
  );
});
