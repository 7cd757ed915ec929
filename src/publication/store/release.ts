import { sql } from 'kysely';
import { canonicalNames } from '../../figures/known-names.ts';
import type { Observation } from '../../figures/observation.ts';
import { type Names, OBSERVATION, spellings } from '../../figures/store.ts';
import type { Transaction } from '../../platform/operation.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import type { Language } from '../../vocabulary/words.ts';
import type { EditedReport } from '../edited-report.ts';
import type { FrozenBoard, ReleasedFigure, Revision } from '../release.ts';
import type { Candidate, PublicValue } from '../revision.ts';
import type { Release } from '../verbs/release.ts';

const INSTANT = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"'`);

/** An instant as the store keeps it, with its day in Asia/Shanghai and where it lies against the clock of the store. */
export interface ReleaseTime {
  readonly at: string;
  readonly day: CivilDate;
  readonly isPast: boolean;
  readonly isFar: boolean;
}

/** The instant given, or now; `isFar`: more than a year ahead. */
export async function readTime(tx: Transaction, given: string | null): Promise<ReleaseTime> {
  const { rows } = await sql<ReleaseTime>`
    select to_char(at, ${INSTANT}) as at, to_char(at, 'YYYY-MM-DD') as day, at < now() as "isPast",
      at > now() + interval '1 year' as "isFar"
    from (select coalesce(${given}::timestamptz, now()) as at) as given`.execute(tx);
  return rows[0] as ReleaseTime;
}

export type ApprovedFigure = Candidate & {
  /** Account that approved it; null for the operator. */
  readonly reviewedBy: string | null;
};

/** The approved figures of a plan that no decision passed over; `held`: nobody else moves them until the transaction ends. */
export async function loadApproved(tx: Transaction, plan: string, held: boolean): Promise<ApprovedFigure[]> {
  const { rows } = await sql<ApprovedFigure>`
    select o.id as observation, o.indicator, o.breakdown, o.place, o.period, o.value, o.unit, o.qualifier, o.source,
      o.organisation as "organisationId", g.name as organisation, e.version, e.reason, e.reviewed_by as "reviewedBy"
    from observation o join entry e on e.id = o.entry join organisation g on g.id = o.organisation
    where o.plan = ${plan} and o.layer = 'approved' and o.set_aside is null
    order by o.id ${held ? sql`for update of o` : sql``}`.execute(tx);
  return rows;
}

export interface Disagreement extends Pick<ReleasedFigure, 'indicator' | 'place' | 'period'> {
  readonly organisation: string;
  readonly value: string;
  readonly otherOrganisation: string;
  readonly otherValue: string;
}

/** Where another organisation has another figure for the cell of one of these, and no decision passed either over. */
export async function loadDisagreements(tx: Transaction, observations: readonly string[]): Promise<Disagreement[]> {
  const { rows } = await sql<Disagreement>`
    select a.indicator, a.place, a.period, a.value, ga.name as organisation, b.value as "otherValue",
      gb.name as "otherOrganisation"
    from observation a join observation b on b.indicator = a.indicator and b.place = a.place
      and b.breakdown is not distinct from a.breakdown and b.first_month = a.first_month and b.last_month = a.last_month
      and b.organisation <> a.organisation and b.value <> a.value
      and b.layer in ('approved', 'released') and b.set_aside is null
      and (b.layer = 'released' or b.id > a.id or not b.id = any (${observations}::uuid[]))
      join organisation ga on ga.id = a.organisation join organisation gb on gb.id = b.organisation
    where a.id = any (${observations}::uuid[]) order by a.id`.execute(tx);
  return rows;
}

/** Whether duties are kept apart, so that nobody signs off what they alone approved. */
export async function isSeparated(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ mode: string }>`select mode from office`.execute(tx);
  return rows[0]?.mode === 'separated';
}

export type VisibleObservation = Observation & Pick<PublicValue, 'organisationId' | 'visibleFrom'>;

/** What everybody sees of these names at an instant, whoever asks; under the names asked for. */
export async function loadVisibleAt(
  tx: Transaction,
  { indicators, places }: Names,
  at: string,
): Promise<VisibleObservation[]> {
  const { rows } = await sql<VisibleObservation>`
    select ${OBSERVATION}, organisation as "organisationId", to_char(visible_from, ${INSTANT}) as "visibleFrom"
    from observation
    where (layer = 'published' or (layer = 'released' and visible_from <= ${at}::timestamptz))
      and indicator = any (${spellings(indicators)}::text[]) and place = any (${spellings(places)}::text[])
    order by id`.execute(tx);
  const [indicatorOf, placeOf] = [canonicalNames(indicators), canonicalNames(places)];
  return rows.map((row) => ({
    ...row,
    indicator: indicatorOf.get(row.indicator) ?? row.indicator,
    place: placeOf.get(row.place) ?? row.place,
  }));
}

/** Makes approved figures released from an instant on. */
export async function markReleased(
  tx: Transaction,
  release: string,
  observations: readonly string[],
  { at, day }: ReleaseTime,
): Promise<void> {
  await sql`
    update observation set layer = 'released', release = ${release}, visible_from = ${at}::timestamptz,
      released_on = ${day}, released_end = ${day}::date
    where id = any (${observations}::uuid[]) and layer = 'approved'`.execute(tx);
}

export interface NewRelease {
  readonly id: string;
  readonly plan: string;
  readonly title: string;
  readonly note: string;
  readonly signedBy: string | null;
  readonly signedName: string;
  readonly signedAt: string;
  readonly visibleFrom: string;
  readonly figures: readonly ReleasedFigure[];
  readonly revisions: readonly Revision[];
  readonly board: FrozenBoard;
  readonly report: Readonly<Record<Language, EditedReport>> | null;
}

export async function insertRelease(tx: Transaction, made: NewRelease): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await sql`
    insert into release (id, plan, title, note, signed_by, signed_name, signed_at, visible_from, figures, revisions,
      board, report)
    values (${made.id}, ${made.plan}, ${made.title}, ${made.note}, ${made.signedBy}, ${made.signedName}, ${made.signedAt},
      ${made.visibleFrom}, ${json(made.figures)}::jsonb, ${json(made.revisions)}::jsonb, ${json(made.board)}::jsonb,
      ${json(made.report)}::jsonb)`.execute(tx);
}

const RELEASE = sql`id, plan, title, note, signed_name as "signedBy", to_char(signed_at, ${INSTANT}) as "signedAt",
  to_char(visible_from, ${INSTANT}) as "visibleFrom", jsonb_array_length(figures) as figures,
  jsonb_array_length(revisions) as revisions, jsonb_array_length(board -> 'turned') as turned,
  report is not null as "hasReport"`;

/** Visible releases of a plan, newest first; with a day those visible by its end. */
export async function loadReleases(tx: Transaction, plan: string, by: CivilDate | null): Promise<Release[]> {
  const { rows } = await sql<Release>`select ${RELEASE} from release
    where plan = ${plan} and visible_from <= now() and (${by}::date is null or visible_from < ${by}::date + 1)
    order by visible_from desc, id desc`.execute(tx);
  return rows;
}

/** Every release of a plan that whoever asks may see. */
export async function loadAllReleases(
  tx: Transaction,
  plan: string,
): Promise<(Release & { readonly visible: boolean })[]> {
  const { rows } = await sql<Release & { readonly visible: boolean }>`
    select ${RELEASE}, visible_from <= now() as visible from release
    where plan = ${plan} order by visible_from desc, id desc`.execute(tx);
  return rows;
}

export interface StoredRelease {
  readonly release: Release;
  readonly figures: readonly ReleasedFigure[];
  readonly revisions: readonly Revision[];
  readonly board: FrozenBoard;
}

type Frozen = Omit<StoredRelease, 'release'>;

/** Visible releases with their contents, newest first: all of a plan, or one by its id. */
export async function loadContents(
  tx: Transaction,
  asked: { readonly plan: string } | { readonly id: string },
): Promise<StoredRelease[]> {
  const [plan, id] = 'id' in asked ? [null, asked.id] : [asked.plan, null];
  const { rows } = await sql<Release & { readonly frozen: Frozen }>`
    select ${RELEASE}, jsonb_build_object('figures', figures, 'revisions', revisions, 'board', board) as frozen
    from release where visible_from <= now() and (plan = ${plan} or id::text = ${id})
    order by visible_from desc, id desc`.execute(tx);
  return rows.map(({ frozen, ...release }) => ({ release, ...frozen }));
}

/** The report kept with a visible release; null where there is none. */
export async function loadReleasedReport(
  tx: Transaction,
  id: string,
): Promise<Readonly<Record<Language, EditedReport>> | null> {
  const { rows } = await sql<{ report: Readonly<Record<Language, EditedReport>> | null }>`
    select report from release where id::text = ${id} and visible_from <= now()`.execute(tx);
  return rows[0]?.report ?? null;
}

/** A release not yet visible; null where there is none of that id. */
export async function findScheduled(
  tx: Transaction,
  id: string,
): Promise<{ readonly plan: string; readonly title: string } | null> {
  const { rows } = await sql<{ plan: string; title: string }>`
    select plan, title from release where id::text = ${id} and visible_from > now()`.execute(tx);
  return rows[0] ?? null;
}

/** Takes a scheduled release away; its figures are approved again. Answers how many. */
export async function deleteScheduled(tx: Transaction, id: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update observation set layer = 'approved', release = null, visible_from = null, released_on = null, released_end = null
    where release::text = ${id} and visible_from > now()`.execute(tx);
  await sql`delete from release where id::text = ${id} and visible_from > now()`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
