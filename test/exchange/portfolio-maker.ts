import type { PortfolioCase } from '../../src/exchange/portfolio.ts';
import { readContract } from '../../src/exchange/read-contract.ts';
import { makeContract } from './contract-maker.ts';
import { makeFormContract } from './form-contracts.ts';

/** So many made contracts, half worded freely and half as printed forms, read from their texts. */
export const portfolioOf = (size: number, firstSeed: number): PortfolioCase[] =>
  Array.from({ length: size }, (_, at) => {
    const { text } = at % 2 === 0 ? makeContract(firstSeed + at) : makeFormContract(firstSeed + at);
    return {
      id: String(at),
      reference: `虚构-${at}`,
      projectName: `虚构${at}`,
      contract: readContract(text).contract,
      facts: {},
    };
  });
