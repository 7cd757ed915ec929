import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { QueryLetter } from '../query-letter.ts';

/** In twentieths of a point: A4 on its side, for seven columns. */
const PAGE = { width: 16838, height: 11906, margin: 1134 };
/** Of the line between the margins: 14570. */
const WIDTHS = [700, 2500, 1300, 2700, 3800, 2200, 1370];
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };

/** The letter as a Word document an office can go on working with. */
export async function letterDocx(letter: QueryLetter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title,
    // No author: it is made by a program.
    creator: 'Lantu',
    lastModifiedBy: 'Lantu',
    styles: {
      default: {
        document: { run: { font: FONT, size: 24 }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { font: FONT, size: 36, bold: true, color: '000000' },
          paragraph: { spacing: { after: 160 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // Word turns what is given upright by the orientation alone.
            size: { width: PAGE.height, height: PAGE.width, orientation: 'landscape' },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: letter.title }),
          line(letter.banner, 20),
          line(letter.addressee),
          line(letter.lead),
          table(letter),
          line(''),
          ...letter.closing.map((text) => line(text)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const line = (text: string, size = 24) => new Paragraph({ children: [new TextRun({ text, size })] });

function table({ head, rows }: QueryLetter): Table {
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, column) =>
          new TableCell({
            width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: [
              new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, size: 20, bold: isHead })] }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}
