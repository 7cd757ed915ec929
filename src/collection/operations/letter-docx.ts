import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../vocabulary/words.ts';
import type { Letter } from '../letter.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The letter as a Word document an office can go on working with: nothing of a red-head document, no number, no seal. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const { language, title, mark, addressee, opening, closing, signature } = letter;
  const paragraph = (text: string, style = 'Normal') => new Paragraph({ style, text });
  const document = new Document({
    title,
    styles: stylesFor(language),
    sections: [
      {
        properties: {
          page: {
            // Word turns what is given upright by the orientation alone.
            size: { ...A4, orientation: letter.table.isWide ? 'landscape' : 'portrait' },
            margin: { top: 1474, bottom: 1417, left: 1417, right: 1417 },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          paragraph(mark, 'Mark'),
          paragraph(title, 'LetterTitle'),
          paragraph(addressee, 'Plain'),
          ...opening.map((text) => paragraph(text)),
          table(letter.table),
          paragraph('', 'Plain'),
          ...closing.map((text) => paragraph(text)),
          ...signature.map((text) => new Paragraph({ style: 'Signature', keepNext: true, text })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Twentieths of a point between the margins. */
const LINE = { upright: 9072, wide: 14004 };

function table({ head, rows, shares, isWide }: Letter['table']): Table {
  const line = isWide ? LINE.wide : LINE.upright;
  const widths = shares.map((share) => Math.round(share * line));
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: texts.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [new Paragraph({ style: 'TableText', children: [new TextRun({ text, bold: isHead })] })],
          }),
      ),
    });
  return new Table({
    width: { size: line, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}

const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 18, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });

const A4 = { width: 11906, height: 16838 };
const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };

function stylesFor(language: Language) {
  const isChinese = language === 'zh';
  const style = (id: string, run: object, paragraph: object) => ({
    ...{ id, name: id, basedOn: 'Normal', quickFormat: true },
    run,
    paragraph: { indent: { firstLine: 0 }, ...paragraph },
  });
  return {
    default: {
      document: {
        run: { font: { ...LATIN, eastAsia: 'FangSong' }, size: 28, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { after: 120, line: isChinese ? 400 : 320 } },
      },
    },
    paragraphStyles: [
      {
        id: 'Normal',
        name: 'Normal',
        quickFormat: true,
        paragraph: { indent: isChinese ? { firstLineChars: 200, firstLine: 560 } : { firstLine: 0 } },
      },
      style(
        'LetterTitle',
        { font: { ...LATIN, eastAsia: 'SimHei' }, size: 36, bold: true },
        {
          alignment: AlignmentType.CENTER,
          spacing: { before: 240, after: 360 },
        },
      ),
      style('Mark', { size: 20, color: '55606F' }, { spacing: { after: 120, line: 280 } }),
      style('Plain', {}, {}),
      style('TableText', { size: 21 }, { spacing: { after: 0, line: 280 } }),
      style('Signature', {}, { indent: { firstLine: 0, left: 3900 }, spacing: { before: 200, after: 0 } }),
    ],
  };
}
