import { uuidv7 } from 'uuidv7';
import type { Fact } from '../../src/figures/fact.ts';
import { recordFact } from '../../src/figures/store/facts.ts';
import type { Database } from '../../src/platform/database.ts';
import type { Member } from '../../src/platform/operation.ts';

export const NOW = '2026-03-01T09:00:00+08:00';

/** What is said of a contract, apart from its amount, seller, region and day a made-up one. */
export interface Said {
  readonly key?: string;
  readonly plan?: string;
  readonly on?: string;
  readonly total?: string | null;
  readonly technical?: string | null;
  readonly seller?: string;
  readonly sellerRegion?: string | null;
  readonly registrant?: string | null;
}

export function factOf(registrar: Member, said: Said): Fact {
  const { key = uuidv7(), plan = 'p', on = '2026-02-03', total = null, technical = null } = said;
  const { seller = 'a', sellerRegion = '320102', registrant = null } = said;
  return {
    ...{ dataset: 'technology-contracts', key, reference: `No. ${key.slice(-4)}`, plan, on, seller, registrant },
    measures: { total, technical, received: null },
    dimensions: { type: 'service', field: null, ip: null, sellerRegion, buyerRegion: null, tags: ['t'] },
    organisation: registrar.organisation.id,
  };
}

/** Records facts as the registrar does. */
export const record = (database: Database, registrar: Member, facts: readonly Said[], now = NOW) =>
  database.transaction(registrar, async (tx) => {
    for (const said of facts) await recordFact(tx, factOf(registrar, said), now);
  });
