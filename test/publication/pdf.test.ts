import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/platform/failure.ts';
import { setPages } from '../../src/publication/operations/typst/compiler.ts';
import { renderPdf, TEMPLATE, typesetData } from '../../src/publication/operations/typst/pdf.ts';
import { printReport } from '../../src/publication/printed-report.ts';
import type { ReportDocument, Section } from '../../src/publication/report-document.ts';
import { HARD_TEXT, LONG_TEXT, longTable, makeReport, plainSection, textsOf } from './document-maker.ts';
import { bare, openStreams, readPages } from './pdf-reading.ts';

const MADE_AT = '2025-12-31T08:00:00.000+08:00';
const AT = Date.parse(MADE_AT) / 1000;

const brief = (sections: readonly Section[]): ReportDocument => ({ ...makeReport('zh', sections), kind: 'brief' });

describe.each(['zh', 'en'] as const)('a report as PDF, %s', async (language) => {
  const report = makeReport(language);
  const pdf = await renderPdf(report, MADE_AT);
  const inside = openStreams(pdf);

  it('holds every text of the document, in its order within a page', async () => {
    const banner = report.banner.join(language === 'zh' ? '；' : '; ');
    const count = (await readPages(pdf)).length;
    const pages = await readPages(pdf, []);
    const read = pages
      .map((page, index) => {
        const label = language === 'zh' ? `第${index + 1}页，共${count}页` : `Page ${index + 1} of ${count}`;
        const running = [bare(banner + label), ...(index === 0 ? [] : [bare(report.title)])];
        for (const line of running) expect(page).toContain(line);
        return running.reduce((rest, line) => rest.replace(line, ''), page);
      })
      .join('');
    for (const text of textsOf(report)) expect(read).toContain(bare(text));
    expect(read).not.toContain(bare(language === 'zh' ? '原来生成的句子' : 'The sentence generated'));
  });

  it('is tagged as PDF/UA-1 in its language, with a title and no author', () => {
    expect(inside).toMatch(/pdfuaid:part(>|=")1/);
    expect(inside).toContain('/StructTreeRoot');
    expect(inside).toContain(language === 'zh' ? '/Lang (zh-CN)' : '/Lang (en-GB)');
    expect(inside).toMatch(/\/Title/);
    expect(inside).not.toMatch(/\/Author|dc:creator/);
    for (const tag of ['Title', 'H1', 'H2', 'P', 'L', 'TOC', 'Table', 'TH', 'Figure', 'Caption', 'BlockQuote']) {
      expect(inside).toMatch(new RegExp(`/S ?/${tag}\\b`));
    }
  });

  it('carries its fonts inside, and only those of this product', () => {
    const names = [...inside.matchAll(/\/BaseFont ?\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(names.map((name) => name?.replace('-Identity-H', '')))).toEqual(
      new Set(['NotoSansSC-Regular', 'NotoSansSC-Bold']),
    );
    expect(inside).not.toContain('/Type3');
    expect(inside).toContain('/FontFile2');
  });

  it('repeats the head of a table on every page the table is on', async () => {
    const head = bare(language === 'zh' ? '编号名称最新数值来源状态' : 'No.NameLatest valueSourceState');
    const pages = (await readPages(pdf)).filter((page) => /T1-\d+/.test(page));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain(head);
  });
});

describe('a PDF', () => {
  it('is the same bytes for the same report and instant', async () => {
    const report = makeReport('zh', [plainSection(HARD_TEXT)]);
    const [one, same, later] = [
      await renderPdf(report, MADE_AT),
      await renderPdf(report, MADE_AT),
      await renderPdf(report, '2026-01-01T00:00:00Z'),
    ];
    expect(Buffer.compare(one, same)).toBe(0);
    expect(Buffer.compare(one, later)).not.toBe(0);
  });

  it('cannot be made with a chart that has no text in its place', () => {
    const data = JSON.parse(typesetData(printReport(makeReport('zh')), 10.5));
    const silent = structuredClone(data);
    for (const section of silent.sections) for (const block of section.blocks) delete block.alt;
    const set = (report: unknown) => setPages({ template: TEMPLATE, report: JSON.stringify(report), at: AT });
    expect(() => set(silent)).toThrow(/alt/);
    expect(set(data).pages).toBeGreaterThan(3);
  });

  it.each([
    ['title', (text: string) => ({ ...makeReport('zh', [plainSection('正文')]), title: text })],
    ['banner', (text: string) => ({ ...makeReport('zh', [plainSection('正文')]), banner: [text] })],
    ['section title', (text: string) => makeReport('zh', [{ ...plainSection('正文'), title: text }])],
    ['table', (text: string) => makeReport('zh', [tableOf(text)])],
  ])('takes no text for markup in a %s', async (_place, make) => {
    const pages = await readPages(await renderPdf(make(HARD_TEXT), MADE_AT));
    expect(pages.join('')).toContain(bare(HARD_TEXT));
  });

  it('sets a cell of 10,000 characters over pages', async () => {
    const pages = await readPages(await renderPdf(makeReport('zh', [tableOf(LONG_TEXT)]), MADE_AT));
    const read = pages.join('').match(/虚构省的研究与试验发展经费/g)?.length ?? 0;
    expect(read).toBeGreaterThan(320);
  });

  it('gives a character that its font has not as its like or its number, and leaves no empty box', async () => {
    const read = await readPages(await renderPdf(makeReport('zh', [plainSection('甲😀乙⁻丙\u200b丁𝕏戊')]), MADE_AT));
    expect(read.join('')).toContain('甲〔U+1F600〕乙−丙丁X戊');
  });

  it('says in both languages what could not be set, and the next one is made', async () => {
    expect(() => setPages({ template: '#panic("full moon")', report: '{}', at: AT })).toThrow(/full moon/);
    const bad = makeReport('zh', [
      {
        ...plainSection('正文'),
        blocks: [{ ...longTable('zh', 1), align: [] } as ReportDocument['sections'][0]['blocks'][0]],
      },
    ]);
    const refused = await renderPdf(bad, MADE_AT).catch(failureOf);
    expect(refused).toMatchObject({ code: 'refused', words: { zh: /^PDF没有排成：/, en: /could not be set/ } });
    expect((await renderPdf(makeReport('zh', []), MADE_AT)).length).toBeGreaterThan(1000);
  });
});

describe('a brief as PDF', () => {
  const rows = (count: number) => brief([{ ...plainSection('正文'), blocks: [longTable('zh', count)] }]);

  it.each([1, 12, 24])(
    'with a table of %i rows is exactly one page, the letters smaller where they must be',
    async (count) => {
      expect(await readPages(await renderPdf(rows(count), MADE_AT))).toHaveLength(1);
    },
  );

  it('that fits no page at readable letters is refused, with what to do', async () => {
    const refused = await renderPdf(rows(90), MADE_AT).catch(failureOf);
    expect(refused).toMatchObject({ code: 'refused', words: { zh: /8磅.*完整报告/, en: /8 points.*full report/ } });
  });
});

function tableOf(cell: string): Section {
  const table = {
    kind: 'table',
    caption: cell.slice(0, 200),
    head: ['甲', '乙'],
    align: ['text', 'text'],
    rows: [['1', cell]],
  } as const;
  return { ...plainSection('正文'), blocks: [table] };
}
