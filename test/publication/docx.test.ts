import { ImportedXmlComponent } from 'docx';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/publication/operations/docx/file.ts';
import { chartSpec, HARD_TEXT, LONG_TEXT, makeReport, plainSection, textsOf } from './document-maker.ts';
import { bare } from './pdf-reading.ts';
import { unzip } from './unzipped.ts';

const MADE_AT = '2025-12-31T08:00:00.000+08:00';

const parse = (xml: string) => ImportedXmlComponent.fromXmlString(xml);

/** Text of an HTML fragment, entities resolved. */
const plainText = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] ?? entity);
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&#39;': "'",
};

describe.each(['zh', 'en'] as const)('a report as docx, %s', async (language) => {
  const report = makeReport(language);
  const docx = await renderDocx(report, MADE_AT);
  const files = unzip(docx);
  const read = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const body = read('word/document.xml');

  it('is well-formed XML in every part', () => {
    const parts = [...files.keys()].filter((name) => /\.(xml|rels|svg)$/.test(name));
    expect(parts.length).toBeGreaterThan(10);
    for (const name of parts) expect(() => parse(read(name)), name).not.toThrow();
    expect(() => parse('<a><b></a>')).toThrow();
  });

  it('gives back every heading and text', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
    const headings = [...html.matchAll(/<h([1-3])>(.*?)<\/h\1>/g)].map(([, level, text = '']) => [
      level,
      plainText(text),
    ]);
    const sections = report.sections.map(({ level, title }) => [String(level), title]);
    expect(headings.filter(([, text]) => text !== report.title)).toEqual(sections);
    const text = bare(plainText(html));
    const inHeader = new Set(report.banner);
    for (const one of textsOf(report)) if (!inHeader.has(one)) expect(text).toContain(bare(one));
    expect(html.match(/<table>/g)).toHaveLength(2);
    expect(html.match(/<thead>/g)).toHaveLength(2);
  });

  it('uses real styles that name the fonts of offices', () => {
    const styles = read('word/styles.xml');
    const used = new Set([...body.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id));
    for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
    const expected = [
      'Title',
      'Subtitle',
      'Heading1',
      'Heading2',
      'Normal',
      'Caption',
      'Quote',
      'EditMark',
      'ReportTable',
    ];
    for (const id of expected) expect(used).toContain(id);
    expect(styles).toMatch(/w:styleId="Heading1".*?w:eastAsia="SimHei"/);
    expect(styles).toMatch(/<w:docDefaults>.*?w:ascii="Times New Roman".*?w:eastAsia="FangSong"/);
    expect(styles).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>');
    expect(read('word/fontTable.xml')).toContain('w:altName');
    expect([...files.keys()].filter((name) => /\.(odttf|ttf|otf)$/.test(name))).toEqual([]);
  });

  it('repeats heads of tables, keeps rows whole, and has a table of contents and the mark of an edit', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body.match(/<w:cantSplit\/>/g)?.length).toBe(2 + 60 + 2);
    expect(body).toMatch(/TOC [^<]*1-2/);
    expect(body).toContain(language === 'zh' ? '有1处与现有数据不一致' : 'one sentence does not agree');
  });

  it('shows charts as SVG, as PNG to programs that know no SVG, and as text to those who cannot see', () => {
    const svg = read('word/media/image1.svg');
    expect(svg).toContain('http://www.w3.org/2000/svg');
    expect(svg).not.toMatch(/var\(|paint-order|style=/);
    expect(files.get('word/media/image1.png')?.subarray(1, 4).toString()).toBe('PNG');
    expect(body).toMatch(/asvg:svgBlip|svgBlip/);
    const alt = language === 'zh' ? '折线图：&quot;占比&quot;从2.82%升到3.36%' : 'Line &quot;share&quot; rising';
    expect(body).toContain(alt);
    for (const { label, kind } of chartSpec(language).points) if (kind !== 'part-year') expect(svg).toContain(label);
  });

  it('says what it is in its properties, its header and its footer, and names nobody', () => {
    const core = read('docProps/core.xml');
    expect(core).toContain(`<dc:title>${report.title}</dc:title>`);
    expect(core).toContain('2025-12-31T00:00:00Z');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
    expect(read('word/header1.xml')).toContain(report.banner[0]);
    expect(read('word/footer1.xml')).toMatch(/— .*PAGE.* —/s);
  });
});

describe('a docx', () => {
  it.each([HARD_TEXT, LONG_TEXT, '甲\u0000\u0008\u{d800}乙'])('takes any text for text', async (text) => {
    const docx = await renderDocx({ ...makeReport('zh', [plainSection(text)]), title: text.slice(0, 200) }, MADE_AT);
    for (const [name, data] of unzip(docx)) if (name.endsWith('.xml')) parse(data.toString('utf8'));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    expect(bare(value)).toContain(bare(text).replace(/[\0\b\ud800]/g, ''));
  });

  it('imitates no official document', async () => {
    const files = unzip(await renderDocx(makeReport('zh'), MADE_AT));
    const colours = [...files.entries()]
      .filter(([name]) => /word\/(document|styles|header1|footer1)\.xml/.test(name))
      .flatMap(([, data]) =>
        [...data.toString('utf8').matchAll(/w:(?:color|val)="([0-9A-F]{6})"/g)].map(([, hex = '']) => hex),
      );
    expect(colours.length).toBeGreaterThan(3);
    const isRed = (hex: string) =>
      Number.parseInt(hex.slice(0, 2), 16) > 0xb0 && Number.parseInt(hex.slice(2), 16) < 0x5000;
    expect(colours.filter(isRed)).toEqual([]);
  });
});
