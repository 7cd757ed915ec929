import { inflateRawSync } from 'node:zlib';

/** A file inside a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];

/** The entries of an archive by its central directory; null where it is no archive, or a damaged one. */
export function zipEntries(archive: Buffer): ZipEntry[] | null {
  try {
    const end = endOfDirectory(archive);
    const entries: ZipEntry[] = [];
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (archive.readUInt32LE(at) !== CENTRAL) return null;
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
      const local = archive.readUInt32LE(at + 42);
      if (archive.readUInt32LE(local) !== LOCAL) return null;
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const size = archive.readUInt32LE(at + 20);
      if (start + size > archive.length) return null;
      entries.push({
        name: archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
        method: archive.readUInt16LE(at + 10),
        isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
        packed: archive.subarray(start, start + size),
      });
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function endOfDirectory(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - 22 - 0xffff);
  for (let at = archive.length - 22; at >= lowest; at -= 1) if (archive.readUInt32LE(at) === END) return at;
  throw new RangeError('no central directory');
}

/** The content of an entry; null where it is damaged, `too-large` where it unpacks to more than `most` bytes. */
export function unpack({ method, packed }: ZipEntry, most: number): Buffer | 'too-large' | null {
  if (method === STORED) return packed.length > most ? 'too-large' : packed;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : null;
  }
}
