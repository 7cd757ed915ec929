import { getDocumentProxy } from 'unpdf';
import type { TextBlock } from '../../vocabulary/text-block.ts';
import { type DocumentFault, documentFault } from './document-fault.ts';
import { linesOfPage, type PdfLine, type PdfRun, withoutFurniture } from './pdf-lines.ts';
import { blocksOfLines } from './pdf-paragraphs.ts';

const MOST_PAGES = 500;
/** A page with fewer letters holds no text but a stamp or a page number. */
const FEWEST_LETTERS = 10;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Read = DocumentFault | { readonly ok: true; readonly blocks: readonly TextBlock[]; readonly pages: number };

/** Paragraphs and table rows of a PDF with a text layer, without running heads, page numbers and slanted watermarks. */
export async function readPdf(bytes: Buffer, file: string): Promise<Read> {
  let document: Document;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return documentFault(isLocked ? 'document-password' : 'document-broken', file);
  }
  try {
    const pages = document.numPages;
    if (pages > MOST_PAGES) {
      return documentFault('document-too-many-pages', file, { size: String(pages), limit: String(MOST_PAGES) });
    }
    const read: PdfLine[][] = [];
    for (let page = 1; page <= pages; page += 1) read.push(linesOfPage(page, await runsOf(document, page)));
    const letters = read.map((lines) => lines.flatMap(({ chunks }) => chunks.map(({ text }) => text)).join(''));
    const empty = letters.filter(({ length }) => length < FEWEST_LETTERS).length;
    if (empty > pages / 2) {
      return documentFault('document-scanned', file, { pages: String(pages), empty: String(empty) });
    }
    if (isGarbled(letters.join(''))) return documentFault('document-garbled', file);
    return { ok: true, blocks: blocksOfLines(withoutFurniture(read)), pages };
  } catch {
    return documentFault('document-broken', file);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function runsOf(document: Document, number: number): Promise<PdfRun[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item): PdfRun[] => {
    if (!('str' in item)) return [];
    const [across = 0, slant = 0, , size = 0, x = 0, y = 0] = item.transform as number[];
    return Math.abs(slant) > 0.1 * Math.abs(across)
      ? []
      : [{ text: item.str, x, y, width: item.width, size: Math.abs(size) }];
  });
}

/** A fifth of the letters without a meaning: private use, replacement and control characters. */
function isGarbled(text: string): boolean {
  const strange = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  return strange > text.length / 5;
}
