import { type RawBuilder, sql } from 'kysely';
import {
  AT,
  EVERYBODY,
  hash,
  INSIDE,
  NOBODY,
  OWN_AND_INSIDE,
  type RowCase,
  type RowIds,
  text,
  uuid,
} from './row-case.ts';

const observation = (facts: (ids: RowIds) => Readonly<Record<string, RawBuilder<unknown>>>) => (ids: RowIds) => ({
  ...{ id: uuid(ids.id), fingerprint: hash(ids.id), datasets: sql`array['d']`, indicator: text('i'), place: text('p') },
  ...{ period: text('2025'), first_month: sql`24300`, last_month: sql`24311`, value: sql`1`, unit: text('%') },
  ...{ qualifier: text('exact'), status: text('unknown'), source: text('s'), recorded_on: sql`'2026-01-02'::date` },
  ...{ verified: sql`true`, derived: sql`false`, source_quality: text('ordinary'), source_marks: sql`'{}'::text[]` },
  ...{ note: text(''), ...facts(ids) },
});
const ofEntry = ({ organisation, entry }: RowIds) => ({
  ...{ plan: text('plan'), organisation: uuid(organisation), entry: uuid(entry) },
});
const releasedAt = (when: string) => (ids: RowIds) => ({
  ...{ ...ofEntry(ids), layer: text('released'), visible_from: sql.raw(when) },
});
const TOMORROW = "now() + interval '1 day'";
const YESTERDAY = "now() - interval '1 day'";

const cell = ({ id, organisation }: RowIds) => ({
  ...{ id: uuid(id), plan: text('plan'), indicator: text(id), place: text('jiangsu'), period: text('2025') },
  organisation: uuid(organisation),
});
const by = ({ account }: RowIds) => ({ account: uuid(account), account_name: text('x'), at: AT });

const release = (when: string) => (ids: RowIds) => ({
  ...{ id: uuid(ids.id), plan: text('plan'), title: text('t'), signed_by: uuid(ids.account), signed_name: text('x') },
  ...{ signed_at: AT, visible_from: sql.raw(when), figures: sql`'[]'::jsonb`, revisions: sql`'[]'::jsonb` },
  board: sql`'{}'::jsonb`,
});

/** Rows of migration 0007. */
export const FIGURE_ROWS: readonly RowCase[] = [
  {
    title: 'a published figure',
    table: 'observation',
    row: observation(() => ({ layer: text('published') })),
    change: "set_aside = 'why'",
    reads: EVERYBODY,
    adds: NOBODY,
    changes: NOBODY,
    removes: NOBODY,
  },
  {
    title: 'an approved figure',
    table: 'observation',
    row: observation((ids) => ({ ...ofEntry(ids), layer: text('approved') })),
    change: "set_aside = 'why'",
    reads: OWN_AND_INSIDE,
    adds: ['reviewer'],
    changes: ['officer', 'publisher'],
    removes: ['reviewer'],
  },
  {
    title: 'a figure released for tomorrow',
    table: 'observation',
    row: observation(releasedAt(TOMORROW)),
    change: "layer = 'approved', visible_from = null",
    reads: OWN_AND_INSIDE,
    adds: NOBODY,
    changes: ['officer', 'publisher'],
    removes: NOBODY,
  },
  {
    title: 'a figure released yesterday',
    table: 'observation',
    row: observation(releasedAt(YESTERDAY)),
    change: "set_aside = 'why'",
    reads: EVERYBODY,
    adds: NOBODY,
    changes: ['officer', 'publisher'],
    removes: NOBODY,
  },
  {
    title: 'a file that came in',
    table: 'intake',
    row: (ids) => ({
      ...{ id: uuid(ids.id), plan: text('plan'), organisation: uuid(ids.organisation), origin: text('form') },
      ...{ file_name: text('f'), sha256: text(''), taken: sql`1`, unchanged: sql`0`, faults: sql`0`, ...by(ids) },
    }),
    change: "file_name = 'other'",
    reads: OWN_AND_INSIDE,
    adds: ['holder'],
    changes: NOBODY,
    removes: NOBODY,
  },
  {
    title: 'a reported value',
    table: 'entry',
    row: (ids) => ({
      ...{ ...cell(ids), version: sql`1`, value: sql`1`, unit: text('%'), qualifier: text('exact') },
      ...{ state: text('reported'), entered_by: uuid(ids.account), entered_name: text('x'), entered_at: AT },
    }),
    change: "state = 'superseded'",
    reads: OWN_AND_INSIDE,
    adds: ['holder'],
    changes: ['holder', 'reviewer'],
    removes: NOBODY,
  },
  {
    title: 'a decision between two figures',
    table: 'settlement',
    row: (ids) => ({
      ...{ id: uuid(ids.id), plan: text('plan'), indicator: text('i'), place: text('p'), period: text('2025') },
      ...{ chosen: uuid(ids.entry), reason: text('why'), ...by(ids) },
    }),
    change: "reason = 'other'",
    reads: INSIDE,
    adds: ['officer'],
    changes: NOBODY,
    removes: NOBODY,
  },
  {
    title: 'who holds an indicator',
    table: 'holding',
    row: ({ id, organisation }) => ({
      ...{ plan: text('plan'), indicator: text(id), organisation: uuid(organisation), by_name: text('x'), at: AT },
    }),
    change: "by_name = 'other'",
    reads: OWN_AND_INSIDE,
    adds: ['officer'],
    changes: NOBODY,
    removes: ['officer'],
  },
  {
    title: 'a request for figures',
    table: 'figure_request',
    row: (ids) => ({
      ...{ id: uuid(ids.id), plan: text('plan'), organisation: uuid(ids.organisation), cells: sql`'[]'::jsonb` },
      ...{ way: text('letter'), ...by(ids) },
    }),
    change: "note = 'other'",
    reads: OWN_AND_INSIDE,
    adds: ['officer'],
    changes: NOBODY,
    removes: NOBODY,
  },
  {
    title: 'an answer instead of a figure',
    table: 'figure_answer',
    row: (ids) => ({ ...cell(ids), answer: text('refused'), ...by(ids) }),
    change: "note = 'other'",
    reads: OWN_AND_INSIDE,
    adds: ['holder', 'officer'],
    changes: NOBODY,
    removes: NOBODY,
  },
  {
    title: 'how a table is read',
    table: 'table_mapping',
    row: ({ id, organisation }) => ({
      ...{ plan: text('plan'), organisation: uuid(organisation), name: text(id), mapping: sql`'{}'::jsonb` },
      ...{ account_name: text('x'), at: AT },
    }),
    change: "account_name = 'other'",
    reads: OWN_AND_INSIDE,
    adds: ['holder'],
    changes: ['holder'],
    removes: ['holder'],
  },
  {
    title: 'a release of tomorrow',
    table: 'release',
    row: release(TOMORROW),
    change: "title = 'other'",
    reads: INSIDE,
    adds: ['publisher'],
    changes: NOBODY,
    removes: ['publisher'],
  },
  {
    title: 'a release of yesterday',
    table: 'release',
    row: release(YESTERDAY),
    change: "title = 'other'",
    reads: EVERYBODY,
    adds: ['publisher'],
    changes: NOBODY,
    removes: NOBODY,
  },
];
