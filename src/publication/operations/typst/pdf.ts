import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failure } from '../../../platform/failure.ts';
import { excerpt } from '../../../vocabulary/problem.ts';
import type { Language } from '../../../vocabulary/words.ts';
import { columnWidths } from '../../column-widths.ts';
import { type PrintedBlock, type PrintedReport, printReport } from '../../printed-report.ts';
import { PRINTED_TEXTS as TEXTS } from '../../printed-texts.ts';
import type { ReportDocument } from '../../report-document.ts';
import { outlineFont } from '../fonts.ts';
import { printChart } from '../report-chart.ts';
import { typeset } from './typesetter.ts';

export const TEMPLATE = readFileSync(fileURLToPath(new URL('./report.typ', import.meta.url)), 'utf8');

/** Sizes in points tried for a brief, so that it stays on its one page. */
const BRIEF_SIZES = [10.5, 10, 9.5, 9, 8.5, 8];
const REPORT_SIZE = 10.5;

/**
 * The report as a tagged PDF (PDF/UA-1) with its fonts inside. `madeAt` is an ISO instant: the same report made at the same
 * instant is the same bytes. Fails with refused, in words, where the page cannot be set.
 */
export async function renderPdf(report: ReportDocument, madeAt: string): Promise<Uint8Array> {
  const printed = printReport(report);
  const at = Math.floor(Date.parse(madeAt) / 1000);
  for (const size of printed.kind === 'brief' ? BRIEF_SIZES : [REPORT_SIZE]) {
    const { pages, pdf } = await typeset({ template: TEMPLATE, report: typesetData(printed, size), at }).catch(unset);
    if (printed.kind === 'report' || pages === 1) return pdf;
  }
  throw failure('refused', {
    zh: `简报限一页，这一份用${SMALLEST}磅字仍排不下，没有生成PDF。请改用完整报告，或缩短人工修改的段落。`,
    en: `A brief is one page, and this one does not fit at ${SMALLEST} points either, so no PDF was made. Take the full report, or shorten what was edited.`,
  });
}

const SMALLEST = BRIEF_SIZES.at(-1);

function unset(error: unknown): never {
  const said = excerpt(error instanceof Error ? error.message : error);
  throw failure('refused', {
    zh: `PDF没有排成：${said}。同一份报告仍可生成docx和html；请把这一信息告知维护者。`,
    en: `The PDF could not be set: ${said}. The same report can still be written as docx and html; please pass this message on to whoever maintains the program.`,
  });
}

/** What the template reads, as JSON. */
export function typesetData(printed: PrintedReport, size: number): string {
  const { language, sections } = printed;
  const charactersInLine = ((printed.kind === 'brief' ? 170 : 160) / 25.4) * (72 / size);
  const block = (one: PrintedBlock) => {
    if (one.kind === 'table') return { ...one, widths: columnWidths(one, charactersInLine / 0.86) };
    if (one.kind !== 'chart') return one;
    const { spec, ...rest } = one;
    return { ...rest, svg: printChart(spec, language, 'Noto Sans SC').svg };
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
  const font = outlineFont('regular');
  const drawn = (text: string) => [...text].every((character) => font.glyphOf(character.codePointAt(0) ?? 0) !== 0);
  return json.replace(/[^\0-\x7f]/gu, (character) => {
    if (drawn(character)) return character;
    if (/\p{Cf}/u.test(character)) return '';
    const like = character.normalize('NFKC');
    // Inside JSON, and there inside SVG: nothing that would mean something.
    if (drawn(like) && !/["\\<>&]/.test(like)) return like;
    return `〔U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}〕`;
  });
}

const REGIONS: Readonly<Record<Language, string>> = { zh: 'cn', en: 'gb' };
