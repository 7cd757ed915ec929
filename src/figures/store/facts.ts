import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../../platform/operation.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import { type Fact, type FactDataset, type FactMeasure, type FactYear, factSchema } from '../fact.ts';

const FACT = sql`jsonb_build_object('dataset', dataset, 'key', key, 'reference', reference, 'plan', plan, 'on', on_day,
  'measures', jsonb_build_object('total', total::text, 'technical', technical::text, 'received', received::text),
  'dimensions', dimensions || jsonb_build_object('sellerRegion', seller_region),
  'organisation', organisation, 'registrant', registrant, 'seller', seller)`;

/**
 * The fact of a record from now on. The version before is ended; the same again changes nothing. Fails where whoever asks
 * may not record for the office, or not end what another one recorded.
 */
export async function recordFact(tx: Transaction, given: Fact, now: string): Promise<void> {
  const { dataset, key, dimensions, measures, ...fact } = factSchema.parse(given);
  const { sellerRegion, ...others } = dimensions;
  const content = sql`${fact.reference}::text, ${fact.plan}::text, ${fact.on}::date, ${measures.total}::numeric,
    ${measures.technical}::numeric, ${measures.received}::numeric, ${sellerRegion}::text, ${fact.seller}::text,
    ${JSON.stringify(others)}::jsonb, ${fact.organisation}::uuid, ${fact.registrant}::uuid`;
  const columns = sql`reference, plan, on_day, total, technical, received, seller_region, seller, dimensions, organisation,
    registrant`;
  const current = sql`dataset = ${dataset} and key = ${key} and ended_at is null`;
  await sql`update fact set ended_at = ${now}
    where ${current} and (${columns}) is distinct from (${content})`.execute(tx);
  // What could not be ended stands in the way of the next version, so nobody takes it for recorded.
  await sql`insert into fact (id, dataset, key, ${columns}, recorded_at)
    select ${uuidv7()}, ${dataset}, ${key}, ${content}, ${now}::timestamptz
    where not exists (select from fact where ${current} and (${columns}) is not distinct from (${content}))`.execute(
    tx,
  );
}

/** The record counts no longer. Answers whether one did that whoever asks may end. */
export async function withdrawFact(tx: Transaction, of: Pick<Fact, 'dataset' | 'key'>, now: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update fact set ended_at = ${now}
    where dataset = ${of.dataset} and key = ${of.key} and ended_at is null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** The facts of a plan that count today, by year. */
export interface FactTotals {
  /** Whoever asks may see the records too, so nothing is withheld. */
  readonly opens: boolean;
  readonly years: readonly FactYear[];
}

/**
 * What the facts of sellers of one region come to, by the leading digits of its code in GB/T 2260; empty: of all.
 * Null: neither totals nor records are for whoever asks.
 */
export async function factTotals(
  tx: Transaction,
  plan: string,
  { dataset, measure }: { readonly dataset: FactDataset; readonly measure: FactMeasure },
  region: string,
): Promise<FactTotals | null> {
  const may = await sightOfFacts(tx, plan, dataset);
  if (may === null) return null;
  const { rows } = await sql<FactYear>`select year, records, value, unknown, withheld
    from fact_totals(${plan}, ${dataset}, ${measure}, ${region})`.execute(tx);
  return { opens: may === 'rows', years: rows };
}

/** What whoever asks may see of a dataset of a plan: its records, totals only, or nothing. */
export async function sightOfFacts(tx: Transaction, plan: string, dataset: FactDataset) {
  const { rows } = await sql<{ sight: 'rows' | 'totals' | null }>`
    select fact_sight(${plan}, ${dataset}) as sight`.execute(tx);
  return rows[0]?.sight ?? null;
}

/** The facts of a span of days that count today, both ends included, as far as whoever asks may see them. */
export async function factsBetween(
  tx: Transaction,
  plan: string,
  dataset: FactDataset,
  first: CivilDate,
  last: CivilDate,
): Promise<Fact[]> {
  const { rows } = await sql<{ fact: Fact }>`select ${FACT} as fact from fact
    where ended_at is null and plan = ${plan} and dataset = ${dataset} and on_day between ${first}::date and ${last}::date
    order by on_day, id`.execute(tx);
  return rows.map(({ fact }) => fact);
}

const PAGE_SIZE = 100;

/** The facts of a year that count today, as far as whoever asks may see them, the newest first. */
export async function listFacts(
  tx: Transaction,
  plan: string,
  dataset: FactDataset,
  year: number,
  page: number,
): Promise<{ readonly facts: readonly Fact[]; readonly isLast: boolean }> {
  // To count the pages, who may see it would be asked of every row of the year.
  const { rows } = await sql<{
    fact: Fact;
  }>`select ${FACT} as fact from fact where ended_at is null and plan = ${plan} and dataset = ${dataset}
      and on_day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
    order by on_day desc, id desc limit ${PAGE_SIZE + 1} offset ${(page - 1) * PAGE_SIZE}`.execute(tx);
  return { facts: rows.slice(0, PAGE_SIZE).map(({ fact }) => fact), isLast: rows.length <= PAGE_SIZE };
}
