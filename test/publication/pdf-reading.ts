import { inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';

/** As texts are compared: compatibility forms made one, white space gone. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** The bare text of each page, without the running texts given. */
export async function readPages(pdf: Uint8Array, running: readonly string[] = []): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  return text.map((page) => running.reduce((rest, line) => rest.replace(bare(line), ''), bare(page)));
}

/** Everything inside a PDF as one text, compressed streams opened. */
export function openStreams(pdf: Uint8Array): string {
  const file = Buffer.from(pdf);
  const parts = [file.toString('latin1')];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    const end = file.indexOf('endstream', at);
    try {
      parts.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not compressed, or the word stood elsewhere: it is in the file's own text.
    }
    at = end;
  }
  return parts.join('\n');
}
