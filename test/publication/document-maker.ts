import type { Block, ReportDocument, Section, Sentence } from '../../src/publication/report-document.ts';
import type { ChartPoint, ChartSpec } from '../../src/ui/chart-spec.ts';
import type { Language, Words } from '../../src/vocabulary/words.ts';

/** Characters that mean something to a typesetter, to XML or to HTML; in a report they mean themselves. */
export const HARD_TEXT = `#let x = [] $a_b$ *粗* _斜_ \`码\` <标签> "引" 'q' @name // /* */ \\n %1 &amp; #panic("x") = 标题 - 项 ~`;

/** 10,000 characters in one paragraph. */
export const LONG_TEXT = '虚构省的研究与试验发展经费支出占地区生产总值的比重逐年上升。'.repeat(334).slice(0, 10_000);

const say = (words: Words, language: Language): string => words[language];
const plain = (text: string): Sentence => ({ text, claims: [] });

const point = (year: number, value: number, kind: ChartPoint['kind'] = 'annual'): ChartPoint => ({
  year,
  value,
  kind,
  label: `${value}%`,
  full: `${value}%`,
  tip: `${year}`,
});

export const chartSpec = (language: Language): ChartSpec => ({
  title: say({ zh: '经费支出占比 <升高>', en: 'Share of expenditure <rising>' }, language),
  description: say({ zh: '五个年度数值', en: 'Five annual values' }, language),
  form: 'line',
  points: [
    point(2020, 2.82, 'baseline'),
    point(2021, 2.95),
    point(2022, 3.0),
    point(2023, 3.2, 'weak'),
    point(2024, 3.36),
    point(2025, 3.4, 'part-year'),
  ],
  goal: {
    from: 2021,
    to: 2025,
    low: 3.1,
    high: 3.2,
    value: 3.2,
    label: say({ zh: '3.2%左右', en: 'about 3.2%' }, language),
  },
  breaks: [{ year: 2022.5, label: say({ zh: '口径调整', en: 'scope changed' }, language) }],
});

/** A table of many rows with short, long and unbreakable cells. */
export function longTable(language: Language, rows = 60): Block {
  return {
    kind: 'table',
    caption: say({ zh: '全部目标及最新数值', en: 'All targets and their latest values' }, language),
    head: say({ zh: '编号|名称|最新数值|来源|状态', en: 'No.|Name|Latest value|Source|State' }, language).split('|'),
    align: ['text', 'text', 'number', 'text', 'text'],
    rows: Array.from({ length: rows }, (_, index) => [
      `T1-${index + 1}`,
      say(
        {
          zh: `第${index + 1}项高新技术产业产值占规模以上工业比重`,
          en: `Share ${index + 1} of high-tech industry in output`,
        },
        language,
      ),
      `${(index * 1234.5).toLocaleString('en-US')}亿元`,
      index % 7 === 3
        ? 'https://stats.example.org/art/2025/3/1/very-long-path/of-a-source_that_has_no_space.html?id=123456789'
        : say({ zh: '虚构省统计公报', en: 'Bulletin of the invented province' }, language),
      say({ zh: '达到', en: 'reached' }, language),
    ]),
  };
}

/** One section of every kind of block. */
function everyBlock(language: Language): Section {
  return {
    id: 'every-block',
    level: 1,
    title: say({ zh: '一、各种内容 & 符号', en: '1. Every kind of content & sign' }, language),
    edit: null,
    blocks: [
      {
        kind: 'paragraph',
        sentences: [
          plain(
            say(
              {
                zh: '2024年，全社会R&D经费支出占GDP的3.36%，比2020年提高0.54个百分点——快于“十四五”时序要求；',
                en: 'In 2024 R&D expenditure was 3.36% of GDP, 0.54 percentage points above 2020.',
              },
              language,
            ),
          ),
          plain(
            say({ zh: '折合50％以上（约3,500亿元）。', en: 'That is over 50% (about 350 billion yuan).' }, language),
          ),
        ],
      },
      { kind: 'paragraph', sentences: [plain(HARD_TEXT)] },
      { kind: 'list', items: [[plain('碳化硅')], [plain('M40X'), plain('≥5.7GPa ①')], [plain(HARD_TEXT)]] },
      longTable(language),
      {
        kind: 'chart',
        spec: chartSpec(language),
        caption: say({ zh: '占比（%）', en: 'Share (%)' }, language),
        alt: say({ zh: '折线图："占比"从2.82%升到3.36%', en: 'Line "share" rising from 2.82% to 3.36%' }, language),
      },
      {
        kind: 'quote',
        text: say({ zh: '到2025年，占比达到3.2%左右。', en: 'By 2025 the share reaches about 3.2%.' }, language),
        place: say({ zh: '二、（三）主要目标', en: '2. (3) Main targets' }, language),
      },
    ],
  };
}

/** A section a person wrote anew, one sentence of which no longer agrees. */
export const editedSection = (language: Language): Section => ({
  id: 'edited',
  level: 2,
  title: say({ zh: '（一）修改过的一节', en: '1.1 A section that was edited' }, language),
  edit: {
    paragraphs: [say({ zh: '占比为3.1%。这句是人写的。', en: 'The share is 3.1%. A person wrote this.' }, language)],
    on: '2025-06-01',
    flags: [
      {
        sentence: say({ zh: '占比为3.1%。', en: 'The share is 3.1%.' }, language),
        why: { zh: '现有数据为3.36%', en: 'the figure held is 3.36%' },
      },
    ],
  },
  blocks: [
    { kind: 'paragraph', sentences: [plain(say({ zh: '原来生成的句子。', en: 'The sentence generated.' }, language))] },
    longTable(language, 2),
  ],
});

/** A report with everything in it. */
export const makeReport = (
  language: Language,
  sections: readonly Section[] = [everyBlock(language), editedSection(language), longSection(language)],
): ReportDocument => ({
  kind: 'report',
  language,
  title: say({ zh: '虚构省科技发展规划总结评估', en: 'Evaluation of the invented plan' }, language),
  subtitle: say({ zh: '数据截至2025年12月31日', en: 'As known on 31 December 2025' }, language),
  banner: [
    say({ zh: '非官方，依据公开资料整理', en: 'Unofficial, compiled from public sources' }, language),
    say({ zh: '模拟数据', en: 'Simulated data' }, language),
  ],
  facts: [
    [
      say({ zh: '规划', en: 'Plan' }, language),
      say({ zh: '虚构省规划（2021—2025年）', en: 'Invented plan' }, language),
    ],
    [say({ zh: '数据截至', en: 'As known on' }, language), '2025-12-31'],
  ],
  sections,
});

/** A section of one paragraph. */
export const plainSection = (text: string): Section => ({
  id: 'plain',
  level: 1,
  title: '一节',
  edit: null,
  blocks: [{ kind: 'paragraph', sentences: [plain(text)] }],
});

const longSection = (language: Language): Section => ({
  id: 'long',
  level: 1,
  title: say({ zh: '二、一个很长的段落', en: '2. One long paragraph' }, language),
  edit: null,
  blocks: [{ kind: 'paragraph', sentences: [plain(LONG_TEXT)] }],
});

/** Every text a printed report must hold: titles, prose, cells, captions, quotes; not the text an edit replaced. */
export function textsOf({ title, subtitle, banner, facts, sections }: ReportDocument): string[] {
  return [title, subtitle, ...banner, ...facts.flat(), ...sections.flatMap(textsOfSection)];
}

function textsOfSection({ title, blocks, edit }: Section): string[] {
  const edited = edit === null ? [] : [...edit.paragraphs, ...edit.flags.map(({ sentence }) => sentence)];
  return [
    title,
    ...edited,
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case 'paragraph':
          return edit === null ? block.sentences.map(({ text }) => text) : [];
        case 'list':
          return edit === null ? block.items.flat().map(({ text }) => text) : [];
        case 'table':
          return [block.caption, ...block.head, ...block.rows.flat()];
        case 'chart':
          return [block.caption];
        case 'quote':
          return [block.text, block.place];
      }
    }),
  ];
}
