import { AT, id, type Line, ME, NOBODY, type People, type Row } from './row-security-line.ts';

const READ = { contract_read: '{}', facts: '{}', form: '{}', body: '', account_name: 'x', at: AT };

/**
 * Contracts at the office of people.ts: a draft is who filed it, a filed one is read by every registrar of the plan, acted on
 * by the office it is with, and nobody else sees it.
 */
export function guardedContracts({
  registrar,
  university,
  firm,
  officer,
}: People): Readonly<Record<string, readonly Line[]>> {
  const office = registrar.organisation.id;
  const filed = university.organisation.id;
  const made = (number: number, facts: Row = {}): Row => ({
    ...{ id: id(number), plan: 'p', reference: String(number), office, registrant: filed, state: 'draft' },
    ...{ project_name: 'x', subject: 'x', seller_name: 'x', seller_plain: 'X', buyer_name: 'y', buyer_plain: 'Y' },
    ...{ created_at: AT, changed_at: AT },
    ...facts,
  });
  const submitted = { state: 'submitted', submitted_at: AT, version: 2 };
  const registered = {
    ...{ state: 'registered', submitted_at: AT, version: 5, registered_on: '2026-01-02' },
    ...{ number: '0000000000000001', accepted_on: '2026-01-02' },
  };
  const step = (state: string, version: number, more: Row = {}): Row => ({ state, version, ...more });
  return {
    contract_case: [
      {
        is: 'a draft',
        row: made(1),
        select: ['university'],
        insert: ['university'],
        update: [
          [step('draft', 2), ['university']],
          [step('submitted', 2, { submitted_at: AT }), ['university']],
          [step('withdrawn', 2), ['university']],
          [step('accepted', 2), NOBODY],
          [step('draft', 2, { project_name: 'z', content: 2 }), ['university']],
          [step('draft', 2, { submitted_at: AT }), NOBODY],
          [step('draft', 1), NOBODY],
          [step('draft', 3), NOBODY],
          [{ office: filed }, NOBODY],
          [{ registrant: firm.organisation.id }, NOBODY],
          [{ plan: 'other' }, NOBODY],
        ],
      },
      {
        is: 'submitted',
        row: made(2, submitted),
        select: ['university', 'registrar', 'inspector'],
        insert: NOBODY,
        update: [
          [step('accepted', 3, { pack: 'a' }), ['registrar']],
          [step('incomplete', 3), ['registrar']],
          [step('refused', 3, { refused_for: '{other}' }), ['registrar']],
          [step('submitted', 3, { handler_name: 'x' }), ['registrar']],
          [step('withdrawn', 3), ['university']],
          [step('registered', 3, { number: '0000000000000009', registered_on: '2026-01-02' }), NOBODY],
          [step('draft', 3), NOBODY],
        ],
      },
      {
        is: 'to be completed',
        row: made(3, { ...submitted, state: 'incomplete', version: 3 }),
        select: ['university', 'registrar', 'inspector'],
        insert: NOBODY,
        update: [
          [step('accepted', 4, { content: 2, pack: 'a' }), ['university']],
          [step('accepted', 4, { total: 1 }), NOBODY],
          [step('accepted', 4, { experts_heard: true }), NOBODY],
          [step('accepted', 4, { handler_name: 'x' }), NOBODY],
          [step('refused', 4), ['registrar']],
        ],
      },
      {
        is: 'accepted',
        row: made(4, { ...submitted, state: 'accepted', version: 3, pack: 'a' }),
        select: ['university', 'registrar', 'inspector'],
        insert: NOBODY,
        update: [
          [step('registered', 4, { number: '0000000000000008', registered_on: '2026-01-02' }), ['registrar']],
          [step('expert-review', 4), ['registrar']],
          [step('withdrawn', 4), ['university']],
          [step('withdrawn', 4, { content: 2 }), NOBODY],
          [step('withdrawn', 4, { pack: 'b' }), NOBODY],
        ],
      },
      {
        is: 'registered',
        row: made(5, registered),
        select: ['university', 'registrar', 'inspector'],
        insert: NOBODY,
        update: [
          // What who filed asks for, and what the office writes down, are the same step; other columns tell them apart.
          [step('registered', 6), ['university', 'registrar']],
          [step('registered', 6, { total: 1 }), ['registrar']],
          [step('registered', 6, { submitted_at: null }), NOBODY],
          [step('registered', 6, { text_hash: 'x' }), ['registrar']],
          [step('cancelled', 6), ['registrar']],
          [step('under-objection', 6, { before: 'registered' }), ['university', 'registrar']],
          [step('refused', 6), NOBODY],
        ],
      },
      {
        is: 'of another plan',
        row: made(6, { plan: 'other', ...submitted }),
        // Who works for the other plan sits in the office of this one.
        select: ['university', 'registrar', 'inspector', 'elsewhere'],
        insert: NOBODY,
        update: [[step('accepted', 3), ['registrar', 'elsewhere']]],
      },
      {
        is: 'with another office',
        row: made(7, { ...submitted, office: firm.organisation.id, registrant: firm.organisation.id }),
        select: ['firm', 'registrar', 'inspector'],
        insert: NOBODY,
        update: [
          [step('accepted', 3), NOBODY],
          [step('withdrawn', 3), ['firm']],
        ],
      },
      {
        is: 'filed on paper with the office itself',
        row: made(8, { registrant: office }),
        select: ['registrar'],
        insert: ['registrar'],
        update: [[step('submitted', 2, { submitted_at: AT }), ['registrar']]],
      },
      { is: 'submitted from the start', row: made(9, submitted), stored: false, insert: NOBODY },
      { is: 'with experts heard', row: made(11, { experts_heard: true }), stored: false, insert: NOBODY },
      { is: 'with a pack', row: made(12, { pack: 'a' }), stored: false, insert: NOBODY },
      {
        is: 'registered once and taken up again',
        row: made(13, { ...registered, state: 'accepted', number: '0000000000000002' }),
        select: ['university', 'registrar', 'inspector'],
        insert: NOBODY,
        update: [[step('withdrawn', 6), NOBODY]],
      },
      {
        is: 'for another',
        row: made(10, { registrant: officer.organisation.id }),
        stored: false,
        insert: ['registrar'],
      },
    ],
    contract_content: [
      {
        is: 'of a draft',
        row: { contract: id(1), number: 2, account: ME, ...READ },
        key: ['contract', 'number'],
        select: ['university'],
        insert: ['university'],
        update: [[{ body: 'y' }, NOBODY]],
      },
      {
        is: 'of a submitted contract',
        row: { contract: id(2), number: 2, account: ME, ...READ },
        key: ['contract', 'number'],
        select: ['university', 'registrar', 'inspector'],
        insert: ['university', 'registrar'],
      },
      {
        is: 'in the name of another',
        row: { contract: id(2), number: 3, account: officer.account, ...READ },
        stored: false,
        insert: NOBODY,
      },
    ],
    contract_event: [
      {
        is: 'a return',
        row: event(2, 2, 'return', 'submitted', ME),
        key: ['contract', 'version'],
        select: ['university', 'registrar', 'inspector'],
        insert: ['registrar'],
        update: [[{ note: 'y' }, NOBODY]],
      },
      {
        is: 'what experts said',
        row: event(4, 3, 'note-experts', 'accepted', ME),
        key: ['contract', 'version'],
        select: ['registrar', 'inspector'],
        insert: ['registrar'],
      },
      {
        is: 'a submission',
        row: event(6, 2, 'submit', 'submitted', ME),
        stored: false,
        insert: ['university', 'registrar', 'elsewhere'],
      },
      {
        is: 'a draft saved',
        row: event(1, 1, 'save', 'draft', ME),
        key: ['contract', 'version'],
        select: ['university'],
        insert: ['university'],
      },
      { is: 'of a version to come', row: event(5, 6, 'register', 'registered', ME), stored: false, insert: NOBODY },
      {
        is: 'in the name of another',
        row: event(5, 5, 'register', 'registered', officer.account),
        stored: false,
        insert: NOBODY,
      },
    ],
    contract_doubt_answer: [
      {
        is: 'dismissed',
        row: {
          ...{ id: id(1), plan: 'p', key: 'k', answer: 'dismissed', reason: 'x', account: ME, account_name: 'x' },
          at: AT,
        },
        select: ['registrar', 'inspector'],
        insert: ['registrar'],
        update: [[{ reason: 'y' }, NOBODY]],
      },
    ],
    contract_counter: [
      {
        is: 'of a plan and year',
        row: { plan: 'p', year: 2026, last: 1 },
        key: ['plan', 'year'],
        select: ['registrar', 'university', 'firm'],
        insert: ['registrar', 'university', 'firm'],
        update: [[{ last: 2 }, ['registrar', 'university', 'firm']]],
      },
    ],
  };
}

const event = (number: number, version: number, act: string, state: string, account: unknown): Row => ({
  ...{ contract: id(number), version, act, from_state: 'x', to_state: state, account, account_name: 'x', at: AT },
});
