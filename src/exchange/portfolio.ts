import type { CivilDate } from '../vocabulary/civil-date.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Contract } from './contract.ts';
import type { ContractType } from './contract-type.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { type Judgement, judgeContract, type Verdict } from './judge-contract.ts';
import { type JudgingRules, REFUSAL_CODES, type RefusalCode } from './judging-rules.ts';
import { deadlineWords, JUDGED_SIDES } from './portfolio-texts.ts';
import { REFUSAL_WORDS } from './refusal-words.ts';

export interface PortfolioCase {
  readonly id: string;
  /** Our own reference, never the registration number. */
  readonly reference: string;
  /** As it was filed; may be empty. */
  readonly projectName: string;
  readonly contract: Contract;
  readonly facts: DeclaredFacts;
}

/** How many contracts went from one answer to another; also those that stayed. */
export interface Move<Answer> {
  readonly from: Answer;
  readonly to: Answer;
  readonly count: number;
}

const AMOUNTS = ['total', 'technical', 'received'] as const;

/** An amount under both packs: the sums are over the contracts that have it under both; null where none has. */
export interface AmountChange {
  readonly amount: (typeof AMOUNTS)[number];
  readonly before: string | null;
  readonly after: string | null;
  /** Contracts with the amount under both packs, and those of them where it differs. */
  readonly known: number;
  readonly changed: number;
  /** Contracts where only one pack tells it. */
  readonly appeared: number;
  readonly vanished: number;
}

export interface RefusalChange {
  readonly refusal: RefusalCode;
  readonly words: Words;
  readonly before: number;
  readonly after: number;
  /** Contracts that meet it newly, and those that no longer do. */
  readonly added: number;
  readonly gone: number;
}

export interface ChangedCase {
  readonly id: string;
  readonly reference: string;
  readonly projectName: string;
  /** One sentence for each thing that changed. */
  readonly changes: readonly Words[];
}

/** What another pack of rules would say of many contracts. Nothing is decided again by it. */
export interface PackComparison {
  readonly from: string;
  readonly to: string;
  readonly day: CivilDate;
  readonly cases: number;
  readonly filedAs: readonly Move<ContractType | null>[];
  readonly verdicts: readonly Move<Verdict>[];
  /** Ids. Where a pack cannot tell, the review is not counted as needed under it; `untold` lists those. */
  readonly expertReview: {
    readonly added: readonly string[];
    readonly gone: readonly string[];
    readonly untold: readonly string[];
  };
  readonly deadlines: readonly Move<Words>[];
  readonly amounts: readonly AmountChange[];
  /** Reasons met under either pack. */
  readonly refusals: readonly RefusalChange[];
  readonly changed: readonly ChangedCase[];
}

interface Judged {
  readonly one: PortfolioCase;
  readonly from: Judgement;
  readonly to: Judgement;
}

/** Judges every contract under both packs on one day. Facts a person declared are taken as they are. */
export function comparePacks(
  cases: readonly PortfolioCase[],
  fromRules: JudgingRules,
  toRules: JudgingRules,
  day: CivilDate,
): PackComparison {
  const judged = cases.map((one): Judged => {
    const under = (rules: JudgingRules) => judgeContract(one.contract, one.facts, rules, day);
    return { one, from: under(fromRules), to: under(toRules) };
  });
  const idsWhere = (is: (each: Judged) => boolean) => judged.filter(is).map(({ one }) => one.id);
  const needs = ({ expertReview }: Judgement) => expertReview.isNeeded === true;
  return {
    ...{ from: fromRules.pack, to: toRules.pack, day, cases: cases.length },
    filedAs: movesOf(judged, ({ filedAs }) => filedAs),
    verdicts: movesOf(judged, ({ verdict }) => verdict),
    expertReview: {
      added: idsWhere(({ from, to }) => needs(to) && !needs(from)),
      gone: idsWhere(({ from, to }) => needs(from) && !needs(to)),
      untold: idsWhere(({ from, to }) => [from, to].some(({ expertReview }) => expertReview.isNeeded === null)),
    },
    deadlines: movesOf(judged, ({ deadline }) => deadlineWords(deadline)),
    amounts: AMOUNTS.map((amount) => amountChange(judged, amount)),
    refusals: REFUSAL_CODES.map((refusal) => refusalChange(judged, refusal)).filter(
      ({ before, after }) => before + after > 0,
    ),
    changed: judged.flatMap(changedCase),
  };
}

function movesOf<Answer>(judged: readonly Judged[], answerOf: (judgement: Judgement) => Answer): Move<Answer>[] {
  const moves = new Map<string, Move<Answer>>();
  for (const each of judged) {
    const [from, to] = [answerOf(each.from), answerOf(each.to)];
    const key = JSON.stringify([from, to]);
    moves.set(key, { from, to, count: (moves.get(key)?.count ?? 0) + 1 });
  }
  return [...moves].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, move]) => move);
}

function amountChange(judged: readonly Judged[], amount: AmountChange['amount']): AmountChange {
  const pairs = judged.map(({ from, to }) => [from.amounts[amount], to.amounts[amount]] as const);
  const known = pairs.flatMap(([before, after]) =>
    before === null || after === null ? [] : [[new Decimal(before), new Decimal(after)] as const],
  );
  const sum = (side: 0 | 1) => known.reduce((all, pair) => all.plus(pair[side]), new Decimal(0)).toFixed();
  return {
    amount,
    before: known.length === 0 ? null : sum(0),
    after: known.length === 0 ? null : sum(1),
    known: known.length,
    changed: known.filter(([before, after]) => !before.equals(after)).length,
    appeared: pairs.filter(([before, after]) => before === null && after !== null).length,
    vanished: pairs.filter(([before, after]) => before !== null && after === null).length,
  };
}

function refusalChange(judged: readonly Judged[], refusal: RefusalCode): RefusalChange {
  const count = (is: (before: boolean, after: boolean) => boolean) =>
    judged.filter(({ from, to }) => is(from.refusals.includes(refusal), to.refusals.includes(refusal))).length;
  return {
    refusal,
    words: REFUSAL_WORDS[refusal],
    before: count((before) => before),
    after: count((_, after) => after),
    added: count((before, after) => after && !before),
    gone: count((before, after) => before && !after),
  };
}

function changedCase({ one: { id, reference, projectName }, from, to }: Judged): ChangedCase[] {
  const changes = JUDGED_SIDES.flatMap(({ what, said }): Words[] => {
    const [before, after] = [said(from), said(to)];
    if (before.zh === after.zh) return [];
    return [
      {
        zh: `${what.zh}：由“${before.zh}”变为“${after.zh}”。`,
        en: `${what.en}: from “${before.en}” to “${after.en}”.`,
      },
    ];
  });
  return changes.length === 0 ? [] : [{ id, reference, projectName, changes }];
}
