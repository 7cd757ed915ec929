import type { Words } from '../vocabulary/words.ts';
import { type Amounts, reckonAmounts } from './amounts.ts';
import type { Contract, Cost } from './contract.ts';
import type { JudgingRules } from './judging-rules.ts';

const cost = (what: string, amount: string, isDeliverable: boolean, quantity: number | null): Cost => ({
  ...{ what, amount, isDeliverable, quantity },
  kind: 'equipment',
  place: null,
});

/** Price 10 million, bought equipment 3 million, one prototype of 0.4 million (exchange.md 5e). */
const EXAMPLE: Contract = {
  ...{ name: null, parties: [], subject: null, clauses: [] },
  price: { figures: { value: '10000000', place: null }, capitals: null, isOpen: false },
  costs: [cost('外购设备', '3000000', false, null), cost('样机1套', '400000', true, 1)],
  ...{ signedOn: null, validFrom: null, validTo: null, ownership: null, acceptance: null, payment: null },
  ...{ licence: null, isWritten: true, isForeign: false },
};

const EXAMPLE_WORDS: Words = {
  zh: '合同总价1,000万元，其中外购设备300万元；另有样机1套40万元，随成果交付。',
  en: 'A price of 10 million yuan, 3 million of it for bought equipment; one prototype of 0.4 million is handed over with the result.',
};

/** A contract everybody can follow, reckoned by the engine itself under the rules given. */
export const workedExample = (rules: JudgingRules): { readonly words: Words; readonly amounts: Amounts } => ({
  words: EXAMPLE_WORDS,
  amounts: reckonAmounts(EXAMPLE, {}, rules, false),
});
