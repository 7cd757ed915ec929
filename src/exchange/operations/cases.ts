import type { BoundVerb } from '../../platform/operation.ts';
import { doubtOperations } from './cases/doubts.ts';
import { examiningOperations } from './cases/examining.ts';
import { filingOperations } from './cases/filing.ts';
import { listingOperations } from './cases/listing.ts';
import { registeringOperations } from './cases/registering.ts';
import type { CaseSources } from './cases/scene.ts';

/** The ledger of contracts at the registration office. */
export function caseOperations(sources: CaseSources): BoundVerb[] {
  return [
    ...listingOperations(sources),
    ...filingOperations(sources),
    ...examiningOperations(sources),
    ...registeringOperations(sources),
    ...doubtOperations(sources),
  ];
}
