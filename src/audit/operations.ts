import { createHash } from 'node:crypto';
import { type BoundVerb, bindVerb, type Transaction } from '../platform/operation.ts';
import type { OutputOf } from '../platform/verb.ts';
import { type BrokenLink, CHAIN_START, type ChainEnd, headFault, missingHash, verifyChain } from './chain.ts';
import { listEvents, readHead, readLinks } from './store.ts';
import { listAudit, verifyAudit } from './verbs.ts';

export function auditOperations(): BoundVerb[] {
  return [
    bindVerb(listAudit, ({ tx }, { limit, ...filter }) => listEvents(tx, limit, filter)),
    bindVerb(verifyAudit, ({ tx }, { expect }) => verify(tx, expect)),
  ];
}

/** Lines read at a time. */
const PAGE = 5000;

/** Follows the whole chain as it stands now; lines that are added meanwhile are left for the next time. */
async function verify(tx: Transaction, expected: string | undefined): Promise<OutputOf<typeof verifyAudit>> {
  const head = await readHead(tx);
  const upTo = Math.max(head.number, head.last);
  let end = CHAIN_START;
  let isExpectedSeen = expected === undefined || expected === end.hash;
  for (;;) {
    const links = await readLinks(tx, end.number, upTo, PAGE);
    const followed = verifyChain(links, end, sha256);
    end = followed.end;
    if (followed.broken !== null) return answer(end, followed.broken);
    isExpectedSeen ||= links.some(({ hash }) => hash === expected);
    if (links.length < PAGE) return answer(end, headFault(end, head) ?? (isExpectedSeen ? null : missingHash(end)));
  }
}

const answer = (end: ChainEnd, broken: BrokenLink | null) => ({
  events: end.number,
  ok: broken === null,
  head: end.hash,
  broken,
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
