import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../../platform/operation.ts';
import type { FigureCell, ProposedValue } from '../cell.ts';
import type { Entry, EntryState } from '../entry.ts';

const INSTANT = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS"+08:00"'`);

const ENTRY = sql`e.id, e.indicator, e.place, e.period, json_build_object('id', o.id, 'name', o.name) as organisation,
  e.version, e.value, e.missing, e.unit, e.qualifier, e.note, e.reason, e.state, e.entered_by as "enteredById",
  e.entered_name as "enteredBy", to_char(e.entered_at, ${INSTANT}) as "enteredAt", e.reviewed_name as "reviewedBy",
  to_char(e.reviewed_at, ${INSTANT}) as "reviewedAt", e.review_note as "reviewNote"`;

const select = (from: RawBuilder<unknown>) => sql<Entry>`select ${ENTRY} ${from}`;

/** The newest version of every cell of a plan, of one organisation or (null) of all whoever asks may see. */
export async function currentEntries(tx: Transaction, plan: string, organisation: string | null): Promise<Entry[]> {
  const { rows } = await select(sql`from (
      select distinct on (indicator, place, period, organisation) * from entry
      where plan = ${plan} and (${organisation}::uuid is null or organisation = ${organisation}::uuid)
      order by indicator, place, period, organisation, version desc
    ) as e join organisation o on o.id = e.organisation order by e.entered_at desc, e.id desc`).execute(tx);
  return rows;
}

/** Every version of a cell, newest first. */
export async function entryHistory(
  tx: Transaction,
  plan: string,
  { indicator, place, period }: FigureCell,
): Promise<Entry[]> {
  const { rows } = await select(sql`from entry e join organisation o on o.id = e.organisation
    where e.plan = ${plan} and e.indicator = ${indicator} and e.place = ${place} and e.period = ${period}
    order by o.created_at, o.id, e.version desc`).execute(tx);
  return rows;
}

export interface HeldEntry extends Entry {
  readonly plan: string;
}

/** Entries by id, held until the end of the transaction, in one order so that two never wait for each other. */
export async function holdEntries(tx: Transaction, ids: readonly string[]): Promise<HeldEntry[]> {
  const { rows } =
    await sql<HeldEntry>`select e.plan, ${ENTRY} from entry e join organisation o on o.id = e.organisation
    where e.id::text = any (${ids}::text[]) order by e.id for update of e`.execute(tx);
  return rows;
}

/** An entry by id as whoever asks may see it, not held; null where there is none. */
export async function findEntry(tx: Transaction, id: string): Promise<HeldEntry | null> {
  const { rows } =
    await sql<HeldEntry>`select e.plan, ${ENTRY} from entry e join organisation o on o.id = e.organisation
    where e.id::text = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Marks waiting versions as followed by newer ones; answers the ids it found still waiting. */
export async function supersedeReported(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update entry set state = 'superseded'
    where id in (select id from entry where id = any (${ids}::uuid[]) order by id for update) and state = 'reported'
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface NewEntry extends ProposedValue {
  readonly id: string;
  readonly version: number;
  readonly unit: string;
}

export interface EntryOrigin {
  readonly plan: string;
  readonly organisation: string;
  readonly intake: string;
  readonly account: string | null;
  readonly accountName: string;
  readonly at: string;
}

/** Adds versions and answers the ids stored; one that somebody else was quicker with is left out. */
export async function insertEntries(
  tx: Transaction,
  origin: EntryOrigin,
  entries: readonly NewEntry[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into entry (id, plan, indicator, place, period, organisation, version, value, missing, unit, qualifier, note,
      reason, state, intake, entered_by, entered_name, entered_at)
    select id, ${origin.plan}, indicator, place, period, ${origin.organisation}, version, value::numeric, missing, unit,
      qualifier, note, reason, 'reported', ${origin.intake}, ${origin.account}, ${origin.accountName}, ${origin.at}
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as given (id uuid, indicator text, place text,
      period text, version integer, value text, missing text, unit text, qualifier text, note text, reason text)
    order by indicator, place, period
    on conflict do nothing returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface NewIntake {
  readonly plan: string;
  readonly organisation: string;
  readonly origin: 'workbook' | 'table' | 'paste' | 'form';
  readonly fileName: string;
  readonly sha256: string;
  readonly taken: number;
  readonly unchanged: number;
  readonly faults: number;
  readonly account: string | null;
  readonly accountName: string;
  readonly at: string;
}

export async function insertIntake(tx: Transaction, made: NewIntake): Promise<string> {
  const id = uuidv7();
  await sql`insert into intake (id, plan, organisation, origin, file_name, sha256, taken, unchanged, faults, account,
      account_name, at)
    values (${id}, ${made.plan}, ${made.organisation}, ${made.origin}, ${made.fileName}, ${made.sha256}, ${made.taken},
      ${made.unchanged}, ${made.faults}, ${made.account}, ${made.accountName}, ${made.at})`.execute(tx);
  return id;
}

export interface Review {
  readonly account: string | null;
  readonly accountName: string;
  readonly at: string;
  readonly note: string | null;
}

/** What a reviewer says of versions that wait; answers the ids it was said of. */
export async function reviewEntries(
  tx: Transaction,
  ids: readonly string[],
  state: Extract<EntryState, 'approved' | 'returned'>,
  review: Review,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update entry set state = ${state}, reviewed_by = ${review.account}, reviewed_name = ${review.accountName},
      reviewed_at = ${review.at}, review_note = ${review.note}
    where id = any (${ids}::uuid[]) and state = 'reported' returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Approved versions that one of these follows are followed from now on; answers their ids. */
export async function supersedeApproved(tx: Transaction, followers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update entry as earlier set state = 'superseded' from entry as later
    where later.id = any (${followers}::uuid[]) and earlier.state = 'approved' and earlier.version < later.version
      and (earlier.plan, earlier.indicator, earlier.place, earlier.period, earlier.organisation)
        = (later.plan, later.indicator, later.place, later.period, later.organisation)
    returning earlier.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The approved version of every cell of a plan, with why a decision passed its value over. */
export async function approvedEntries(
  tx: Transaction,
  plan: string,
): Promise<(Entry & { readonly setAside: string | null })[]> {
  const { rows } = await sql<Entry & { setAside: string | null }>`
    select ${ENTRY}, f.set_aside as "setAside"
    from entry e join organisation o on o.id = e.organisation left join observation f on f.entry = e.id
    where e.plan = ${plan} and e.state = 'approved'
    order by e.indicator, e.place, e.period, o.created_at, o.id`.execute(tx);
  return rows;
}

/** Whether duties are kept apart, so that nobody approves what they entered. */
export async function isSeparated(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ mode: string }>`select mode from office`.execute(tx);
  return rows[0]?.mode === 'separated';
}
