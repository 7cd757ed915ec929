import { TextDecoder } from 'node:util';
import type { TextBlock } from '../../vocabulary/text-block.ts';

/** The text of a file in UTF-8, GBK (GB 18030) or UTF-16 with its mark; null where it is none of them. */
export function decodeText(bytes: Buffer): { readonly text: string; readonly encoding: string } | null {
  for (const [mark, label, encoding] of MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) return decode(bytes, label, encoding);
  }
  if (bytes.includes(0)) return null;
  return decode(bytes, 'utf-8', 'UTF-8') ?? decode(bytes, 'gb18030', 'GBK');
}

const MARKS = [
  [[0xef, 0xbb, 0xbf], 'utf-8', 'UTF-8'],
  [[0xff, 0xfe], 'utf-16le', 'UTF-16'],
  [[0xfe, 0xff], 'utf-16be', 'UTF-16'],
] as const;

function decode(bytes: Buffer, label: string, encoding: string) {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** The lines of a text; a line with tabs is a row of a table. */
export function blocksOfText(text: string): TextBlock[] {
  return text.split(/\r\n|[\n\r\f\u2028\u2029]/u).map((line) =>
    line.trim().includes('\t')
      ? {
          kind: 'row',
          cells: line
            .trim()
            .split('\t')
            .map((cell) => cell.trim()),
        }
      : { kind: 'line', text: line },
  );
}
