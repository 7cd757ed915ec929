import type { KnownFigures } from '../figures/known.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { verdictsOf } from './board.ts';
import { knownOn } from './known-on.ts';
import { ambiguityDoubts } from './lint/ambiguity-doubts.ts';
import { dataDoubts } from './lint/data-doubts.ts';
import type { Doubt } from './lint/doubt.ts';
import { alreadyMet, decidingWord, noFigure } from './lint/judged-doubts.ts';
import { overlapDoubts } from './lint/overlap-doubts.ts';
import { DOUBT_RULE_IDS, type DoubtRule } from './lint/rules.ts';
import { twoWordings, vagueWords } from './lint/wording-doubts.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import type { VerdictPack } from './verdict-pack.ts';

/**
 * What a plan leaves open, in the order of the rules and within one rule of the plan: each with the place, the wording
 * and the question to ask the issuer. Judged on what was known on the day of issue, and on everything known `today`.
 */
export function lintPlan(
  plan: LoadedPlan,
  { observations }: Pick<KnownFigures, 'observations'>,
  today: CivilDate,
  pack: VerdictPack,
): Doubt[] {
  const { issuedOn, period } = plan.header;
  const firstYearOver = today > `${period.from}-12-31`;
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const judgedOn = (asOf: CivilDate | null) =>
    verdictsOf(plan, knownOn(plan, observations, asOf), { asOf, today }, pack);
  const [onIssue, now] = [judgedOn(issuedOn), judgedOn(null)];
  const doubts = plan.targets.flatMap((target, index) => {
    const [then, present] = [onIssue[index], now[index]];
    const isJudged = then !== undefined && present !== undefined && then.state !== 'not-judged';
    return onePerRule(
      [
        ...ambiguityDoubts(target),
        ...twoWordings(target),
        ...(isJudged ? [...alreadyMet(target, then, pack), ...decidingWord(target, present)] : []),
      ],
      [
        ...vagueWords(target),
        ...dataDoubts(target, indicators),
        ...(isJudged ? noFigure(target, present, firstYearOver) : []),
      ],
    );
  });
  return [...doubts, ...overlapDoubts(plan)].sort(
    (a, b) => DOUBT_RULE_IDS.indexOf(a.rule) - DOUBT_RULE_IDS.indexOf(b.rule),
  );
}

/**
 * The doubts about one target with one of each rule. What was found in its wordings and figures stands together, the
 * question of the first deciding; what merely follows from a rule is added where nothing was found. Wordings with two
 * readings stay apart.
 */
function onePerRule(found: readonly Doubt[], general: readonly Doubt[]): Doubt[] {
  const apart = found.filter(({ rule }) => rule === 'two-readings');
  const rules = new Map<DoubtRule, Doubt>();
  for (const doubt of found) {
    const known = rules.get(doubt.rule);
    if (doubt.rule !== 'two-readings') rules.set(doubt.rule, known === undefined ? doubt : together(known, doubt));
  }
  return [...apart, ...rules.values(), ...general.filter(({ rule }) => !rules.has(rule))];
}

function together(a: Doubt, b: Doubt): Doubt {
  const what = { zh: `${a.what.zh}；${b.what.zh}`, en: `${a.what.en}; ${b.what.en}` };
  // The questions of two written ambiguities are two; that of a comparison of quotations asks the same once more.
  const question = b.written
    ? { zh: `${a.question.zh}${b.question.zh}`, en: `${a.question.en} ${b.question.en}` }
    : a.question;
  return { ...a, what, question };
}
