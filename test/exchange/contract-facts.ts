import type { Contract } from '../../src/exchange/contract.ts';
import type { TextBlock } from '../../src/vocabulary/text-block.ts';

export const blocksOfContract = (text: string): TextBlock[] =>
  text.split('\n').map((line) => ({ kind: 'line', text: line.trim() }));

/** What does not depend on how the file breaks its lines. */
export function factsOf(contract: Contract) {
  const plain = (text: string | undefined) => text?.replace(/\s/gu, '') ?? null;
  return {
    name: plain(contract.name?.value),
    parties: contract.parties.map(({ side, name, code }) => [side, plain(name), code]),
    figures: contract.price.figures?.value,
    capitals: contract.price.capitals?.value,
    costs: contract.costs.map(({ kind, amount, isDeliverable, quantity }) => [kind, amount, isDeliverable, quantity]),
    days: [contract.signedOn, contract.validFrom, contract.validTo].map((each) => each?.value ?? null),
    licence: [contract.licence?.kind, contract.licence?.until, contract.licence?.patentUntil],
    clauses: contract.clauses.map(({ number }) => number),
    subject: plain(contract.subject?.value),
  };
}
