import { type BoundVerb, bindVerb } from '../platform/operation.ts';
import { listEvents } from './store.ts';
import { listAudit } from './verbs.ts';

export function auditOperations(): BoundVerb[] {
  return [bindVerb(listAudit, ({ tx }, { limit }) => listEvents(tx, limit))];
}
