import type { Words } from '../../vocabulary/words.ts';

/** Related parties held 100 % stand apart: the income tax relief excludes them (exchange.md 2.3). */
export const DOUBT_KINDS = {
  duplicate: { zh: '疑似重复登记', en: 'possibly registered twice' },
  splitting: { zh: '疑似拆分合同', en: 'possibly split contracts' },
  'wholly-related': { zh: '疑似100%关联方', en: 'possibly parties related at 100 %' },
  related: { zh: '疑似关联方', en: 'possibly related parties' },
  circular: { zh: '疑似循环交易', en: 'possibly circular trade' },
} as const satisfies Record<string, Words>;
export type DoubtKind = keyof typeof DOUBT_KINDS;

export interface Evidence {
  readonly words: Words;
  /** Id of the contract that says so. */
  readonly contract: string;
}

/** Something a person should look at. It accuses nobody and refuses nothing. */
export interface Doubt {
  /** The same as long as what it rests on is the same: an answer is remembered by it. */
  readonly key: string;
  readonly kind: DoubtKind;
  /** Ids of the contracts it is about, in order. */
  readonly contracts: readonly string[];
  readonly words: Words;
  readonly evidence: readonly Evidence[];
  readonly strength: 'strong' | 'weak';
}

/** Where too much stood side by side to compare everything with everything. */
export interface Limit {
  /** Ids, in order. */
  readonly contracts: readonly string[];
  readonly words: Words;
}

export interface Findings {
  readonly doubts: readonly Doubt[];
  readonly limits: readonly Limit[];
}

export interface IntegrityRules {
  /** Yuan: from here on the rules ask for more, as an exact decimal; null: the pack knows no threshold. */
  readonly threshold: string | null;
  /** Within how many months contracts are seen together; 12 where left out (ours). */
  readonly windowMonths?: number;
}

export const WINDOW_MONTHS = 12;
export const windowOf = ({ windowMonths = WINDOW_MONTHS }: IntegrityRules) => windowMonths;

/**
 * A doubt with its key made of kind, contracts and `facts`, which is what matters besides. The key is short, whatever the
 * number of contracts, so that it can stand in an index.
 */
export function doubtOf(doubt: Omit<Doubt, 'key'>, facts: readonly string[]): Doubt {
  return { key: `${doubt.kind}:${digestOf(JSON.stringify([doubt.contracts, facts]))}`, ...doubt };
}

/** 128 bits against chance, no protection against somebody who looks for a collision: the ids in it are ours. */
function digestOf(text: string): string {
  const lanes = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  const factors = [0x01000193, 0x5bd1e995, 0x1b873593, 0x2c1b3c6d];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    for (let lane = 0; lane < 4; lane += 1) {
      const mixed = Math.imul((lanes[lane] ?? 0) ^ sign, factors[lane] ?? 1);
      lanes[lane] = mixed ^ (mixed >>> 15);
    }
  }
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
