import { describe, expect, it } from 'vitest';
import { CLEAR_FIGURES, CLEAR_PLAN, unclear } from '../../test/plan/clear-plan.ts';
import { figure, PACK } from '../../test/plan/makers.ts';
import type { Observation } from '../figures/observation.ts';
import { readPlan } from './catalogue.ts';
import type { Doubt } from './lint/doubt.ts';
import { DOUBT_RULE_IDS } from './lint/rules.ts';
import { lintPlan } from './lint.ts';

const TODAY = '2026-11-24';

function lint(
  files: ReadonlyMap<string, string>,
  observations: readonly Observation[] = CLEAR_FIGURES,
  today = TODAY,
): Doubt[] {
  const read = readPlan(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return lintPlan(read.value, { observations }, today, PACK);
}

const said = (...given: Parameters<typeof lint>) =>
  lint(...given).map(({ rule, targets }) => `${rule} ${targets.join('+')}`);
const inTargets = (old: string, replacement: string) => said(unclear('targets.yaml', old, replacement));

const C1_BASE = `  baseline:
    value: "2.4"
    period: "2020"
    universe: same
    wording: { quote: 2020年规上工业企业研发投入占比为2.4%, place: 一（一） }
`;
const C1_HOLDER = `2.4%, place: 一（一） }
  holder: { name: { zh: 某市统计局, en: Bureau of statistics }, source: 虚构 }`;

describe('plan lint', () => {
  it('finds nothing in a plan that leaves nothing open', () => {
    expect(lint(CLEAR_PLAN)).toEqual([]);
  });

  it('asks for the starting point, and for one of the same scope', () => {
    expect(inTargets(C1_BASE, '')).toEqual(['no-baseline C1']);
    const other = unclear(
      'targets.yaml',
      'period: "2020"\n    universe: same\n    wording: { quote: 2020年规上',
      'period: "2020"\n    universe: other\n    wording: { quote: 2020年规上',
    );
    expect(said(other)).toEqual(['no-baseline C1']);
  });

  it('asks of which year a starting point is, and with which year a change is compared', () => {
    expect(
      inTargets('quote: 2020年规上工业企业研发投入占比为2.4%', 'quote: 规上工业企业研发投入占比为2.4%，比2015年高1.0'),
    ).toEqual(['base-year C1']);
    const change = (quote: string) =>
      said(
        unclear(
          'targets.yaml',
          `wording: [{ quote: 新产业产值超过500亿元, place: 表1 第2行 }]
  attribute: anticipated
  kind: level
  unit: 亿元
  direction: up
  comparison: { comparator: more-than, value: "500" }
  measure: { indicator: output, place: city }
  covers: new
  baseline:
    value: "300"
    period: "2020"
    universe: same
    wording: { quote: 2020年新产业产值300亿元, place: 一（一） }
`,
          `wording: [{ quote: ${quote}, place: 表1 第2行 }]
  attribute: anticipated
  kind: level
  unit: "%"
  direction: up
  comparison: { comparator: at-least, value: "10" }
  measure: { indicator: share, place: city }
`,
        ),
      ).filter((one) => one.endsWith('C2') && !one.startsWith('no-figure') && !one.startsWith('already'));
    expect(change('成本降低10%')).toEqual(['base-year C2']);
    expect(change('成本较2020年降低10%')).toEqual([]);
  });

  it('asks who holds the figure, how it is counted and divided by what', () => {
    expect(inTargets(C1_HOLDER, '2.4%, place: 一（一） }')).toEqual(['no-holder C1']);
    const definition = '  definition: { zh: 规上工业企业研发费用除以营业收入, en: R&D expenses divided by revenue }\n';
    expect(said(unclear('indicators.yaml', definition, ''))).toEqual(['denominator-unknown C1', 'no-method C1']);
    expect(said(unclear('indicators.yaml', '研发费用除以营业收入', '研发费用情况'))).toEqual([
      'denominator-unknown C1',
    ]);
    const none = said(unclear('indicators.yaml', definition, definition.replace('规上', '统计办法待定；规上')));
    expect(none).toEqual(['no-method C1']);
  });

  it('compares the quotations of one target: comparison, scope, result or effort', () => {
    const second = (quote: string) => inTargets('quote: 2025年规上工业企业研发投入占比达3%', `quote: ${quote}`);
    expect(second('规上工业企业研发投入占比超过3%')).toEqual(['two-wordings C1']);
    expect(second('规上企业研发投入占比达3%')).toEqual(['two-wordings C1']);
    expect(second('支持规上工业企业研发投入占比达3%')).toEqual(['two-wordings C1']);
    expect(second('规模以上工业企业研发投入占比达 3%')).toEqual([]);
    const [doubt] = lint(
      unclear('targets.yaml', 'quote: 2025年规上工业企业研发投入占比达3%', 'quote: 研发投入占比超过3%'),
    );
    expect(doubt?.what.zh).toBe('表1 第1行写“达3%”，二（一）写“超过3%”');
  });

  it('asks for the limit of a word without one', () => {
    expect(inTargets('新产业产值超过500亿元', '新产业产值500亿元左右')).toEqual(['vague-word C2']);
    expect(inTargets('新产业产值超过500亿元', '有条件的企业产值超过500亿元')).toEqual(['vague-word C2']);
  });

  it('puts a written ambiguity under the rules it names, before what follows from the rules', () => {
    const ambiguity = (about: string) =>
      `  ambiguities:
    - question: { zh: 是否含县, en: Counties too }
      readings: [{ zh: 含县, en: with }, { zh: 不含县, en: without }]
      chosen: 0
${about}      why: { zh: 原文, en: the wording }
`;
    const files = (about: string) => unclear('targets.yaml', C1_BASE, C1_BASE + ambiguity(about));
    expect(said(files(''))).toEqual(['two-readings C1']);
    expect(said(files('      about: [no-scope, already-met]\n'))).toEqual(['no-scope C1', 'already-met C1']);
    const [scope] = lint(files('      about: [no-scope]\n'));
    expect(scope?.question.zh).toBe('应当取哪一种：含县；不含县？未答复前暂取“含县”。');
    expect(scope?.written).toBe(true);
  });

  it('sees a target met by its starting point, or by a figure published before the plan', () => {
    expect(inTargets('value: "300"\n', 'value: "501"\n')).toEqual(['already-met C2']);
    const early = figure('2021', '505', {
      indicator: '新产业产值',
      place: '某市',
      unit: '亿元',
      releasedOn: '2022-01-20',
    });
    const later = unclear('plan.yaml', 'issuedOn: "2021-03-01"', 'issuedOn: "2022-07-01"');
    expect(said(later, [...CLEAR_FIGURES, early])).toEqual(['already-met C2']);
    expect(said(CLEAR_PLAN, [...CLEAR_FIGURES, early])).toEqual([]);
  });

  it('sees totals of groups that name the same technology, in one unit only', () => {
    expect(said(unclear('industries.yaml', '特种钢材', '光刻胶'))).toEqual(['overlapping-totals C2+C3']);
    expect(said(unclear('industries.yaml', '特种钢材', '芯片产业用钢'))).toEqual(['overlapping-totals C2+C3']);
  });

  it('says what nothing public judges, and that a rank needs the figures of others', () => {
    expect(said(CLEAR_PLAN, CLEAR_FIGURES.slice(1))).toEqual(['no-figure C1']);
    const base = figure('2020', '2.4', { indicator: '研发投入占比', place: '某市' });
    expect(said(CLEAR_PLAN, [base, ...CLEAR_FIGURES.slice(1)])).toEqual(['no-figure C1']);
    const bases = [base, ...CLEAR_FIGURES.slice(1).map((one) => ({ ...one, period: '2020', value: '1' }))];
    expect(said(CLEAR_PLAN, bases, '2021-04-01')).toEqual([]);
    expect(said(CLEAR_PLAN, bases, '2022-01-01')).toEqual(['no-figure C1', 'no-figure C2', 'no-figure C3']);
    const rank = unclear(
      'targets.yaml',
      `  kind: level
  unit: 亿元
  direction: up
  comparison: { comparator: more-than, value: "900" }
  measure: { indicator: old-output, place: city }
  covers: old
  baseline:
    value: "800"`,
      `  kind: rank
  unit: 位
  direction: down
  comparison: { comparator: rank, value: "3" }
  measure: { indicator: rank, place: city }
  baseline:
    value: "5"`,
    );
    expect(said(rank)).toEqual(['outside-figures C3', 'no-figure C3']);
  });

  it('stands in the order of the rules, with place, wording and question in both languages', () => {
    const doubts = lint(unclear('targets.yaml', C1_BASE, ''), []);
    const order = doubts.map(({ rule }) => DOUBT_RULE_IDS.indexOf(rule));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const { place, quote, what, question } of doubts) {
      for (const text of [place, quote, what.zh, what.en, question.zh, question.en]) expect(text).not.toBe('');
    }
  });
});
