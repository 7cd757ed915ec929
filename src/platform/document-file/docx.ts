import mammoth from 'mammoth';
import type { TextBlock } from '../../vocabulary/text-block.ts';
import { type DocumentFault, documentFault } from './document-fault.ts';
import { blocksOfMarkup } from './markup.ts';
import { unpack, type ZipEntry, zipEntries } from './zip.ts';

/** Where the relationships of the package stand, and where the document is when they do not say. */
const RELATIONSHIPS = '_rels/.rels';
const USUAL_MAIN = 'word/document.xml';
const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
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
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  // Programs differ in which of two entries of one name they read.
  if (parts.size < entries.length) return documentFault('document-broken', file);
  const main = mainPart(parts);
  if (main === undefined) return documentFault('document-kind-unknown', file, kindOf(entries));
  if (entries.some(({ isEncrypted }) => isEncrypted)) return documentFault('document-password', file);
  const fault = unpackingFault(entries, file);
  if (fault !== null) return fault;
  const xml = textOf(parts.get(main));
  // A spreadsheet has a main part too, and no body.
  if (!/<(?:[\w.-]+:)?body[\s>]/u.test(xml)) return documentFault('document-kind-unknown', file, kindOf(entries));
  const changes = xml.match(/<(?:[\w.-]+:)?(?:ins|del|moveFrom|moveTo)[\s>/]/gu)?.length ?? 0;
  if (changes > 0) return documentFault('document-tracked-changes', file, { count: String(changes) });
  try {
    const { value } = await mammoth.convertToHtml(packageOf(parts, main), OPTIONS);
    return { ok: true, blocks: blocksOfMarkup(value), numbered: xml.match(/<(?:[\w.-]+:)?numPr>/gu)?.length ?? 0 };
  } catch {
    return documentFault('document-broken', file);
  }
}

type Parts = ReadonlyMap<string, ZipEntry>;

function textOf(part: ZipEntry | undefined): string {
  const content = part === undefined ? null : unpack(part, MOST_XML);
  return Buffer.isBuffer(content) ? content.toString() : '';
}

/** Name of the document by the relationships of the package, or its usual one; undefined where there is neither. */
function mainPart(parts: Parts): string | undefined {
  const tags = textOf(parts.get(RELATIONSHIPS)).match(/<(?:[\w.-]+:)?Relationship\s[^<>]*>/gu) ?? [];
  const valueOf = (tag: string, name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`, 'u').exec(tag)?.[1] ?? '';
  const named = tags
    .filter((tag) => valueOf(tag, 'Type').endsWith('/officeDocument'))
    .map((tag) => valueOf(tag, 'Target').replace(/^\.?\//u, ''));
  return [...named, USUAL_MAIN].find((name) => parts.has(name));
}

/**
 * The document as mammoth reads it: the entries that were checked, and the main part that was checked. Were it handed the bytes,
 * its own reader of archives could find others.
 */
function packageOf(parts: Parts, main: string) {
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="main" Type="${OFFICE_DOCUMENT}" Target="/${main.replaceAll('&', '&amp;')}"/></Relationships>`;
  const archive = {
    exists: (name: string) => parts.has(name) || name === RELATIONSHIPS,
    read: async (name: string) => (name === RELATIONSHIPS ? relationships : textOf(parts.get(name))),
  };
  // mammoth takes an opened archive as `file`, which its types leave out.
  return { file: archive } as unknown as { buffer: Buffer };
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
