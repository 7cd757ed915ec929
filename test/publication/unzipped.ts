import { inflateRawSync } from 'node:zlib';

/** The files inside a zip, by name. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < zip.readUInt16LE(end + 10); index += 1) {
    const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    const opened = zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    if (opened.length !== size) throw new Error('a file in the zip is cut short');
    files.set(zip.toString('utf8', at + 46, at + 46 + name), opened);
    at += 46 + name + extra + comment;
  }
  return files;
}
