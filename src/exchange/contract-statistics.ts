import type { CivilDate } from '../vocabulary/civil-date.ts';
import { Decimal, parseDecimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import type { ContractType } from './contract-type.ts';
import { groupBy } from './integrity/grouping.ts';

/** A registered contract as far as it is counted. Null: not filled in. Amounts in yuan; regions as they are to be shown. */
export interface StatisticsRow {
  readonly type: ContractType | null;
  readonly field: string | null;
  readonly ip: string | null;
  readonly sellerRegion: string | null;
  readonly buyerRegion: string | null;
  /** Ids of industries of the plan. */
  readonly tags: readonly string[];
  /** 成交额, 技术交易额 and 技术性收入: three figures, never added to each other. */
  readonly total: string | null;
  readonly technical: string | null;
  readonly received: string | null;
  readonly registeredOn: CivilDate | null;
}

const AMOUNTS = ['total', 'technical', 'received'] as const;

/** The exact sum of the amounts that are known, and how many are not. Null: none is known, which is not 0. */
export interface AmountSum {
  readonly sum: string | null;
  readonly unknown: number;
}
export type Measures = { readonly count: number } & Readonly<Record<(typeof AMOUNTS)[number], AmountSum>>;

/** By what a table counts; the sixth, `tag`, may count a contract more than once. */
const AXES = {
  type: ({ type }) => [type],
  field: ({ field }) => [field],
  ip: ({ ip }) => [ip],
  sellerRegion: ({ sellerRegion }) => [sellerRegion],
  buyerRegion: ({ buyerRegion }) => [buyerRegion],
  tag: ({ tags }) => (tags.length === 0 ? [null] : [...new Set(tags)]),
} as const satisfies Readonly<Record<string, (row: StatisticsRow) => readonly (string | null)[]>>;
export type StatisticsAxis = keyof typeof AXES;

export interface StatisticsTable {
  readonly by: StatisticsAxis;
  /** By key; null, not filled in, comes last. */
  readonly groups: readonly (Measures & { readonly key: string | null })[];
  /** Said under the table where contracts count in more than one group, so that its lines add up to more than the whole. */
  readonly note: Words | null;
}

/** What went from sellers of one region to buyers of another. */
export type Flow = Measures & { readonly seller: string | null; readonly buyer: string | null };

export interface ContractStatistics {
  readonly whole: Measures;
  /** Contracts left out because their day of registration is not known. */
  readonly undated: number;
  readonly tables: readonly StatisticsTable[];
  readonly flows: readonly Flow[];
}

/**
 * Counts and sums of the contracts registered in a span of days, both ends included. For the office itself: a group of one
 * contract shows its amounts, so nothing of this is for publication before small groups are withheld.
 */
export function contractStatistics(
  rows: readonly StatisticsRow[],
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): ContractStatistics {
  const counted = rows.filter(({ registeredOn: on }) => on !== null && from <= on && on <= to);
  return {
    whole: measuresOf(counted),
    undated: rows.filter(({ registeredOn }) => registeredOn === null).length,
    tables: (Object.keys(AXES) as StatisticsAxis[]).map((by) => tableOf(by, counted)),
    flows: grouped(counted, ({ sellerRegion }) => [sellerRegion]).flatMap(([seller, sold]) =>
      grouped(sold, ({ buyerRegion }) => [buyerRegion]).map(([buyer, both]) => ({
        seller,
        buyer,
        ...measuresOf(both),
      })),
    ),
  };
}

function tableOf(by: StatisticsAxis, rows: readonly StatisticsRow[]): StatisticsTable {
  const keysOf: (row: StatisticsRow) => readonly (string | null)[] = AXES[by];
  const several = rows.filter((row) => keysOf(row).length > 1).length;
  return {
    by,
    groups: grouped(rows, keysOf).map(([key, members]) => ({ key, ...measuresOf(members) })),
    note:
      several === 0
        ? null
        : {
            zh: `${several}份合同属于几个产业，在每个产业各计一次，所以各行之和大于总数。`,
            en: `${several === 1 ? 'One contract belongs' : `${several} contracts belong`} to several industries and count in each, so the lines add up to more than the whole.`,
          },
  };
}

function grouped(rows: readonly StatisticsRow[], keysOf: (row: StatisticsRow) => readonly (string | null)[]) {
  const groups = groupBy(rows, (row) => keysOf(row).map((key) => (key?.trim() ? key : null)));
  return [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
}

function measuresOf(rows: readonly StatisticsRow[]): Measures {
  const [total, technical, received] = AMOUNTS.map((name) => sumOf(rows.map((row) => row[name]))) as [
    ...[AmountSum, AmountSum, AmountSum],
  ];
  return { count: rows.length, total, technical, received };
}

function sumOf(amounts: readonly (string | null)[]): AmountSum {
  const known = amounts.flatMap((amount) => parseDecimal(amount ?? '') ?? []);
  const sum = known.reduce((so, amount) => so.plus(amount), new Decimal(0));
  return { sum: known.length === 0 ? null : sum.toFixed(), unknown: amounts.length - known.length };
}
