import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../../vocabulary/words.ts';
import { columnWidths } from '../../column-widths.ts';
import type { PrintedBlock } from '../../printed-report.ts';
import { printChart } from '../report-chart.ts';
import { pictureOf } from '../report-chart-picture.ts';
import { TABLE_STYLE } from './styles.ts';

/** The line of text between the margins, in twentieths of a point: 160 millimetres, 170 in a brief. */
export const LINE_TWIPS = { report: 9071, brief: 9638 } as const;

export interface DocxSettings {
  readonly kind: keyof typeof LINE_TWIPS;
  readonly language: Language;
}

/** A block in Word's terms. */
export function docxBlock(block: PrintedBlock, settings: DocxSettings): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ style: 'Normal', text: block.text })];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: 'list', level: 0 } }));
    case 'quote':
      return quoteLines(block);
    case 'mark':
      return [
        new Paragraph({ style: 'EditMark', children: [new TextRun({ text: block.text, bold: true })] }),
        ...block.details.map((text) => new Paragraph({ style: 'EditMark', text })),
      ];
    case 'chart':
      return chartLines(block, settings);
    case 'table':
      return [new Paragraph({ style: 'Caption', keepNext: true, text: block.caption }), table(block, settings), gap()];
  }
}

/** Word joins a table to whatever follows it; a small empty line keeps them apart. */
const gap = () =>
  new Paragraph({ style: 'TableText', spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' }, text: '' });

function quoteLines({ text, place }: Extract<PrintedBlock, { kind: 'quote' }>): Paragraph[] {
  const words = new Paragraph({ style: 'Quote', keepNext: place !== '', text });
  const from = new Paragraph({ style: 'Quote', children: [new TextRun({ text: place, size: 20, color: '55606F' })] });
  return place === '' ? [words] : [words, from];
}

function chartLines(
  { spec, alt, caption }: Extract<PrintedBlock, { kind: 'chart' }>,
  { language, kind }: DocxSettings,
): Paragraph[] {
  const drawn = printChart(spec, language, 'Microsoft YaHei, SimHei, Arial, sans-serif');
  // 96 pixels to the inch, 1440 twips to the inch.
  const width = Math.round(LINE_TWIPS[kind] / 15);
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(drawn.svg),
    fallback: { type: 'png', data: Buffer.from(pictureOf(drawn.svg)) },
    transformation: { width, height: Math.round((width * drawn.height) / drawn.width) },
    altText: { name: caption, title: caption, description: alt },
  });
  return [
    new Paragraph({ style: 'Picture', children: [picture] }),
    new Paragraph({ style: 'Caption', spacing: { before: 60, after: 240 }, text: caption }),
  ];
}

/** Rows stay whole unless one cell alone could fill a page. */
const LONG_CELL = 400;

function table(block: Extract<PrintedBlock, { kind: 'table' }>, { kind }: DocxSettings): Table {
  const { head, align, rows } = block;
  const line = LINE_TWIPS[kind];
  const widths = columnWidths(block, line / (kind === 'report' ? 200 : 170)).map((share) => Math.round(share * line));
  const cells = (texts: readonly string[], bold: boolean) =>
    head.map(
      (_, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: 'TableText',
              alignment: align[column] === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
              // The head goes nowhere without its first row.
              keepNext: bold,
              children: [new TextRun({ text: texts[column] ?? '', bold })],
            }),
          ],
        }),
    );
  return new Table({
    style: TABLE_STYLE,
    width: { size: line, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: row.every((cell) => cell.length <= LONG_CELL), children: cells(row, false) }),
      ),
    ],
  });
}
