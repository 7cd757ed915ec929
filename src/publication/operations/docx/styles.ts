import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '../../../vocabulary/words.ts';

/** The fonts offices have, by name only; what stands in for one on a machine without it is in the font table. */
const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
const BODY = { ...LATIN, eastAsia: 'FangSong' };
const HEADING = { ...LATIN, eastAsia: 'SimHei' };

const DEEP = '123A63';
const SOFT = '55606F';
const LINE = 'AAB4C1';
export const TABLE_STYLE = 'ReportTable';

/** Letters in half points, lines in twentieths of a point, as Word counts. */
const SIZES = {
  report: { body: 24, title: 40, first: 32, second: 28, small: 20, tiny: 18, line: 440, cellLine: 290 },
  brief: { body: 19, title: 30, first: 22, second: 21, small: 17, tiny: 16, line: 248, cellLine: 206 },
} as const;

/** Fixed lines, as offices set them: the page comes out the same whatever the heights of the fonts. */
const fixed = (line: number) => ({ line, lineRule: LineRuleType.EXACT });
/** A picture is as high as it is. */
const OWN_HEIGHT = { line: 240, lineRule: LineRuleType.AUTO };

/** Real styles, so that an office can change the look of all headings at once. */
export function reportStyles(kind: 'report' | 'brief', language: Language): IStylesOptions {
  const size = SIZES[kind];
  const roomy = kind === 'report';
  const chinese = language === 'zh';
  const heading = (points: number, before: number, after: number) => ({
    run: { font: HEADING, size: points, bold: true, italics: false, color: DEEP },
    paragraph: {
      keepNext: true,
      keepLines: true,
      alignment: AlignmentType.LEFT,
      spacing: { ...fixed(Math.round(points * 13)), before, after },
      indent: { firstLine: 0 },
    },
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
  });
  const plain = { indent: { firstLine: 0 }, alignment: AlignmentType.LEFT };
  return {
    default: {
      document: {
        run: { font: BODY, size: size.body, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { ...fixed(size.line), after: roomy ? 100 : 40 } },
      },
      title: { ...heading(size.title, 0, roomy ? 120 : 60), name: 'Title' },
      heading1: heading(size.first, roomy ? 400 : 120, roomy ? 160 : 40),
      heading2: heading(size.second, roomy ? 300 : 100, roomy ? 120 : 40),
      heading3: heading(size.body, 240, 120),
      caption: {
        name: 'caption',
        basedOn: 'Normal',
        run: { font: HEADING, size: size.small, bold: true, italics: false, color: DEEP },
        paragraph: {
          indent: { firstLine: 0 },
          alignment: AlignmentType.CENTER,
          spacing: { ...fixed(size.cellLine), before: roomy ? 200 : 60, after: roomy ? 80 : 40 },
        },
      },
    },
    paragraphStyles: [
      {
        id: 'Normal',
        name: 'Normal',
        quickFormat: true,
        paragraph: {
          alignment: chinese ? AlignmentType.JUSTIFIED : AlignmentType.LEFT,
          indent: chinese ? { firstLineChars: 200, firstLine: size.body * 20 } : { firstLine: 0 },
        },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { color: SOFT },
        paragraph: { ...plain, spacing: { after: roomy ? 240 : 60 } },
      },
      {
        id: 'Banner',
        name: 'Banner',
        basedOn: 'Normal',
        run: { font: HEADING, bold: true },
        paragraph: { ...plain, shading: { fill: 'F1F3F6' } },
      },
      { id: 'Facts', name: 'Facts', basedOn: 'Normal', paragraph: { ...plain, spacing: { after: 0 } } },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        paragraph: {
          indent: { firstLine: 0, left: 360 },
          alignment: AlignmentType.LEFT,
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: LINE } },
        },
      },
      {
        id: 'EditMark',
        name: 'Edit Mark',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: size.small },
        paragraph: {
          ...plain,
          keepNext: true,
          shading: { fill: 'F7EAD9' },
          border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: '8A4B12' } },
        },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: size.small },
        paragraph: { ...plain, spacing: { ...fixed(size.cellLine), before: roomy ? 30 : 10, after: roomy ? 30 : 10 } },
      },
      {
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        paragraph: { ...plain, keepNext: true, spacing: OWN_HEIGHT },
      },
      {
        id: 'ContentsHeading',
        name: 'Contents Heading',
        basedOn: 'Normal',
        run: { font: HEADING, size: size.first, bold: true, color: DEEP },
        paragraph: { ...plain, keepNext: true, spacing: { before: 360, after: 160 } },
      },
      ...[1, 2].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: size.small + 1, bold: level === 1 },
        paragraph: {
          ...plain,
          indent: { firstLine: 0, left: (level - 1) * 400 },
          spacing: { ...fixed(320), after: 0 },
        },
      })),
      {
        id: 'ListParagraph',
        name: 'List Paragraph',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.LEFT, indent: { firstLine: 0 }, spacing: { after: roomy ? 60 : 20 } },
      },
      { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: size.tiny, color: SOFT }, paragraph: plain },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: size.tiny, color: SOFT },
        paragraph: { indent: { firstLine: 0 }, alignment: AlignmentType.CENTER },
      },
    ],
  };
}

const rule = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;

/** The library has no other way to a style of tables. */
export const TABLE_STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Report Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblBorders>${rule('top', 8, DEEP)}${rule('bottom', 8, DEEP)}${rule('insideH', 4, LINE)}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${rule('bottom', 6, DEEP)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="EEF2F6"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;

/** What a machine without these fonts may take instead, in this order. */
export const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  ['FangSong', '仿宋,仿宋_GB2312,STFangsong,Noto Serif CJK SC', '86', 'roman'],
  ['SimHei', '黑体,STHeiti,Noto Sans CJK SC', '86', 'swiss'],
  ['Times New Roman', 'Liberation Serif', '00', 'roman'],
]
  .map(
    ([name, others, charset, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`;
