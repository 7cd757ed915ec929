import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { lintFolder } from '../../src/app/lint-folder.ts';
import type { DoubtRule } from '../../src/plan/lint/rules.ts';
import { describeShared, sharedText } from './shared-folder.ts';

const CATALOGUE = fileURLToPath(new URL('../../catalogue', import.meta.url));
const READING = 'domain/plan-contents.md';
const TODAY = '2026-11-24';

/** What a careful reader of the plan noted: the words of the note, and the doubts that must say it. */
const NOTED: readonly (readonly [note: string, doubts: readonly (readonly [DoubtRule, string])[]])[] = [
  // ambiguities 1–6 under table A
  [
    'T1-5 name differs: table',
    [
      ['two-wordings', 'T1-5'],
      ['denominator-unknown', 'T1-5'],
    ],
  ],
  ['T1-6 ">10" (table) vs "10家以上"', [['two-wordings', 'T1-6']]],
  ['T1-9 "<0.3" (table) vs "0.3…以下"', [['two-wordings', 'T1-9']]],
  [
    '"左右" gives no tolerance',
    ['T1-1', 'T1-2', 'T1-3', 'T1-5', 'T1-7', 'T5'].map((id) => ['vague-word', id] as const),
  ],
  [
    'T1-3 + T1-4 have no statistical catalogue in the plan and overlap with each other',
    [
      ['no-method', 'T1-3'],
      ['no-method', 'T1-4'],
      ['overlapping-totals', 'T1-3+T1-4'],
    ],
  ],
  ['T1-2 has no adopted method', [['no-method', 'T1-2']]],
  [
    'Baseline year is "十三五末", but some values may be 2020 or 2021',
    ['T1-1', 'T1-5', 'T8', 'T9', 'T12', 'T13', 'T14'].map((id) => ['base-year', id] as const),
  ],
  [
    'T7, T10 have no denominator definition',
    [
      ['denominator-unknown', 'T7'],
      ['denominator-unknown', 'T10'],
    ],
  ],
  [
    'T19–T20 no base year',
    [
      ['base-year', 'T19'],
      ['base-year', 'T20'],
    ],
  ],
  ['T12 needs national data', [['outside-figures', 'T12']]],
  // section M, item 3
  ['T1-5: numerator and denominator are worded three ways', [['two-wordings', 'T1-5']]],
  ['T1-6: the text says 省级, the table 省级以上', [['two-wordings', 'T1-6']]],
  ['T1-8: table 2家, text 重点打造2家 (build, not achieve)', [['two-wordings', 'T1-8']]],
  ['T2: 全省高新区 may be 54 or 18', [['no-scope', 'T2']]],
  ['T6: all 规上高企 over 规上工业', [['denominator-unknown', 'T6']]],
  [
    'T9: target is for 规上高企, its baseline 90 is for 大中型工业企业和规上高企: another universe',
    [
      ['no-scope', 'T9'],
      ['no-baseline', 'T9'],
      ['two-wordings', 'T9'],
    ],
  ],
  ['T10: no denominator', [['denominator-unknown', 'T10']]],
  ['T18: probably true before 2021', [['already-met', 'T18']]],
  // section M, items 5 and 6
  ['左右 decides the year for T1-1', [['vague-word', 'T1-1']]],
  ['T1-2 other definition only', [['no-figure', 'T1-2']]],
  ['T1-5 base year only', [['no-figure', 'T1-5']]],
  ["T1-6 one city's count", [['no-figure', 'T1-6']]],
  ['T1-8 ranks, no status', [['no-figure', 'T1-8']]],
  ['T1-3, T1-4, T1-7, T1-9 nothing', ['T1-3', 'T1-4', 'T1-7', 'T1-9'].map((id) => ['no-figure', id] as const)],
  [
    'Everything else waits for the office that holds the figure',
    ['T2', 'T3', 'T4', 'T5', 'T6', 'T9', 'T10', 'T11', 'T13', 'T16', 'T22'].map((id) => ['no-figure', id] as const),
  ],
];

describe('plan lint on the first plan of the catalogue', () => {
  let lint: Awaited<ReturnType<typeof lintFolder>>;
  beforeAll(async () => {
    const { pack } = await readCatalogue([CATALOGUE], `${CATALOGUE}/rules`);
    lint = await lintFolder(`${CATALOGUE}/jiangsu-2021-2025`, TODAY, pack);
  });
  const of = (rule: DoubtRule, targets: string) =>
    lint.doubts.find((doubt) => doubt.rule === rule && doubt.targets.join('+') === targets);

  it.each(NOTED)('says what a reader noted: %s', (_note, doubts) => {
    expect(doubts.filter(([rule, targets]) => of(rule, targets) === undefined)).toEqual([]);
  });

  it('says the notes in its own words, down to the figures', () => {
    expect(of('vague-word', 'T1-1')?.what.zh).toMatch(/2024.*2023.*2022/u);
    expect(of('no-figure', 'T1-2')?.what.zh).toBe('只有其他口径的数据');
    expect(of('no-figure', 'T1-5')?.what.zh).toBe('只有基期数据');
    expect(of('no-figure', 'T1-6')?.what.zh).toBe('只有部分地区的数据');
    expect(of('no-figure', 'T1-8')?.what.zh).toBe('只有位次，没有状态');
    expect(of('no-figure', 'T1-9')?.what.zh).toBe('没有公开数据');
    expect(of('two-wordings', 'T1-9')?.what.zh).toContain('降至0.3吨标准煤/万元以下');
    expect(of('no-scope', 'T2')?.question.zh).toMatch(/54.*18/u);
  });

  it('doubts no figure of the headline target that can be judged, and none of a target passed or known', () => {
    for (const id of ['T1-1', 'T8', 'T14']) expect(of('no-figure', id)).toBeUndefined();
    expect(lint.doubts.filter(({ rule, targets }) => rule === 'no-holder' && targets.includes('T1-1'))).toEqual([]);
    expect(of('base-year', 'T21')).toBeUndefined();
    expect(of('two-wordings', 'T1-1')).toBeUndefined();
    expect(of('two-wordings', 'T1-7')).toBeUndefined();
  });
});

describeShared('the notes of a reader', READING, () => {
  it('stand in the reading of the plan as they are quoted here', () => {
    const reading = sharedText(READING);
    expect(NOTED.map(([note]) => note).filter((note) => !reading.includes(note))).toEqual([]);
  });
});
