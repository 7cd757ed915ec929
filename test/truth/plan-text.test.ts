import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';
import { textContents } from '../../src/plan/original-text/contents.ts';
import { reviewText } from '../../src/plan/original-text/review.ts';
import { splitPlanText } from '../../src/plan/original-text/split.ts';
import type { TextUnit } from '../../src/plan/original-text/unit.ts';
import { blocksOfText } from '../../src/platform/document-file/plain-text.ts';
import { readDocumentFile } from '../../src/platform/document-file.ts';
import { readFolder } from '../../src/platform/folder.ts';
import type { TextBlock } from '../../src/vocabulary/text-block.ts';
import { docxOf, gbkOf, pdfOf } from '../plan/document-makers.ts';
import { describeShared, sharedText } from './shared-folder.ts';

const PLAN_TEXT = 'plan/jiangsu-hightech-14fyp.txt';
const FOLDER = fileURLToPath(new URL('../../catalogue/jiangsu-2021-2025', import.meta.url));

function loadedPlan(): LoadedPlan {
  const read = readPlan(readFolder(FOLDER, PLAN_FILE_ENDINGS).files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describeShared('the text of the plan', PLAN_TEXT, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lantu plan text '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const blocks = () => blocksOfText(sharedText(PLAN_TEXT));
  const units = () => splitPlanText(blocks());
  const unitsOf = async (name: string, content: Uint8Array): Promise<readonly TextUnit[]> => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const read = await readDocumentFile(path);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    return splitPlanText(read.blocks);
  };

  it('has its five parts, twelve chapters, twenty-two boxes and one table of nine targets', () => {
    const sections = [...new Set(units().map(({ section }) => section))];
    expect(sections.filter((section) => /^[一二三四五]$/u.test(section))).toEqual(['一', '二', '三', '四', '五']);
    const chapters = [2, 3, 3, 4, 4].flatMap((count, part) =>
      [...'一二三四'].slice(0, count).map((chapter) => `${'一二三四五'[part]}（${chapter}）`),
    );
    expect(sections.filter((section) => /^.（.）$/u.test(section))).toEqual(chapters);
    const boxes = Array.from({ length: 22 }, (_, index) => `专栏${index + 1}`);
    expect(sections.filter((section) => section.startsWith('专栏'))).toEqual(boxes);
    expect(units().filter(({ section, kind }) => section === '表1' && kind === 'row')).toHaveLength(10);
    expect(sections.at(0)).toBe('文首');
    expect(sections.at(-1)).toBe('文末');
  });

  it('is joined where a page or a line broke it', () => {
    const texts = units().map(({ text }) => text);
    expect(texts.filter((text) => text.includes('“奋斗者”号载人潜水器'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('数字经济创新型企业梯队'))).toHaveLength(1);
    expect(texts.filter((text) => text.endsWith('通过国家标准评价的科技型中小企业数量达6万家。'))).toHaveLength(1);
    const sentences = units().filter(({ kind, section }) => kind === 'sentence' && !section.startsWith('文'));
    expect(sentences.filter(({ text }) => !/[。；]$/u.test(text))).toEqual([]);
  });

  it('is mapped unit by unit, completely, and every quote of every object stands in a unit that lists it', () => {
    const plan = loadedPlan();
    const review = reviewText(units(), plan);
    expect(review.quotes).toBeGreaterThan(200);
    expect(review).toEqual({
      quotes: review.quotes,
      missingQuotes: [],
      unmapped: [],
      withoutUnit: [],
      beginsElse: [],
      withoutObject: [],
    });
    expect(plan.textMap.map(({ unit }) => unit)).toEqual(units().map(({ id }) => id));
    expect(plan.findings.filter(({ place }) => place.file === 'text-map.yaml')).toEqual([]);
  });

  it('leaves out no target, industry, direction, task or register of the plan folder', () => {
    const plan = loadedPlan();
    const mapped = new Set(textContents(plan, units()).objects.map(({ ref }) => ref));
    const all = [
      ...plan.targets.map(({ id }) => `target:${id}`),
      ...plan.industries.flatMap(({ id, directions }) => [
        `industry:${id}`,
        ...directions.map((direction) => `direction:${id}/${direction.id}`),
      ]),
      ...plan.tasks.map(({ id }) => `task:${id}`),
      ...plan.registers.map(({ id }) => `register:${id}`),
    ];
    expect(all.filter((ref) => !mapped.has(ref))).toEqual([]);
  });

  it('gives the same units from a docx, a pdf and a GBK file made of it', async () => {
    expect(await unitsOf('plan.docx', await docxOf(blocks()))).toEqual(units());
    expect(await unitsOf('plan.pdf', pdfOf(blocks()))).toEqual(units());
    expect(await unitsOf('plan.txt', gbkOf(sharedText(PLAN_TEXT)))).toEqual(units());
  });

  it('gives the same units where every unit has a paragraph of its own, and where paragraphs are whole', async () => {
    const asLine = ({ kind, text }: TextUnit): TextBlock =>
      kind === 'row' ? { kind: 'row', cells: text.split('\t') } : { kind: 'line', text };
    const own = units().map(asLine);
    const whole = wholeParagraphs(units());
    for (const [name, document] of [
      ['own', own],
      ['whole', whole],
    ] as const) {
      const ids = (found: readonly TextUnit[]) => found.map(({ id, text }) => [id, text]);
      expect(ids(await unitsOf(`${name}.pdf`, pdfOf(document)))).toEqual(ids(units()));
      expect(ids(await unitsOf(`${name}.docx`, await docxOf(document)))).toEqual(ids(units()));
    }
  });
});

/** Sentences of a section one after the other in one paragraph, as word processors have them. */
function wholeParagraphs(units: readonly TextUnit[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const [index, { kind, section, text }] of units.entries()) {
    const before = units[index - 1];
    const last = blocks.at(-1);
    const goesOn = kind === 'sentence' && before?.section === section && /[。；]$/u.test(before.text);
    if (kind === 'row') blocks.push({ kind: 'row', cells: text.split('\t') });
    else if (goesOn && last?.kind === 'line' && !section.startsWith('文')) {
      blocks.splice(-1, 1, { kind: 'line', text: last.text + text });
    } else blocks.push({ kind: 'line', text });
  }
  return blocks;
}
