import { describe, expect, it } from 'vitest';
import { REASONS, type Reason, STATES, type State, stateWords } from '../../src/plan/verdict-states.ts';
import { composeBrief } from '../../src/publication/compose-brief.ts';
import { composeReport } from '../../src/publication/compose-report.ts';
import { claimsOf } from '../../src/publication/edited-text.ts';
import type { ReportDocument, Section } from '../../src/publication/report-document.ts';
import type { ReportFacts } from '../../src/publication/report-facts.ts';
import { SMALL_PLAN } from '../plan/small-plan.ts';
import { folderFacts, smallFacts, textsOf, value } from './facts-maker.ts';

const FIXTURES = ['test/fixtures/plans/hengling-2022-2026', 'test/fixtures/plans/yunshui-2024-2025'];
const LANGUAGES = ['zh', 'en'] as const;

const section = ({ sections }: ReportDocument, id: string): Section => {
  const found = sections.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};
const prose = ({ blocks }: Section) =>
  blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? block.sentences : block.kind === 'list' ? block.items.flat() : [],
    )
    .map(({ text }) => text);

/** What no sentence of ours may hold. */
const SLIPS: readonly (readonly [string, RegExp])[] = [
  ['a hole', /undefined|\bnull\b|NaN|\[object/],
  ['a doubled stop', /。。|，，|；；|、、|：：|；。|，。|。；|\.\.(?!\d)/],
  ['a half-width mark between Han', /\p{Script=Han}[,;:?!]\p{Script=Han}/u],
  ['empty brackets', /（）|\(\)|“”/],
  ['per cent for points', /(高出目标数|比目标数低|快|慢)\d[\d.,]*%/],
  ['an exclamation mark', /[!！]/],
];

function slips(document: ReportDocument): string[] {
  return textsOf(document).flatMap(([where, text]) => [
    ...(text === '' ? [`${where}: an empty text`] : []),
    ...SLIPS.flatMap(([what, pattern]) => (pattern.test(text) ? [`${where}: ${what} in “${text}”`] : [])),
  ]);
}

/** The facts with every verdict turned into one state and reason, as an engine of another day might give them. */
function withVerdict(facts: ReportFacts, state: State, reason: Reason | null): ReportFacts {
  const turned = { state, stateWords: stateWords(state, false), reason };
  return {
    ...facts,
    board: { ...facts.board, verdicts: facts.board.verdicts.map((verdict) => ({ ...verdict, ...turned })) },
    targets: facts.targets.map((page) => ({ ...page, verdict: { ...page.verdict, ...turned } })),
  };
}

describe('a report', () => {
  it('answers first, and never counts promises of different kinds together', () => {
    const report = composeReport(smallFacts([value('2025', '52.1')]), 'zh');
    expect(report.title).toBe('《小规划》总结评估报告');
    expect(report.banner).toEqual(['非官方，依据公开资料整理', '模拟数据：本规划与数字均为虚构，不指任何真实地区']);
    const [first, ...others] = prose(section(report, 'summary'));
    expect(first).toBe('1项主要目标，公开数据能评价1项：达到。');
    expect(others).toContain('主要目标1项：达到1项。');
    expect(others).toContain('正文目标2项：公开数据不足，暂不评价2项。');
    expect(textsOf(report).filter(([, text]) => /4项(?!主要)/.test(text))).toEqual([]);
  });

  it('speaks of a schedule while the plan runs, of an evaluation when it is over', () => {
    const running = composeReport(smallFacts([value('2022', '48.5')], '2023-12-31'), 'zh');
    expect(running.title).toBe('《小规划》年度监测报告');
    expect(prose(section(running, 'summary'))).toContain('规划期2021—2025年尚未结束，判断看时序进度。');
    expect(composeReport(smallFacts(), 'en').title).toBe('Final evaluation: Small plan');
  });

  it('says at a target what the plan words, how it stands, and where the values come from', () => {
    const facts = smallFacts([
      value('2021', '47'),
      value('2025', '52.1', { sourceQuality: 'weak', sourceMarks: ['镜像'] }),
    ]);
    const { blocks, title } = section(composeReport(facts, 'zh'), 'target-S1');
    expect(title).toBe('（一）S1 比重');
    expect(blocks.map(({ kind }) => kind)).toEqual(['quote', 'paragraph', 'paragraph', 'chart', 'table']);
    expect(blocks[0]).toEqual({ kind: 'quote', text: '比重达50%左右', place: '二' });
    expect(blocks[4]).toMatchObject({
      head: ['时期', '数值', '状态与标记', '发布日期', '来源与发布单位'],
      rows: [
        ['2025年', '52.1%', '未注明；来源较弱；镜像', '2026年1月31日', 'a bulletin｜a bureau'],
        ['2021年', '47%', '未注明', '2022年1月31日', 'a bulletin｜a bureau'],
      ],
    });
  });

  it('draws a chart from two points on, not across a break', () => {
    const kinds = (facts: ReportFacts) =>
      section(composeReport(facts, 'zh'), 'target-S1').blocks.map(({ kind }) => kind);
    const withoutBase = new Map(SMALL_PLAN).set(
      'targets.yaml',
      (SMALL_PLAN.get('targets.yaml') ?? '').replace('universe: same', 'universe: other'),
    );
    expect(kinds(smallFacts([value('2025', '52.1')], null, withoutBase))).not.toContain('chart');
    expect(kinds(smallFacts([value('2024', '51'), value('2025', '52.1')], null, withoutBase))).toContain('chart');
  });

  it('names the holder and what would settle a target that is not judged', () => {
    const { blocks } = section(composeReport(smallFacts(), 'zh'), 'unknown');
    const table = blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({ caption: '暂不评价：没有公开数据' });
    expect(table?.kind === 'table' && table.rows[0]).toEqual([
      'S1',
      '比重',
      '主要目标',
      '规划未写明，待部署方确认',
      '公布2025年某市比重',
    ]);
    const running = section(composeReport(smallFacts([], '2023-12-31'), 'en'), 'unknown').blocks[1];
    expect(running?.kind === 'table' && running.rows[0]?.[4]).toBe('Share, Some city (years of the plan)');
  });

  it('lists the tasks by kind with the targets they serve, and invents no responsible body', () => {
    const tasks = `- id: t1
  kind: focus
  name: { zh: 甲事, en: Task A }
  place: 三
  programme: { zh: 工程, en: Programme }
  summary: { zh: 做甲事, en: Do A }
  wording: [{ quote: 做好甲事, place: 三 }]
  targets: [S1]
- id: t2
  kind: safeguard
  name: { zh: 乙事, en: Task B }
  place: 四
  programme: { zh: 保障, en: Safeguards }
  summary: { zh: 做乙事, en: Do B }
  wording: [{ quote: 做好乙事, place: 四 }]
  noTarget: { zh: 规划没有写明可计量的目标, en: The plan states no measurable target }
`;
    const files = new Map(SMALL_PLAN).set('tasks.yaml', tasks);
    const { blocks } = section(composeReport(smallFacts([value('2025', '52.1')], null, files), 'zh'), 'tasks');
    expect(prose({ blocks } as Section)).toContain('规划未写明责任单位，待部署方确认。');
    expect(blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))).toEqual([
      ['甲事', '三', 'S1 达到', '未写明'],
      ['乙事', '四', '规划没有写明可计量的目标', '未写明'],
    ]);
    const none = section(composeReport(smallFacts(), 'zh'), 'tasks');
    expect(prose(none)).toEqual(['本规划的目录没有列出任务，这一部分为空。']);
  });

  const cases = [
    ...(Object.keys(STATES) as State[]).map((state) => [state, null] as const),
    ...(Object.keys(REASONS) as Reason[]).map((reason) => {
      const state: State = reason === 'national' || reason === 'graded' ? 'not-judged' : 'cannot-tell';
      return [state, reason] as const;
    }),
  ];
  it.each(cases)('is clean in both languages when everything is %s, %s', (state, reason) => {
    const facts = withVerdict(smallFacts([value('2024', '50.7'), value('2025', '52.1')]), state, reason);
    for (const language of LANGUAGES) {
      for (const compose of [composeReport, composeBrief]) expect(slips(compose(facts, language))).toEqual([]);
      const words = stateWords(state, false)[language];
      const said = textsOf(composeReport(facts, language)).some(([, text]) =>
        text.toLowerCase().includes(words.toLowerCase()),
      );
      expect(said).toBe(true);
    }
  });
});

describe.each(FIXTURES)('the report of %s', (folder) => {
  it.each([null, '2024-01-31', '2025-06-30', '2026-02-28'])(
    'on %s has one section per target and clean sentences',
    async (asOf) => {
      const facts = await folderFacts(folder, asOf);
      if (!facts.board.issued) return expect(facts.board.verdicts).toEqual([]);
      for (const language of LANGUAGES) {
        const report = composeReport(facts, language);
        const ids = report.sections.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => id.startsWith('target-'))).toEqual(
          facts.plan.targets.map(({ id }) => `target-${id}`),
        );
        expect(slips(report)).toEqual([]);
        expect(slips(composeBrief(facts, language))).toEqual([]);
      }
    },
  );

  it('has the same sections in both languages, and rows as wide as their heads', async () => {
    const facts = await folderFacts(folder, null);
    const [zh, en] = LANGUAGES.map((language) => composeReport(facts, language));
    expect(zh?.sections.map(({ id, blocks }) => [id, blocks.map(({ kind }) => kind)])).toEqual(
      en?.sections.map(({ id, blocks }) => [id, blocks.map(({ kind }) => kind)]),
    );
    for (const { blocks } of [...(zh?.sections ?? []), ...(en?.sections ?? [])]) {
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        expect(block.align).toHaveLength(block.head.length);
        for (const row of block.rows) expect(row).toHaveLength(block.head.length);
      }
    }
    expect(claimsOf(section(zh as ReportDocument, 'summary')).length).toBeGreaterThan(0);
  });
});
