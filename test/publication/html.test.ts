import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/publication/operations/html-report.ts';
import { HARD_TEXT, LONG_TEXT, makeReport, plainSection, textsOf } from './document-maker.ts';
import { bare } from './pdf-reading.ts';

describe.each(['zh', 'en'] as const)('a report as one HTML file, %s', (language) => {
  const report = makeReport(language);
  const html = renderHtml(report);
  const { document } = parseHTML(html);

  it('holds every text of the document, under real headings', () => {
    const text = bare(document.body.textContent);
    for (const one of textsOf(report)) expect(text).toContain(bare(one));
    const headings = [...document.querySelectorAll('main h2, main h3')].map(({ localName, textContent }) => [
      localName,
      textContent,
    ]);
    expect(headings).toEqual(report.sections.map(({ level, title }) => [level === 1 ? 'h2' : 'h3', title]));
    expect(document.title).toBe(report.title);
    expect(document.documentElement.getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
  });

  it('asks for nothing from anywhere, and lets nothing run', () => {
    expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(document.querySelectorAll('script, link, img, iframe, object, use')).toHaveLength(0);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /(src|href|url)\s*[=(]\s*["']?(https?:|\/\/|data:)/,
    );
    expect(html).not.toMatch(/\son\w+=|@import/);
  });

  it('tells charts and tables to those who cannot see them', () => {
    const svg = document.querySelector('figure svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toContain(language === 'zh' ? '"占比"' : '"share"');
    expect(svg?.querySelector('title')?.textContent).toContain(language === 'zh' ? '<升高>' : '<rising>');
    expect(svg?.querySelector('desc')?.textContent).not.toBe('');
    expect(document.querySelectorAll('table caption')).toHaveLength(2);
    expect(document.querySelectorAll('th:not([scope="col"])')).toHaveLength(0);
  });

  it('finds every entry of its contents', () => {
    const links = [...document.querySelectorAll('nav a')];
    expect(links).toHaveLength(report.sections.length);
    for (const link of links) {
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
    }
  });
});

describe('an HTML file', () => {
  it.each([HARD_TEXT, LONG_TEXT, '</p><script>alert(1)</script>', '"><svg onload=alert(1)>'])(
    'takes any text for text',
    (text) => {
      const { document } = parseHTML(
        renderHtml({ ...makeReport('en', [{ ...plainSection(text), title: text, id: text }]), title: text }),
      );
      expect(document.querySelector('main p')?.textContent).toBe(text);
      expect(document.querySelector('h1')?.textContent).toBe(text);
      expect(document.querySelectorAll('script, [onload]')).toHaveLength(0);
    },
  );

  it('marks an edited section before its text', () => {
    const { document } = parseHTML(renderHtml(makeReport('zh')));
    const mark = document.querySelector('#edited .mark');
    expect(mark?.textContent).toContain('本节经人工修改；有1处与现有数据不一致');
    expect(mark?.nextElementSibling?.textContent).toBe('占比为3.1%。这句是人写的。');
    expect(document.body.textContent).not.toContain('原来生成的句子');
  });
});
