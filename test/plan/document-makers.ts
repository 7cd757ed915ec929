import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { TextBlock } from '../../src/vocabulary/text-block.ts';

type Piece = { readonly line: string } | { readonly rows: readonly (readonly string[])[] };

/** Lines, and rows that follow each other as one table; empty lines are left out. */
function piecesOf(blocks: readonly TextBlock[]): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (block.kind === 'line') {
      if (block.text.trim() !== '') pieces.push({ line: block.text.replaceAll('**', '') });
    } else if (last !== undefined && 'rows' in last) pieces.splice(-1, 1, { rows: [...last.rows, block.cells] });
    else pieces.push({ rows: [block.cells] });
  }
  return pieces;
}

/** A Word document of these lines and tables. */
export async function docxOf(blocks: readonly TextBlock[]): Promise<Buffer> {
  const children = piecesOf(blocks).map((piece) =>
    'line' in piece
      ? new Paragraph(piece.line)
      : new Table({
          rows: piece.rows.map(
            (cells) =>
              new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
          ),
        }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A Word document with one insertion and one deletion nobody has accepted yet. */
export async function docxWithTrackedChanges(line: string): Promise<Buffer> {
  const change = { author: '某人', date: '2026-01-01T00:00:00Z' };
  const children = [
    new TextRun(line),
    new InsertedTextRun({ id: 0, text: '加上的话', ...change }),
    new DeletedTextRun({ id: 1, text: '删去的话', ...change }),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children })] }] }));
}

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const compiler = () =>
  NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [join(fonts, '400Regular')] }] });

/** Set as official documents are: A4, 28 characters in a line, paragraphs indented by two, page number at the foot. */
const PAGE = `
#set document(title: "规划", date: none)
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  header: context if counter(page).get().first() > 1 [#align(center, text(size: 9pt)[某规划文本])],
  footer: context align(center)[— #counter(page).display() —])
#set text(font: "Noto Sans SC", size: 16pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#let pieces = json(bytes(sys.inputs.pieces))
#for piece in pieces {
  if "line" in piece { par(piece.line) } else {
    let head = piece.rows.at(0)
    set text(size: 14pt)
    set par(first-line-indent: 0em, justify: false)
    table(columns: (auto,) + (1fr,) + (auto,) * (head.len() - 2), table.header(..head), ..piece.rows.slice(1).flatten())
  }
}`;

/** A PDF of these lines and tables. */
export function pdfOf(blocks: readonly TextBlock[]): Buffer {
  return compile(PAGE, { pieces: JSON.stringify(piecesOf(blocks)) });
}

/** A PDF of pages without any text, as a scanner makes it. */
export function scannedPdf(pages: number): Buffer {
  return compile(
    '#for _ in range(int(sys.inputs.pages)) { rect(width: 100%, height: 80%, fill: luma(90%)); pagebreak(weak: true) }',
    {
      pages: String(pages),
    },
  );
}

function compile(mainFileContent: string, inputs: Record<string, string>): Buffer {
  const typesetter = compiler();
  const compiled = typesetter.compile({ mainFileContent, inputs });
  if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  return typesetter.pdf(compiled.result, { creationTimestamp: 0 });
}

/** A text in GBK; every character must be one of it. */
export function gbkOf(text: string): Buffer {
  const bytes = gbkTable();
  return Buffer.from([...text].flatMap((character) => bytes.get(character) ?? [character.charCodeAt(0)]));
}

/** The two bytes of every character of GBK, from what its decoder makes of them. */
function gbkTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && character !== '\ufffd') table.set(character, [first, second]);
    }
  }
  return table;
}

/** A Word document with the password Office sets: an encrypted package in the container of its old formats. */
export const lockedDocument = (): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
