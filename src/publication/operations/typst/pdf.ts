import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failure } from '../../../platform/failure.ts';
import { excerpt } from '../../../vocabulary/problem.ts';
import type { Language } from '../../../vocabulary/words.ts';
import { columnWidths } from '../../column-widths.ts';
import { type PrintedBlock, type PrintedReport, printReport } from '../../printed-report.ts';
import { PRINTED_TEXTS as TEXTS } from '../../printed-texts.ts';
import type { ReportDocument } from '../../report-document.ts';
import { FONT_FAMILY, isDrawn } from '../fonts.ts';
import { printChart } from '../report-chart.ts';
import { setPages } from './compiler.ts';

export const TEMPLATE = readFileSync(fileURLToPath(new URL('./report.typ', import.meta.url)), 'utf8');

/** In points. A brief takes the largest size that keeps it on its one page. */
const REPORT_SIZE = 10.5;
const BRIEF_SIZES = [10.5, 10, 9.5, 9, 8.5];
const SMALLEST = 8;

/**
 * The report as a tagged PDF (PDF/UA-1) with its fonts inside. `madeAt` is an ISO instant: the same report made at the same
 * instant is the same bytes. Fails with refused, in words, where the page cannot be set.
 */
export async function renderPdf(report: ReportDocument, madeAt: string): Promise<Uint8Array> {
  const printed = printReport(report);
  const at = Math.floor(Date.parse(madeAt) / 1000);
  const set = (size: number) => setOrRefuse({ template: TEMPLATE, report: typesetData(printed, size), at });
  if (printed.kind === 'report') return set(REPORT_SIZE).pdf;
  const smallest = set(SMALLEST);
  if (smallest.pages > 1) throw tooMuch();
  for (const size of BRIEF_SIZES) {
    const { pages, pdf } = set(size);
    if (pages === 1) return pdf;
  }
  return smallest.pdf;
}

function tooMuch() {
  return failure('refused', {
    zh: `简报限一页，这一份用${SMALLEST}磅字仍排不下，没有生成PDF。请改用完整报告，或缩短人工修改的段落。`,
    en: `A brief is one page, and this one does not fit at ${SMALLEST} points either, so no PDF was made. Take the full report, or shorten what was edited.`,
  });
}

function setOrRefuse(request: Parameters<typeof setPages>[0]) {
  try {
    return setPages(request);
  } catch (error) {
    const said = excerpt(error instanceof Error ? error.message : JSON.stringify(error));
    throw failure('refused', {
      zh: `PDF没有排成：${said}。同一份报告仍可生成docx和html；请把这一信息告知维护者。`,
      en: `The PDF could not be set: ${said}. The same report can still be written as docx and html; please pass this message on to whoever maintains the program.`,
    });
  }
}

/** What the template reads, as JSON. */
export function typesetData(printed: PrintedReport, size: number): string {
  const { language, sections } = printed;
  const charactersInLine = ((printed.kind === 'brief' ? 170 : 160) / 25.4) * (72 / size);
  const block = (one: PrintedBlock) => {
    if (one.kind === 'table') return { ...one, widths: columnWidths(one, charactersInLine / 0.86) };
    if (one.kind !== 'chart') return one;
    const { spec, ...rest } = one;
    return { ...rest, svg: printChart(spec, language, FONT_FAMILY).svg };
  };
  return withGlyphs(
    JSON.stringify({
      ...printed,
      size,
      lang: language,
      region: REGIONS[language],
      contents: TEXTS.contents[language],
      colon: TEXTS.colon[language],
      page: TEXTS.page('{n}', '{m}')[language],
      sections: sections.map(({ title, level, blocks }) => ({ title, level, blocks: blocks.map(block) })),
    }),
  );
}

/**
 * A character that the font has not stands as its like, or as its number: better than an empty box, and a tagged PDF allows
 * none. Invisible marks that only steer other programs go.
 */
function withGlyphs(json: string): string {
  return json.replace(/[^\0-\x7f]/gu, (character) => {
    if (isDrawn(character)) return character;
    if (/\p{Cf}/u.test(character)) return '';
    const like = character.normalize('NFKC');
    // Inside JSON, and there inside SVG: nothing that would mean something.
    if ([...like].every(isDrawn) && !/["\\<>&]/.test(like)) return like;
    return `〔U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}〕`;
  });
}

const REGIONS: Readonly<Record<Language, string>> = { zh: 'cn', en: 'gb' };
