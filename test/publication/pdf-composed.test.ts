import { describe, expect, it } from 'vitest';
import { composeBrief } from '../../src/publication/compose-brief.ts';
import { composeReport } from '../../src/publication/compose-report.ts';
import { renderPdf } from '../../src/publication/operations/typst/pdf.ts';
import { textsOf } from './document-maker.ts';
import { folderFacts } from './facts-maker.ts';
import { bare, readPages } from './pdf-reading.ts';

const MADE_AT = '2026-11-24T08:00:00.000+08:00';

describe.each([
  ['catalogue/jiangsu-2021-2025', null],
  ['catalogue/jiangsu-2021-2025', '2022-12-31'],
  ['catalogue/jiangsu-2021-2025', '2024-06-30'],
  ['test/fixtures/plans/yunshui-2024-2025', '2025-12-31'],
  ['test/fixtures/plans/hengling-2022-2026', null],
])('what is composed of %s, as known on %s', async (folder, asOf) => {
  const facts = await folderFacts(folder, asOf);

  it.each(['zh', 'en'] as const)('is a brief of exactly one page, %s', async (language) => {
    expect(await readPages(await renderPdf(composeBrief(facts, language), MADE_AT))).toHaveLength(1);
  });

  it.each(['zh', 'en'] as const)('is a report that lost no text, %s', async (language) => {
    const report = composeReport(facts, language);
    const pages = await readPages(await renderPdf(report, MADE_AT));
    const banner = report.banner.join(language === 'zh' ? '；' : '; ');
    const read = pages
      .map((page, index) => {
        const number =
          language === 'zh' ? `第${index + 1}页，共${pages.length}页` : `Page ${index + 1} of ${pages.length}`;
        return page.replace(bare(banner + number), '').replace(index === 0 ? '' : bare(report.title), '');
      })
      .join('');
    const lost = textsOf(report).filter((text) => !read.includes(bare(text)));
    expect(lost).toEqual([]);
  });
});
