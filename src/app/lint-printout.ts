import { DOUBT_RULES } from '../plan/lint/rules.ts';
import type { lintPlanFolder } from '../plan/verbs.ts';
import { problemLines } from '../platform/problem-lines.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { Language } from '../vocabulary/words.ts';

type Lint = OutputOf<typeof lintPlanFolder>;
type Doubt = Lint['doubts'][number];

/** The doubts rule by rule; targets of which the same is to be said and asked stand together. */
export function lintLines(lint: Lint, language: Language): string[] {
  if (lint.plan === null) {
    const refused = {
      zh: '规划目录有错误，无法查疑；先用 plan check 改正',
      en: 'The plan folder has faults and cannot be looked through; correct them with plan check first',
    }[language];
    return [...problemLines(lint.problems as Problem[], language), refused];
  }
  const rules = [...new Set(lint.doubts.map(({ rule }) => rule))];
  const groups = rules.flatMap((rule) => {
    const own = lint.doubts.filter((doubt) => doubt.rule === rule);
    const count = { zh: `（${own.length}）`, en: ` (${own.length})` }[language];
    return [
      `${DOUBT_RULES[rule][language]}${count}`,
      ...together(own).flatMap((same) => doubtLines(same, language)),
      '',
    ];
  });
  const title = lint.plan.shortTitle[language];
  const sum = {
    zh: `《${title}》目标 ${lint.targets} 项，存疑 ${lint.doubts.length} 处，分属 ${rules.length} 类。存疑不是错误，是要向发布单位问清的地方。`,
    en: `${title}: ${lint.targets} targets, ${lint.doubts.length} doubts of ${rules.length} kinds. A doubt is no fault; it is something to ask the issuer.`,
  }[language];
  return [...groups, sum];
}

function together(doubts: readonly Doubt[]): Doubt[][] {
  const groups = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const key = `${doubt.what.zh}\n${doubt.question.zh}`;
    groups.set(key, [...(groups.get(key) ?? []), doubt]);
  }
  return [...groups.values()];
}

function doubtLines(same: readonly Doubt[], language: Language): string[] {
  const [first] = same;
  if (first === undefined) return [];
  const brackets = { zh: ['（', '）', '、', '存疑：', '请问：'], en: [' (', ')', ', ', 'Doubt: ', 'Ask: '] } as const;
  const [open, close, comma, doubt, ask] = brackets[language];
  const where = same.map(({ targets, place }) => `${targets.join('+')}${open}${place}${close}`).join(comma);
  const quote = same.length === 1 ? [`      “${first.quote}”`] : [];
  return [`  ${where}`, ...quote, `      ${doubt}${first.what[language]}`, `      ${ask}${first.question[language]}`];
}
