import { judgeContract } from '../src/exchange/judge-contract.ts';
import { shownIn, weighSigns } from '../src/exchange/signs.ts';
import { contractOf, DAY } from '../test/exchange/contract-makers.ts';
import { RULES } from '../test/exchange/judging-rules.ts';
import { LABELLED_CLAUSES } from '../test/exchange/labelled-clauses.ts';
import { LABELLED_CONTRACTS } from '../test/exchange/labelled-contracts.ts';
import { median, spread } from './median.ts';

const ROUNDS = 30;

/** Clauses of a long contract: all the labelled ones again and again, up to some number of characters. */
function longContract(characters: number) {
  const all = LABELLED_CLAUSES.map(({ text }) => text);
  const size = all.join('').length;
  return contractOf({
    name: '技术合同',
    clauses: Array.from({ length: Math.ceil(characters / size) }, () => all).flat(),
  });
}

const LONG_ROUNDS = 9;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Judging a contract against reading its signs alone, for short contracts and one as long as 200 pages. */
export async function* benchJudgement(): AsyncGenerator<string> {
  const judged: number[] = [];
  const signs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { contract, facts = {} } of LABELLED_CONTRACTS) {
      const [one, other] = [structuredClone(contract), structuredClone(contract)];
      judged.push(timed(() => judgeContract(one, facts, RULES, DAY)));
      signs.push(timed(() => weighSigns(shownIn(other))));
    }
  }
  yield `short contracts: judgement ${spread(judged)}; signs alone ${spread(signs)}; ratio of medians ${(median(judged) / median(signs)).toFixed(1)}`;
  for (const characters of [10_000, 150_000]) {
    // A contract made anew for every round: what was read of its clauses before is kept with them.
    const longJudged = Array.from({ length: LONG_ROUNDS }, () => longContract(characters)).map((contract) =>
      timed(() => judgeContract(contract, {}, RULES, DAY)),
    );
    const longSigns = Array.from({ length: LONG_ROUNDS }, () => longContract(characters)).map((contract) =>
      timed(() => weighSigns(shownIn(contract))),
    );
    yield `${longContract(characters).clauses.length} clauses, ${characters} characters: judgement ${spread(longJudged)}; signs alone ${spread(longSigns)}; ratio of medians ${(median(longJudged) / median(longSigns)).toFixed(1)}`;
  }
}
