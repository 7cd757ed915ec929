import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { type PrintedReport, printReport } from '../../printed-report.ts';
import { PRINTED_TEXTS as TEXTS } from '../../printed-texts.ts';
import type { ReportDocument } from '../../report-document.ts';
import { escapeMarkup } from '../html-report.ts';
import { docxBlock } from './blocks.ts';
import { FONT_TABLE, reportStyles, TABLE_STYLES } from './styles.ts';

/**
 * The report as a Word document that an office can go on working with: real styles, nothing of a red-head document.
 * `madeAt` is the ISO instant it says it was made at.
 */
export async function renderDocx(report: ReportDocument, madeAt: string): Promise<Uint8Array> {
  const printed = printReport(report);
  const { kind, language, title, banner, sections } = printed;
  const document = new Document({
    title,
    styles: reportStyles(kind, language),
    externalStyles: TABLE_STYLES,
    numbering: { config: [{ reference: 'list', levels: [BULLET] }] },
    // Word asks once, then puts the page numbers into the table of contents; they depend on the fonts of the machine.
    features: { updateFields: kind === 'report' },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGINS[kind] } },
        headers: { default: new Header({ children: [new Paragraph({ style: 'Header', text: banner })] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          ...front(printed),
          ...sections.flatMap(({ level, title: heading, blocks }) => [
            new Paragraph({
              heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
              text: heading,
            }),
            ...blocks.flatMap((block) => docxBlock(block, printed)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: FONT_TABLE },
    { path: 'docProps/core.xml', data: coreProperties(printed, madeAt) },
  ]);
}

/** No author and no editor: a report is made by a program. */
function coreProperties({ title, subtitle, banner, language }: PrintedReport, madeAt: string): string {
  const day = new Date(madeAt).toISOString().replace(/\.\d+/, '');
  const instant = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(title)}</dc:title><dc:subject>${escapeMarkup(subtitle)}</dc:subject><cp:keywords>${escapeMarkup(banner)}</cp:keywords><dc:language>${language === 'zh' ? 'zh-CN' : 'en-GB'}</dc:language>${instant('created')}${instant('modified')}</cp:coreProperties>`;
}

function front({ kind, language, title, subtitle, banner, facts }: PrintedReport) {
  const colon = TEXTS.colon[language];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...(subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', text: subtitle })]),
    new Paragraph({ style: 'Banner', text: banner }),
    ...facts.map(
      ([name, value]) =>
        new Paragraph({
          style: 'Facts',
          children: [new TextRun({ text: `${name}${colon}`, bold: true }), new TextRun(value)],
        }),
    ),
    ...(kind === 'brief'
      ? []
      : [
          new Paragraph({ style: 'ContentsHeading', text: TEXTS.contents[language] }),
          new TableOfContents(TEXTS.contents[language], { hyperlink: true, headingStyleRange: '1-2' }),
        ]),
  ];
}

const pageNumber = () =>
  new Paragraph({ style: 'Footer', children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] });

const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 720, hanging: 300, firstLine: undefined } } },
} as const;

/** In twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGINS = {
  report: { top: 1474, bottom: 1417, left: 1417, right: 1417, header: 794, footer: 737 },
  brief: { top: 907, bottom: 794, left: 1134, right: 1134, header: 510, footer: 454 },
} as const;
