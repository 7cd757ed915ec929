import { inflateRawSync } from 'node:zlib';
import { failure } from '../../platform/failure.ts';
import { checkRanges } from './spreadsheet-ranges.ts';

/** Bytes when unpacked, of all parts together; a workbook of a whole plan has about one million. */
const MOST_UNPACKED = 60 * 1024 * 1024;
const MOST_PARTS = 300;

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/**
 * Looks into a file before a spreadsheet library does: it must be a plain .xlsx, without macros, small when unpacked and
 * without ranges that would become millions of cells. The sizes a file declares are not believed; every part is unpacked
 * against the limit. Answers which nodes of a sheet must not be read. Fails with bad-input or too-large.
 */
export function checkSpreadsheet(name: string, bytes: Buffer): readonly string[] {
  if (bytes.length < 22) throw damaged(name);
  if (bytes.readUInt32BE(0) === 0xd0cf11e0) throw oldOrLocked(name);
  if (bytes.readUInt32LE(0) !== LOCAL) throw notSpreadsheet(name);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw damaged(name);
  const parts = bytes.readUInt16LE(end + 10);
  if (parts > MOST_PARTS) throw tooMuch(name);
  let [at, unpacked] = [bytes.readUInt32LE(end + 16), 0];
  const names: string[] = [];
  const sheets: string[] = [];
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw damaged(name);
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    if ((flags & 1) === 1) throw oldOrLocked(name);
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const partName = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    names.push(partName);
    const content = unpack(name, bytes, bytes.readUInt32LE(at + 42), size, method, MOST_UNPACKED - unpacked);
    unpacked += content.length;
    if (/xl\/worksheets\/sheet\d+\.xml/i.test(partName)) sheets.push(content.toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (names.some((part) => /vbaProject\.bin$/i.test(part))) throw withMacros(name);
  if (!names.includes('xl/workbook.xml')) throw notSpreadsheet(name);
  const ranges = checkRanges(sheets);
  if (ranges === 'impossible') throw damaged(name);
  if (ranges === 'too-many') throw tooManyMerged(name);
  return ranges;
}

function unpack(name: string, bytes: Buffer, at: number, size: number, method: number, most: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw damaged(name);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + size > bytes.length) throw damaged(name);
  if (method === 0) return size <= most ? bytes.subarray(start, start + size) : fail(tooMuch(name));
  if (method !== 8) throw damaged(name);
  try {
    return inflateRawSync(bytes.subarray(start, start + size), { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch(name) : damaged(name);
  }
}

const fail = (error: Error): never => {
  throw error;
};
const refuse = (zh: string, en: string) => failure('bad-input', { zh, en });
const notSpreadsheet = (name: string) =>
  refuse(
    `${name} 不是 .xlsx 工作簿。请用电子表格软件另存为 .xlsx 后提交。`,
    `${name} is no .xlsx workbook. Save it as .xlsx and send that.`,
  );
const oldOrLocked = (name: string) =>
  refuse(
    `${name} 是旧格式（.xls）或加了密码，无法读取。请去掉密码，另存为 .xlsx 后提交。`,
    `${name} is of the old format (.xls) or has a password. Take the password off, save it as .xlsx and send that.`,
  );
const withMacros = (name: string) =>
  refuse(
    `${name} 含有宏，不予接受。请另存为不含宏的 .xlsx 后提交。`,
    `${name} contains macros. Save it as .xlsx without macros and send that.`,
  );
const damaged = (name: string) =>
  refuse(
    `${name} 已损坏或不完整。请重新保存后提交。`,
    `${name} is damaged or incomplete. Save it again and send that.`,
  );
const tooMuch = (name: string) =>
  failure('too-large', {
    zh: `${name} 解开后过大，不予读取。请只保留填报表本身。`,
    en: `${name} is too large when unpacked. Keep the workbook itself only.`,
  });
const tooManyMerged = (name: string) =>
  failure('too-large', {
    zh: `${name} 合并的单元格过多，不予读取。请取消合并后提交。`,
    en: `${name} merges too many cells. Undo the merges and send it again.`,
  });
