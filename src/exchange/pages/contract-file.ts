import type { Problem } from '../../vocabulary/problem.ts';
import { type ContractFileFault, contractFileProblem } from '../file-faults.ts';
import { type PageRun, textOfPage } from '../reading/document-text.ts';
import { lookIntoDocx } from './docx-package.ts';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 20 * MEGABYTE;
const MOST_PAGES = 120;
/** A page with fewer letters holds no text but a stamp or a page number. */
const FEWEST_LETTERS = 10;

export type ContractFile =
  | {
      readonly ok: true;
      readonly format: 'txt' | 'docx' | 'pdf';
      readonly text: string;
      readonly findings: readonly Problem[];
    }
  | { readonly ok: false; readonly problem: Problem };
type Fault = (code: ContractFileFault, facts?: Readonly<Record<string, string>>) => ContractFile;

/** The text of a file somebody chose, read on this machine and sent nowhere; kinds are told by content. */
export async function readContractFile(file: File): Promise<ContractFile> {
  const fault: Fault = (code, facts) => ({ ok: false, problem: contractFileProblem(code, file.name, facts) });
  if (file.size === 0) return fault('contract-file-empty');
  if (file.size > MOST_BYTES) {
    return fault('contract-file-too-large', {
      size: String(Math.ceil(file.size / MEGABYTE)),
      limit: String(MOST_BYTES / MEGABYTE),
    });
  }
  const bytes = await file.arrayBuffer();
  const read = await readBytes(bytes, file.name, fault);
  return read.ok && read.text.trim() === '' ? fault('contract-file-empty') : read;
}

async function readBytes(bytes: ArrayBuffer, name: string, fault: Fault): Promise<ContractFile> {
  const head = new TextDecoder('latin1').decode(new Uint8Array(bytes, 0, Math.min(1024, bytes.byteLength)));
  try {
    if (/^(?:\xef\xbb\xbf)?[\s\0]*%PDF-/u.test(head)) return await readPdf(bytes, fault);
    if (head.startsWith('PK')) return await readDocx(bytes, name, fault);
  } catch (error) {
    return fault(
      error instanceof Error && error.name === 'PasswordException' ? 'contract-file-password' : 'contract-file-broken',
    );
  }
  const text = decodeText(bytes);
  return text === null ? fault('contract-file-kind') : { ok: true, format: 'txt', text, findings: [] };
}

async function readDocx(bytes: ArrayBuffer, name: string, fault: Fault): Promise<ContractFile> {
  const facts = await lookIntoDocx(bytes);
  if (facts === 'too-large') return fault('contract-file-too-large', { size: '40+', limit: '40' });
  if (facts !== null && facts.changes > 0) return fault('contract-file-changes', { count: String(facts.changes) });
  const { default: mammoth } = await import('mammoth');
  const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, { convertImage: noImage });
  const numbered = facts?.numbered ?? 0;
  const findings =
    numbered > 0 ? [contractFileProblem('contract-file-numbered', name, { count: String(numbered) })] : [];
  return { ok: true, format: 'docx', text: textOfMarkup(value), findings };
}

const LINES = 'p, h1, h2, h3, h4, h5, h6, li, tr';

/** Paragraphs as lines and table rows with tabs, of a document that is parsed and never shown. */
function textOfMarkup(html: string): string {
  const parsed = new DOMParser().parseFromString(html.replace(/<br ?\/?>/gu, '\n'), 'text/html');
  return [...parsed.querySelectorAll(LINES)]
    .filter((element) => element.parentElement?.closest('tr') === null)
    .map((element) => {
      if (element.tagName !== 'TR') return ownText(element);
      return [...element.children].map((cell) => (cell.textContent ?? '').trim().replace(/\s+/gu, ' ')).join('\t');
    })
    .join('\n');
}

/** Without the lists within it, whose points have lines of their own. */
function ownText(element: Element): string {
  const nodes = [...element.childNodes].filter(({ nodeName }) => nodeName !== 'UL' && nodeName !== 'OL');
  return nodes.map(({ textContent }) => textContent ?? '').join('');
}

async function readPdf(bytes: ArrayBuffer, fault: Fault): Promise<ContractFile> {
  const { getDocumentProxy } = await import('unpdf');
  // The pages forbid code made from text; a font is drawn without it as well, and none is drawn here.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, useWasm: false });
  try {
    const count = pdf.numPages;
    if (count > MOST_PAGES) {
      return fault('contract-file-too-many-pages', { pages: String(count), limit: String(MOST_PAGES) });
    }
    const pages: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(textOfPage(runsOf((await page.getTextContent()).items)));
      page.cleanup();
    }
    const letters = pages.map((text) => text.replace(/\s/gu, '').length);
    const total = letters.reduce((sum, length) => sum + length, 0);
    if (letters.filter((length) => length < FEWEST_LETTERS).length > count / 2) {
      return fault('contract-file-scanned', { pages: String(count), characters: String(total) });
    }
    const text = pages.join('\f');
    const strange = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
    return strange > total / 5 ? fault('contract-file-garbled') : { ok: true, format: 'pdf', text, findings: [] };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function runsOf(items: readonly object[]): PageRun[] {
  return items.flatMap((item): PageRun[] => {
    if (!('str' in item && 'transform' in item && 'width' in item)) return [];
    const [across = 0, slant = 0, , size = 0, x = 0, y = 0] = item.transform as number[];
    // A slanted run is a watermark.
    if (Math.abs(slant) > 0.1 * Math.abs(across)) return [];
    return [{ text: String(item.str), x, y, width: Number(item.width), size: Math.abs(size) }];
  });
}

/** UTF-8, GBK or UTF-16 with its mark; null for what is no text. */
function decodeText(bytes: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  if (new Uint8Array(bytes).includes(0)) return null;
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

function decode(bytes: ArrayBuffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
