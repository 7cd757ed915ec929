import { failure } from '../../platform/failure.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { InputOf } from '../../platform/verb.ts';
import { packOn } from '../../vocabulary/pack-on.ts';
import type { ExchangeRules } from '../exchange-rules.ts';
import type { ReliefFacts } from '../relief-terms.ts';
import { transferRelief } from '../transfer-relief.ts';
import { reckonRelief } from '../verbs/relief.ts';
import { requireDay } from './day.ts';

/** The relief on one transfer, by the pack in force on the day. */
export function reliefOperations({ relief }: ExchangeRules): BoundVerb[] {
  return [
    bindVerb(reckonRelief, async ({ today }, input) => {
      const on = packOn(relief, input.asOf === undefined ? today : requireDay(input.asOf));
      if (on.kind !== 'one') throw failure('refused', on.why);
      const { receipts, unrelated, cost, taxes, expenses } = input;
      const income = { receipts, unrelated, cost, taxes, expenses };
      const found = transferRelief([{ id: '1', facts: factsOf(input), income }], on.pack);
      return {
        pack: `${found.pack.id} ${found.pack.version}`,
        ...{ income: found.income, tax: found.tax, fullTax: found.fullTax, isComplete: found.isComplete },
        steps: found.steps.map(({ words, value }) => ({ words, value })),
        excluded: found.excluded.map(({ why }) => why),
        asked: found.asked.map(({ question }) => question),
      };
    }),
  ];
}

const factsOf = (input: InputOf<typeof reckonRelief>): ReliefFacts => ({
  type: input.type,
  subject: input.right ?? null,
  isResident: input.resident ?? null,
  isRegisteredProvincially: input.registered ?? null,
  relatedShare: input.relatedShare ?? null,
  technologyExport: input.technologyExport ?? null,
  isSeparate: input.separate ?? null,
  licence:
    input.type === 'licence'
      ? {
          kind: input.licenceKind ?? null,
          years: input.licenceYears ?? null,
          isWorldwide: input.worldwide ?? null,
          signedOn: input.signedOn === undefined ? null : requireDay(input.signedOn),
        }
      : null,
});
