import { insertEvent } from '../audit/store.ts';
import { createGate, issueSetUpLink } from '../identity/operations/gate.ts';
import { readClock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Gate } from '../platform/gate.ts';

/** Who signs people in over this store. */
export const composeGate = (database: Database): Gate =>
  createGate({ database, clock: readClock, record: insertEvent });

/** The token of a fresh link for the first account; null where somebody set up. */
export const issueSetUpToken = (database: Database): Promise<string | null> => issueSetUpLink(database, readClock());
