import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { type BoundVerb, bindVerb } from '../platform/operation.ts';
import { answerEntries, answerHistory, enter } from './operations/entries.ts';
import { approve, sendBack } from './operations/review.ts';
import { answerDisagreements, settle } from './operations/settle.ts';
import { enterValues, listEntries, showHistory } from './verbs/entries.ts';
import { approveEntries, listDisagreements, returnEntries, settleCell } from './verbs/review.ts';

/** What is reported, reviewed and settled for the plans of the catalogue. */
export function collectionOperations(plans: readonly LoadedPlan[]): BoundVerb[] {
  return [
    bindVerb(listEntries, (context, input) => answerEntries(context, input, plans)),
    bindVerb(enterValues, (context, input) => enter(context, input, plans)),
    bindVerb(showHistory, (context, input) => answerHistory(context, input, plans)),
    bindVerb(approveEntries, (context, input) => approve(context, input, plans)),
    bindVerb(returnEntries, (context, input) => sendBack(context, input, plans)),
    bindVerb(settleCell, settle),
    bindVerb(listDisagreements, (context, input) => answerDisagreements(context, input, plans)),
  ];
}
