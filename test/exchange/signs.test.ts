import { expect, it } from 'vitest';
import { RESTRICTS } from '../../src/exchange/restriction-patterns.ts';
import { SIGNS, type Sign, signsOf } from '../../src/exchange/signs.ts';
import { HELD_OUT_CLAUSES, LABELLED_CLAUSES, type LabelledClause } from './labelled-clauses.ts';
import { FRESH_WORDINGS, OTHER_WORDINGS } from './other-wordings.ts';
import { type Restriction, UNSEEN_RESTRICTIONS, UNSEEN_WORDINGS } from './unseen-wordings.ts';

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

const told = (text: string) =>
  new Set(signsOf(text).map(({ sign, isSo }): LabelledClause['shows'][number] => (isSo ? sign : `-${sign}`)));

function countOf(clauses: readonly LabelledClause[], sign: Sign): Count {
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const { text, shows } of clauses) {
    const found = told(text);
    for (const label of [sign, `-${sign}`] as const) {
      const [isTold, isSo] = [found.has(label), shows.includes(label)];
      count.right += isTold && isSo ? 1 : 0;
      count.wrong += isTold && !isSo ? 1 : 0;
      count.missed += isSo && !isTold ? 1 : 0;
    }
  }
  return count;
}

const sum = (counts: readonly Count[], of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
const share = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest));

/** Sentences of a set that nothing may be written in sight of are counted and not shown. */
function measure(name: string, clauses: readonly LabelledClause[], isShown = true) {
  const counts = SIGNS.map((sign) => countOf(clauses, sign));
  const lines = SIGNS.map((sign, index) => {
    const { right = 0, wrong = 0, missed = 0 } = counts[index] ?? {};
    return `${sign.padEnd(14)} right ${right}, wrong ${wrong}, missed ${missed}`;
  });
  const misses = clauses.flatMap(({ text, shows }) => {
    const found = told(text);
    const missed = shows.filter((label) => !found.has(label)).map((label) => `missed ${label}`);
    const wrong = [...found].filter((label) => !shows.includes(label)).map((label) => `wrong ${label}`);
    return missed.length + wrong.length === 0 ? [] : [`${text} ${[...missed, ...wrong].join(', ')}`];
  });
  const precision = share(sum(counts, 'right'), sum(counts, 'wrong'));
  const recall = share(sum(counts, 'right'), sum(counts, 'missed'));
  process.stdout.write(
    `\n# ${name}: ${clauses.length} clauses, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${isShown ? `${[...lines, ...misses].join('\n')}\n` : ''}`,
  );
  return { precision, recall };
}

it('reads the labelled clauses', () => {
  const { precision, recall } = measure('labelled', LABELLED_CLAUSES);
  expect(LABELLED_CLAUSES.length).toBeGreaterThanOrEqual(100);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.98);
});

it('reads the clauses kept aside', () => {
  const { precision, recall } = measure('held out', HELD_OUT_CLAUSES);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

it('reads the wordings it was widened on', () => {
  const { precision, recall } = measure('other wordings', OTHER_WORDINGS);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

it('reads the wordings it was widened on next', () => {
  const { precision, recall } = measure('fresh wordings', FRESH_WORDINGS);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

it('reads wordings no pattern was written for', () => {
  const { precision, recall } = measure('unseen wordings', UNSEEN_WORDINGS, false);
  expect(precision).toBeGreaterThanOrEqual(0.8);
  expect(recall).toBeGreaterThanOrEqual(0.3);
});

/** What is made of a sentence by itself: a failure, a question, or nothing. */
function restrictionTold(text: string): Restriction {
  const shown = told(text);
  return shown.has('restricts') ? 'restricts' : shown.has('mayRestrict') ? 'suspicious' : 'harmless';
}

it('tells restrictions no pattern was written for from what only looks like one', () => {
  const rows = UNSEEN_RESTRICTIONS.map(([is, text]) => ({ is, told: restrictionTold(text) }));
  const count = (is: Restriction, as: Restriction) => rows.filter((row) => row.is === is && row.told === as).length;
  const labels: readonly Restriction[] = ['restricts', 'suspicious', 'harmless'];
  const isRaised = ({ told: as }: { told: Restriction }) => as !== 'harmless';
  const right = rows.filter((row) => row.is !== 'harmless' && isRaised(row)).length;
  const precision = share(right, rows.filter(isRaised).length - right);
  const recall = share(right, rows.filter(({ is }) => is !== 'harmless').length - right);
  const table = labels.map(
    (is) => `${is.padEnd(10)} told as ${labels.map((as) => `${as} ${count(is, as)}`).join(', ')}`,
  );
  process.stdout.write(
    `\n# unseen restrictions: ${rows.length} clauses, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${table.join('\n')}\n`,
  );
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
  expect(count('harmless', 'restricts') + count('suspicious', 'restricts')).toBe(0);
});

it('never passes over a sentence for want of a cue', () => {
  const { cue, yes } = RESTRICTS;
  const texts = [
    ...[LABELLED_CLAUSES, HELD_OUT_CLAUSES, OTHER_WORDINGS, FRESH_WORDINGS].flat().map(({ text }) => text),
    ...UNSEEN_RESTRICTIONS.map(([, text]) => text),
  ];
  const restricting = texts.filter((text) => yes.test(text));
  expect(restricting.length).toBeGreaterThan(30);
  expect(restricting.filter((text) => cue?.test(text) === false)).toEqual([]);
});

it.each([
  ['本合同未尽事宜，双方另行协商。', []],
  ['由甲方组织专家按附件一所列指标验收，出具书面验收报告。', ['acceptance']],
  ['为解决产线变形超差问题提供热处理工艺改进，使变形量不大于0.02毫米。', ['quantified', 'solves']],
  ['因履行本合同发生的问题和争议，由双方协商解决。', ['dispute']],
  ['如因此侵犯他人权利的，由乙方承担全部责任。', []],
  ['本合同标的为微型流量阀成套技术转让，包括图样和操作规程。', ['ipPasses']],
  ['技术开发\n目标：研　制一种薄膜，厚度不大于１０nm。', ['develops', 'quantified']],
] as const)('reads %s', (text, signs) => {
  expect([...told(text)].sort()).toEqual(signs);
});
