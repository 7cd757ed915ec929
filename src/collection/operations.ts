import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { type BoundVerb, bindVerb, bindVerbInTwo } from '../platform/operation.ts';
import { answerEntries, answerHistory, enter } from './operations/entries.ts';
import { answerCompleteness, answerLedger, type LedgerSources } from './operations/ledger.ts';
import { gatherLetter, makeLetter } from './operations/letter.ts';
import { changeHolding, recordAnswer, recordRequest } from './operations/requests.ts';
import { approve, sendBack } from './operations/review.ts';
import { answerDisagreements, settle } from './operations/settle.ts';
import { enterValues, listEntries, showHistory } from './verbs/entries.ts';
import {
  answerRequest,
  askFigures,
  downloadLetter,
  holdIndicator,
  showCompleteness,
  showLedger,
  unholdIndicator,
} from './verbs/ledger.ts';
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

/** What is missing, who was asked, and what they answered. */
export function ledgerOperations(sources: LedgerSources): BoundVerb[] {
  return [
    bindVerb(showLedger, (context, input) => answerLedger(context, input, sources)),
    bindVerb(showCompleteness, (context, input) => answerCompleteness(context, input, sources)),
    bindVerb(holdIndicator, (context, input) => changeHolding(context, input, sources, true)),
    bindVerb(unholdIndicator, (context, input) => changeHolding(context, input, sources, false)),
    bindVerb(askFigures, (context, input) => recordRequest(context, input, sources)),
    bindVerb(answerRequest, (context, input) => recordAnswer(context, input, sources)),
    bindVerbInTwo(downloadLetter, (context, input) => gatherLetter(context, input, sources), makeLetter),
  ];
}
