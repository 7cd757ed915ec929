import {
  AT,
  bytes,
  DEPARTMENT,
  EVERYBODY,
  FUTURE,
  id,
  type Line,
  ME,
  NOBODY,
  OVERSEEING,
  type People,
  type Row,
  type Who,
} from './row-security-line.ts';

const CELL = { plan: 'p', indicator: 'share', place: 'city', period: '2025' };
const ENTRY = { ...CELL, version: 1, value: '1', unit: '%', qualifier: 'exact', entered_name: 'x', entered_at: AT };
const SIGNED = { account: ME, account_name: 'x', at: AT };
const RELEASE = { plan: 'p', title: 't', signed_name: 'x', signed_at: AT, figures: '[]', revisions: '[]', board: '{}' };
const RETURNED = { state: 'returned', reviewed_name: 'x', reviewed_at: AT };
const [IN_REPORT, APPROVED, APPROVED_CITY, SCHEDULED, SHOWN] = [1, 2, 3, 4, 5].map(id);
const [LATER_RELEASE, SHOWN_RELEASE] = [id(1), id(2)];
/** What nobody may make of a figure or a version: another value. */
const VALUE = [{ value: '2' }, NOBODY] as const;

/** What organisations report, and what is approved and released of it. Foreign rows are those of Nanjing. */
export function guardedFigures(people: People): Readonly<Record<string, readonly Line[]>> {
  const { holder, nanjing, suzhou, officer } = people;
  const [department, city] = [holder.organisation.id, nanjing.organisation.id];
  const figure = (number: number, facts: Row): Row => ({
    ...{ id: id(number), fingerprint: bytes(String(number)), datasets: [], indicator: 'share', place: 'city' },
    ...{ period: '2025', first_month: 24301, last_month: 24312, value: '1', unit: '%', qualifier: 'exact' },
    ...{ status: 'unknown', source: 's', recorded_on: '2026-01-02', verified: true, derived: false, note: '' },
    ...{ source_quality: 'ordinary', source_marks: [], ...facts },
  });
  const ofDepartment = (entry: unknown, layer: string) => ({ layer, plan: 'p', organisation: department, entry });
  const aside = (who: readonly Who[]) => [{ set_aside: '裁定' }, who] as const;
  const hidden = { layer: 'approved', visible_from: null, release: null, released_on: null, released_end: null };
  const shown = { layer: 'released', visible_from: AT, release: SHOWN_RELEASE };

  return {
    entry: [
      {
        is: 'waiting, of the department',
        row: { id: IN_REPORT, ...ENTRY, organisation: department, state: 'reported', entered_by: ME },
        select: [...OVERSEEING, ...DEPARTMENT],
        insert: ['holder'],
        update: [
          VALUE,
          [{ state: 'superseded' }, ['holder', 'reviewer']],
          [{ ...RETURNED, reviewed_by: ME }, ['reviewer']],
          [{ ...RETURNED, reviewed_by: officer.account }, NOBODY],
        ],
      },
      ...[APPROVED, SCHEDULED, SHOWN].map((entry, index) => ({
        is: `approved, ${String(index)}`,
        row: {
          ...{ id: entry, ...ENTRY, period: String(2020 + index), organisation: department },
          ...{ state: 'approved', entered_by: ME },
        },
        select: [...OVERSEEING, ...DEPARTMENT],
      })),
      {
        is: 'approved, of Nanjing',
        row: { id: APPROVED_CITY, ...ENTRY, organisation: city, state: 'approved', entered_by: nanjing.account },
        select: [...OVERSEEING, 'nanjing'],
        update: [[{ state: 'superseded' }, ['reviewer']]],
      },
      {
        is: 'of Nanjing for its own place',
        row: { id: id(8), ...ENTRY, place: 'nanjing', organisation: city, state: 'reported', entered_by: ME },
        stored: false,
        insert: ['nanjing'],
      },
      {
        is: 'of Nanjing for Suzhou',
        row: { id: id(8), ...ENTRY, place: 'suzhou', organisation: city, state: 'reported', entered_by: ME },
        stored: false,
        insert: NOBODY,
      },
      {
        is: 'in the name of another',
        row: { id: id(8), ...ENTRY, organisation: department, state: 'reported', entered_by: officer.account },
        stored: false,
        insert: NOBODY,
      },
    ],
    intake: [
      {
        is: 'of the department',
        row: intake(1, department, ME),
        select: [...OVERSEEING, ...DEPARTMENT],
        insert: ['holder'],
      },
      { is: 'of Nanjing', row: intake(2, city, ME), select: [...OVERSEEING, 'nanjing'], insert: ['nanjing'] },
      { is: 'in the name of another', row: intake(3, department, officer.account), stored: false, insert: NOBODY },
      {
        is: 'of the department, another plan',
        row: { ...intake(4, department, ME), plan: 'other' },
        select: [...OVERSEEING, ...DEPARTMENT, 'elsewhere'],
        insert: ['holder'],
      },
    ],
    settlement: [
      {
        is: 'for the department',
        row: { id: id(1), ...CELL, chosen: APPROVED, reason: 'x', ...SIGNED },
        select: OVERSEEING,
        insert: ['officer'],
      },
      {
        is: 'in the name of another',
        row: { id: id(2), ...CELL, chosen: APPROVED, reason: 'x', ...SIGNED, account: suzhou.account },
        stored: false,
        insert: NOBODY,
      },
    ],
    holding: [
      {
        is: 'of the department',
        row: { plan: 'p', indicator: 'share', place: '', organisation: department, by_name: 'x', at: AT },
        key: ['organisation'],
        select: [...OVERSEEING, ...DEPARTMENT],
        insert: ['officer'],
        delete: ['officer'],
      },
    ],
    figure_request: [
      {
        is: 'to the department',
        row: { id: id(1), plan: 'p', organisation: department, cells: '[]', way: 'letter', ...SIGNED },
        select: [...OVERSEEING, ...DEPARTMENT],
        insert: ['officer'],
      },
      {
        is: 'in the name of another',
        row: { id: id(2), plan: 'p', organisation: city, cells: '[]', way: 'mail', ...SIGNED, account: suzhou.account },
        stored: false,
        insert: NOBODY,
      },
    ],
    figure_answer: [
      {
        is: 'of the department',
        row: { id: id(1), ...CELL, organisation: department, answer: 'refused', ...SIGNED },
        select: [...OVERSEEING, ...DEPARTMENT],
        insert: ['holder', 'officer'],
      },
      {
        is: 'of Nanjing for Suzhou',
        row: { id: id(2), ...CELL, place: 'suzhou', organisation: city, answer: 'refused', ...SIGNED },
        stored: false,
        insert: ['officer'],
      },
      {
        is: 'in the name of another',
        row: { id: id(3), ...CELL, organisation: department, answer: 'refused', ...SIGNED, account: suzhou.account },
        stored: false,
        insert: NOBODY,
      },
    ],
    table_mapping: [
      {
        is: 'of the department',
        row: { plan: 'p', organisation: department, name: 'm', mapping: '{}', account_name: 'x', at: AT },
        key: ['organisation'],
        select: [...OVERSEEING, ...DEPARTMENT],
        insert: ['holder'],
        delete: ['holder'],
        update: [
          [{ mapping: '[]' }, ['holder']],
          [{ organisation: city }, NOBODY],
        ],
      },
    ],
    release: [
      {
        is: 'not yet visible',
        row: { id: LATER_RELEASE, ...RELEASE, signed_by: ME, visible_from: FUTURE },
        select: OVERSEEING,
        insert: ['publisher'],
        delete: ['publisher'],
        update: [[{ title: 'x' }, NOBODY]],
      },
      {
        is: 'visible',
        row: { id: SHOWN_RELEASE, ...RELEASE, signed_by: ME, visible_from: AT },
        select: EVERYBODY,
        insert: ['publisher'],
        update: [[{ title: 'x' }, NOBODY]],
      },
      {
        is: 'in the name of another',
        row: { id: id(3), ...RELEASE, signed_by: officer.account, visible_from: FUTURE },
        stored: false,
        insert: NOBODY,
      },
    ],
    observation: [
      {
        is: 'published',
        row: figure(1, {}),
        select: EVERYBODY,
        update: [VALUE, aside(NOBODY)],
      },
      {
        is: 'approved, of the department',
        row: figure(2, ofDepartment(APPROVED, 'approved')),
        select: [...OVERSEEING, ...DEPARTMENT],
        insert: ['reviewer'],
        delete: ['reviewer'],
        update: [VALUE, aside(['officer', 'publisher']), [shown, ['publisher']]],
      },
      {
        is: 'approved, of Nanjing',
        row: figure(3, { layer: 'approved', plan: 'p', organisation: city, entry: APPROVED_CITY }),
        select: [...OVERSEEING, 'nanjing'],
        insert: ['reviewer'],
        delete: ['reviewer'],
      },
      {
        is: 'released, not yet visible',
        row: figure(4, { ...ofDepartment(SCHEDULED, 'released'), visible_from: FUTURE, release: LATER_RELEASE }),
        select: [...OVERSEEING, ...DEPARTMENT],
        update: [VALUE, [hidden, ['publisher']], [shown, ['publisher']]],
      },
      {
        is: 'released and visible',
        row: figure(5, { ...ofDepartment(SHOWN, 'released'), visible_from: AT, release: SHOWN_RELEASE }),
        select: EVERYBODY,
        update: [VALUE, aside(['officer', 'publisher']), [hidden, NOBODY], [{ visible_from: FUTURE }, NOBODY]],
      },
    ],
  };
}

const intake = (number: number, organisation: string, account: unknown) => ({
  ...{ id: id(number), plan: 'p', organisation, origin: 'form', file_name: '', sha256: '', taken: 0, unchanged: 0 },
  ...{ faults: 0, account, account_name: 'x', at: AT },
});
