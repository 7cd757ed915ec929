import { readFileSync } from 'node:fs';
import { readContractPacks } from '../src/exchange/contract-pack.ts';
import { judgeContract } from '../src/exchange/judge-contract.ts';
import { comparePacks } from '../src/exchange/portfolio.ts';
import { rulesOfPack } from '../src/exchange/rules-of-pack.ts';
import { portfolioOf } from '../test/exchange/portfolio-maker.ts';
import { median, spread } from './median.ts';

const CONTRACTS = 1000;
const ROUNDS = 5;
const DAY = '2026-06-30';
const FILES = ['contracts-2001.yaml', 'contracts-2026.yaml'];

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A thousand made contracts compared under two packs against judging them under one: what the comparison costs. */
export async function* benchPortfolio(): AsyncGenerator<string> {
  const texts = FILES.map(
    (name) => [name, readFileSync(new URL(`../catalogue/rules/${name}`, import.meta.url), 'utf8')] as const,
  );
  const [old, young] = readContractPacks(new Map(texts)).packs.map(rulesOfPack);
  if (old === undefined || young === undefined) throw new Error('the packs of the catalogue have faults');
  const cases = portfolioOf(CONTRACTS, 1_000_000);
  const single: number[] = [];
  const both: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    single.push(timed(() => cases.map(({ contract, facts }) => judgeContract(contract, facts, young, DAY))));
    both.push(timed(() => comparePacks(cases, old, young, DAY)));
  }
  yield `${CONTRACTS} contracts under two packs: ${spread(both)}; under one: ${spread(single)}; ratio of medians ${(median(both) / median(single)).toFixed(2)}`;
  const { changed, expertReview, filedAs } = comparePacks(cases, old, young, DAY);
  const refiled = filedAs.filter(({ from, to }) => from !== to).reduce((all, { count }) => all + count, 0);
  yield `changed ${changed.length}; filed otherwise ${refiled}; newly for experts ${expertReview.added.length}`;
}
