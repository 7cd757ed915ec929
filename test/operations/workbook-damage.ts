import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzip } from '../publication/unzipped.ts';

/** One way to damage a workbook: of the book as a spreadsheet program holds it, of its XML, or of its bytes. */
type Damage =
  | { readonly of: 'book'; readonly name: string; readonly edit: (book: ExcelJS.Workbook) => void }
  | { readonly of: 'xml'; readonly name: string; readonly edit: (xml: string, part: string) => string }
  | { readonly of: 'bytes'; readonly name: string; readonly edit: (bytes: Buffer) => Buffer };

const book = (name: string, edit: (book: ExcelJS.Workbook) => void): Damage => ({ of: 'book', name, edit });
const xml = (name: string, edit: (xml: string, part: string) => string): Damage => ({ of: 'xml', name, edit });
const bytes = (name: string, edit: (bytes: Buffer) => Buffer): Damage => ({ of: 'bytes', name, edit });
const at = fc.nat(1 << 20);

const value: fc.Arbitrary<ExcelJS.CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 99999 }) },
  { weight: 3, arbitrary: fc.nat(999999).map((number) => number / 100) },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1e300, -1e300, 1e-300, 5e-324, Number.MAX_SAFE_INTEGER, -0, 0.1 + 0.2),
  fc.constantFrom(
    '约47.5%',
    '３，７００.5',
    '1,2,3',
    '3438.6①',
    '未统计',
    'refused',
    '尚未产生',
    '_x0000_',
    '=1+1',
    ' ',
    '𠮷\uD800',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('9'.repeat(60), '长'.repeat(40_000), '1'.repeat(33_000)),
  fc.boolean(),
  fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('9999-12-31') }),
  fc.constantFrom<ExcelJS.CellValue>(
    { formula: 'SUM(A1:A9)', result: 4 },
    { formula: 'A1', result: { error: '#REF!' } } as ExcelJS.CellFormulaValue,
    { sharedFormula: 'A1', result: 1 } as ExcelJS.CellSharedFormulaValue,
    { error: '#DIV/0!' },
    { richText: [{ text: '47' }, { text: '.5' }] },
    { text: '47.5', hyperlink: 'https://example.invalid/' },
  ),
);

const sheetOf = (of: ExcelJS.Workbook, place: number) => of.worksheets[place % of.worksheets.length];
/** A cell of a year column of a line. */
function yearCell(of: ExcelJS.Workbook, place: number): ExcelJS.Cell | undefined {
  const sheet = of.worksheets[1 + (place % Math.max(1, of.worksheets.length - 2))];
  return sheet?.getCell(4 + ((place >> 3) % Math.max(1, sheet.rowCount - 3)), 6 + ((place >> 8) % 5));
}
const anyCell = (of: ExcelJS.Workbook, place: number) =>
  sheetOf(of, place)?.getCell(1 + ((place >> 3) % 40), 1 + ((place >> 8) % 14));

const edits: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(at, value).map(([place, given]) =>
      book('a value in a year', (of) => {
        const cell = yearCell(of, place);
        if (cell) cell.value = given;
      }),
    ),
  },
  fc.tuple(at, value).map(([place, given]) =>
    book('a value anywhere', (of) => {
      const cell = anyCell(of, place);
      if (cell) cell.value = given;
    }),
  ),
  fc.tuple(at, fc.constantFrom('0%', 'yyyy-mm-dd', '@', '0.00E+00', '"约"0')).map(([place, format]) =>
    book('a format', (of) => {
      const cell = yearCell(of, place);
      if (cell) cell.style = { ...cell.style, numFmt: format };
    }),
  ),
  fc.tuple(at, at).map(([one, other]) =>
    book('rows changed places', (of) => {
      const sheet = sheetOf(of, one);
      const rows = [sheet?.getRow(1 + (one % 30)), sheet?.getRow(1 + (other % 30))];
      const [first, second] = rows.map((row) => row?.values ?? []);
      if (rows[0] && second) rows[0].values = second as ExcelJS.CellValue[];
      if (rows[1] && first) rows[1].values = first as ExcelJS.CellValue[];
    }),
  ),
  at.map((place) =>
    book('a row put in', (of) => sheetOf(of, place)?.insertRow(1 + (place % 20), ['自己加的一行', 1, 2])),
  ),
  at.map((place) => book('a row twice', (of) => sheetOf(of, place)?.duplicateRow(1 + (place % 20), 1, true))),
  at.map((place) => book('rows gone', (of) => sheetOf(of, place)?.spliceRows(1 + (place % 20), 1 + (place % 3)))),
  at.map((place) => book('columns gone', (of) => sheetOf(of, place)?.spliceColumns(1 + (place % 12), 1 + (place % 2)))),
  at.map((place) =>
    book('a column put in', (of) => sheetOf(of, place)?.spliceColumns(1 + (place % 12), 0, ['新列', 1])),
  ),
  at.map((place) =>
    book('cells merged', (of) => {
      const [row, column] = [3 + (place % 9), 1 + ((place >> 4) % 11)];
      const sheet = sheetOf(of, place);
      if (sheet && !sheet.getCell(row, column).isMerged && !sheet.getCell(row + 1, column + 1).isMerged)
        sheet.mergeCells(row, column, row + 1, column + 1);
    }),
  ),
  at.map((place) =>
    book('a row or column hidden', (of) => {
      const sheet = sheetOf(of, place);
      if (sheet && place % 2 === 0) sheet.getRow(4 + (place % 9)).hidden = true;
      else if (sheet) sheet.getColumn(1 + (place % 12)).hidden = true;
    }),
  ),
  at.map((place) => book('a sheet gone', (of) => of.removeWorksheet(sheetOf(of, place)?.id ?? 0))),
  at.map((place) =>
    book('a sheet hidden or renamed', (of) => {
      const sheet = sheetOf(of, place);
      if (sheet && place % 2 === 0) sheet.state = 'hidden';
      else if (sheet) sheet.name = `改名${place}`;
    }),
  ),
  at.map((place) => book('a sheet added', (of) => of.addWorksheet(`新表${place}`).addRow(['编号', '2024年', place]))),
  fc
    .tuple(at, fc.constantFrom('plan', 'organisation', 'layout', 'madeAt'), fc.anything())
    .map(([place, field, given]) =>
      book('the stamp changed', (of) => {
        const cell = of.getWorksheet('lantu')?.getCell(place % 3 === 0 ? `B${2 + (place % 90)}` : 'A1');
        if (cell === undefined) return;
        if (place % 3 === 0) cell.value = String(given);
        else if (place % 3 === 1) cell.value = JSON.stringify({ ...JSON.parse(cell.text || '{}'), [field]: given });
        else cell.value = cell.text.slice(0, place % 40);
      }),
    ),
);

const broken: fc.Arbitrary<Damage> = fc.oneof(
  fc
    .tuple(at, fc.constantFrom('<', '>', '&bogus;', '"', ']]>', '<!--', '</row>', '<c r="A1"><v>7</v></c>', '\0'))
    .map(([place, given]) =>
      xml(
        'a piece put in',
        (text) => text.slice(0, place % (text.length + 1)) + given + text.slice(place % (text.length + 1)),
      ),
    ),
  fc
    .tuple(at, fc.nat(400))
    .map(([place, length]) =>
      xml(
        'a piece cut out',
        (text) => text.slice(0, place % (text.length + 1)) + text.slice((place % (text.length + 1)) + length),
      ),
    ),
  fc.tuple(at, fc.constantFrom('1e999', '-', '', 'NaN', '0x1F', '9'.repeat(400), '99999999')).map(([place, given]) => {
    let left = place % 60;
    return xml('a stored number', (text) =>
      text.replace(/<v>[^<]*<\/v>/gu, (found) => (left-- === 0 ? `<v>${given}</v>` : found)),
    );
  }),
  fc.constantFrom('mergeCell', 'dataValidation', 'row', 'col', 'type').map((kind) =>
    xml(`an attribute of ${kind}`, (text) => {
      if (kind === 'type') return text.replace('<c r="F4"', '<c r="F4" t="d"');
      if (kind === 'row') return text.replace(/<row r="4"/u, '<row r="400000000"');
      if (kind === 'col') return text.replace(/<col min="1" max="1"/u, '<col min="1" max="2000000000"');
      const range = 'A1:XFD1048576';
      const merges = `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`;
      if (kind === 'mergeCell') return text.replace('</sheetData>', `</sheetData>${merges}`);
      return text.replace(/sqref="[^"]*"/u, `sqref="${range}"`);
    }),
  ),
);

const torn: fc.Arbitrary<Damage> = fc.oneof(
  at.map((place) => bytes('cut short', (all) => all.subarray(0, place % all.length))),
  fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 30 }).map((places) =>
    bytes('bytes changed', (all) => {
      const changed = Buffer.from(all);
      for (const [place, byte] of places) changed[place % changed.length] = byte;
      return changed;
    }),
  ),
  at.map((place) =>
    bytes('a stretch of zeros', (all) =>
      Buffer.from(all).fill(0, place % all.length, Math.min(all.length, (place % all.length) + 64)),
    ),
  ),
  at.map((place) => bytes('twice in one file', (all) => Buffer.concat([all, all.subarray(0, place % all.length)]))),
);

const rarely = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** What happens to one workbook. */
export const damages = fc.record({
  edits: fc.array(edits, { maxLength: 3 }),
  broken: rarely(3, fc.tuple(at, broken)),
  torn: rarely(9, torn),
});
type Damaged = typeof damages extends fc.Arbitrary<infer Of> ? Of : never;

export const namesOf = ({ edits, broken, torn }: Damaged): string =>
  [...edits, broken?.[1], torn].flatMap((damage) => (damage ? [damage.name] : [])).join(', ');

/** The workbook after everything that happened to it. */
export async function damagedBytes(whole: Buffer, damaged: Damaged): Promise<Buffer> {
  let result = whole;
  if (damaged.edits.length > 0) result = (await editedBytes(whole, damaged)) ?? whole;
  const [place, damage] = damaged.broken ?? [];
  if (damage?.of === 'xml' && place !== undefined) result = withBrokenPart(result, place, damage.edit);
  return damaged.torn?.of === 'bytes' ? damaged.torn.edit(result) : result;
}

/** The workbook as a spreadsheet program saves it after the edits; null where they cannot be saved. */
async function editedBytes(whole: Buffer, { edits }: Damaged): Promise<Buffer | null> {
  const edited = new ExcelJS.Workbook();
  await edited.xlsx.load(whole as unknown as ExcelJS.Buffer);
  try {
    for (const damage of edits) if (damage.of === 'book') damage.edit(edited);
    return Buffer.from(await edited.xlsx.writeBuffer());
  } catch {
    return null;
  }
}

function withBrokenPart(whole: Buffer, place: number, edit: (xml: string, part: string) => string): Buffer {
  const parts = [...unzip(whole)].filter(([name]) => !name.endsWith('/'));
  // Mostly a sheet: there is most to misread.
  const sheets = parts.filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  const [broken] = (place % 3 === 0 ? parts : sheets)[place % (place % 3 === 0 ? parts.length : sheets.length)] ?? [];
  return zipOf(
    parts.map(([name, content]) => [name, name === broken ? Buffer.from(edit(content.toString(), name)) : content]),
  );
}

/** A zip of packed parts. */
function zipOf(parts: readonly (readonly [string, Buffer])[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of parts) {
    const [packed, title] = [deflateRawSync(content, { level: 1 }), Buffer.from(name)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, rest, title]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('504b0506', 'hex'), end]);
}

/** `crc32` of node:zlib is newer than the oldest Node this runs on. */
function crc32(content: Buffer): number {
  let sum = -1;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
