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
      judged.push(timed(() => judgeContract(contract, facts, RULES, DAY)));
      signs.push(timed(() => weighSigns(shownIn(contract))));
    }
  }
  yield `short contracts: judgement ${spread(judged)}; signs alone ${spread(signs)}; ratio of medians ${(median(judged) / median(signs)).toFixed(1)}`;
  for (const characters of [10_000, 150_000]) {
    const contract = longContract(characters);
    const times = Array.from({ length: 5 }, () => timed(() => judgeContract(contract, {}, RULES, DAY)));
    yield `${contract.clauses.length} clauses, ${characters} characters: judgement ${spread(times)}`;
  }
}
