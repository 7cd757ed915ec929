import { expect, it } from 'vitest';
import { judgeContract } from '../../src/exchange/judge-contract.ts';
import { readContract } from '../../src/exchange/read-contract.ts';
import { makeContract } from './contract-maker.ts';
import { RULES } from './judging-rules.ts';

const CONTRACTS = 100;
/** Training and broking are services with tests of their own. */
const FILED: Readonly<Record<string, string>> = { training: 'service', broking: 'service' };

it('a contract read from its text is of the type it was made as', () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= CONTRACTS; seed += 1) {
    const { text, kind } = makeContract(seed);
    const { classification } = judgeContract(readContract(text).contract, {}, RULES, '2026-06-30');
    if (classification.type !== (FILED[kind] ?? kind)) wrong.push(`${seed}: ${kind} judged ${classification.type}`);
  }
  expect(wrong).toEqual([]);
});
