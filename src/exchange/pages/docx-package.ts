/** What is seen of a Word document without reading it: its tracked changes, and paragraphs Word numbers itself. */
export interface DocxFacts {
  readonly changes: number;
  readonly numbered: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;
const MAIN = 'word/document.xml';
const MOST_XML = 40 * 1024 * 1024;

/** Null where the package has no document, or where an old browser cannot unpack it. */
export async function lookIntoDocx(bytes: ArrayBuffer): Promise<DocxFacts | 'too-large' | null> {
  const part = mainPart(new DataView(bytes));
  if (part === null) return null;
  const packed = new Uint8Array(bytes, part.start, part.size);
  const xml = part.method === DEFLATED ? await inflate(packed) : new TextDecoder().decode(packed);
  if (xml === null || xml === 'too-large') return xml;
  const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
  return {
    changes: count(/<(?:[\w.-]+:)?(?:ins|del|moveFrom|moveTo)[\s>/]/gu),
    numbered: count(/<(?:[\w.-]+:)?numPr>/gu),
  };
}

function mainPart(view: DataView) {
  const end = directoryEnd(view);
  if (end === null) return null;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + nameLength > view.byteLength) return null;
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameLength));
    if (name === MAIN) return contentOf(view, at);
    at += 46 + nameLength + extra + comment;
  }
  return null;
}

function contentOf(view: DataView, entry: number) {
  const local = view.getUint32(entry + 42, true);
  if (local + 30 > view.byteLength) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const size = view.getUint32(entry + 20, true);
  return start + size > view.byteLength ? null : { start, size, method: view.getUint16(entry + 10, true) };
}

function directoryEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return null;
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<string | 'too-large' | null> {
  if (typeof DecompressionStream === 'undefined') return null;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.byteLength;
    if (size > MOST_XML) {
      await reader.cancel();
      return 'too-large';
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text;
}
