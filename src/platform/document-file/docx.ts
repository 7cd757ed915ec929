import mammoth from 'mammoth';
import type { TextBlock } from '../../vocabulary/text-block.ts';
import { type DocumentFault, documentFault } from './document-fault.ts';
import { blocksOfMarkup } from './markup.ts';
import { unpack, type ZipEntry, zipEntries } from './zip.ts';

const MAIN = 'word/document.xml';
const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 200 * MEGABYTE;
/** The XML of a document of 500 pages has a few megabytes. */
const MOST_XML = 40 * MEGABYTE;

type Read = DocumentFault | { readonly ok: true; readonly blocks: readonly TextBlock[]; readonly numbered: number };

/**
 * Paragraphs and table rows of a Word document. Refuses one with tracked changes. `numbered` counts the paragraphs whose
 * number Word makes itself: it is no text and is not read. Footnotes, headers and comments are left out.
 */
export async function readDocx(bytes: Buffer, file: string): Promise<Read> {
  const entries = zipEntries(bytes);
  if (entries === null) return documentFault('document-broken', file);
  const main = entries.find(({ name }) => name === MAIN);
  if (main === undefined) return documentFault('document-kind-unknown', file, kindOf(entries));
  if (entries.some(({ isEncrypted }) => isEncrypted)) return documentFault('document-password', file);
  const fault = unpackingFault(entries, file);
  if (fault !== null) return fault;
  const xml = unpack(main, MOST_XML)?.toString() ?? '';
  const changes = xml.match(/<\w+:(?:ins|del|moveFrom|moveTo)[\s>/]/gu)?.length ?? 0;
  if (changes > 0) return documentFault('document-tracked-changes', file, { count: String(changes) });
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, OPTIONS);
    return { ok: true, blocks: blocksOfMarkup(value), numbered: xml.match(/<\w+:numPr>/gu)?.length ?? 0 };
  } catch {
    return documentFault('document-broken', file);
  }
}

const OPTIONS = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };

/** Every entry is unpacked once, so that what an archive claims of itself is not relied on. */
function unpackingFault(entries: readonly ZipEntry[], file: string): DocumentFault | null {
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    const most = entry.name.endsWith('.xml') ? Math.min(left, MOST_XML) : left;
    const content = unpack(entry, most);
    if (content === null) return documentFault('document-broken', file);
    if (content === 'too-large') {
      return documentFault('document-unpacks-too-large', file, { limit: String(Math.ceil(most / MEGABYTE)) });
    }
    left -= content.length;
  }
  return null;
}

function kindOf(entries: readonly ZipEntry[]) {
  const has = (folder: string) => entries.some(({ name }) => name.startsWith(folder));
  if (has('xl/')) return { kind: '电子表格', kindEn: 'a spreadsheet' };
  if (has('ppt/')) return { kind: '演示文稿', kindEn: 'a presentation' };
  if (has('Doc_0/') || has('OFD.xml')) return { kind: 'OFD 版式文件', kindEn: 'an OFD file' };
  return { kind: '压缩文件', kindEn: 'an archive' };
}
