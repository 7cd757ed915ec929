import {
  ACTIVE,
  ADMINISTRATORS,
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
} from './row-security-line.ts';

/** Accounts, duties, sessions, the record. Where two accounts own rows, the row is the one named. */
export function guardedPeople({ holder, nanjing, suzhou }: People): Readonly<Record<string, readonly Line[]>> {
  const [department, city] = [holder.organisation.id, nanjing.organisation.id];
  return {
    office: [
      {
        is: 'the one row',
        row: { single: true, mode: 'separated' },
        key: ['single'],
        select: EVERYBODY,
        update: [
          [{ mode: 'separated' }, ['security']],
          [{ set_up_at: null }, NOBODY],
        ],
      },
    ],
    organisation: [
      {
        is: 'a department',
        row: { id: id(1), name: '某厅', kind: 'department', created_at: AT },
        select: ACTIVE,
        insert: ['system'],
        update: [
          [{ name: '某局' }, ['system']],
          [{ kind: 'office' }, NOBODY],
        ],
      },
      {
        is: 'a registrant',
        row: { id: id(2), name: '某所', kind: 'registrant', created_at: AT },
        select: ['registrar', 'inspector', 'officer', ...ADMINISTRATORS, 'elsewhere'],
        insert: ['system'],
        update: [[{ name: '某院' }, ['system']]],
      },
    ],
    account: [
      {
        is: 'a person of the department',
        row: { id: id(1), login: 'wang', name: '王', organisation: department, state: 'invited', created_at: AT },
        select: [...OVERSEEING, ...DEPARTMENT, ...ADMINISTRATORS, 'elsewhere'],
        insert: ['system'],
        update: [
          [{ state: 'disabled' }, ['system']],
          [{ organisation: city }, NOBODY],
          [{ login: 'li' }, NOBODY],
        ],
      },
      {
        is: 'active from the start',
        row: { id: id(2), login: 'zhao', name: '赵', organisation: department, state: 'active', created_at: AT },
        stored: false,
        insert: NOBODY,
      },
    ],
    account_secret: [
      {
        is: 'of the holder',
        row: { account: holder.account, changed_at: AT },
        key: ['account'],
        select: ['holder'],
        insert: ['holder'],
        update: [[{ password_hash: 'x' }, ['holder']]],
      },
    ],
    recovery_code: [
      {
        is: 'of the holder',
        row: { account: holder.account, hash: bytes('r') },
        key: ['account'],
        select: ['holder'],
        insert: ['holder'],
        delete: ['holder'],
        update: [[{ used_at: null }, NOBODY]],
      },
    ],
    linked_identity: [
      {
        is: 'of the holder',
        row: { issuer: 'https://sso.example', subject: '1', account: holder.account, at: AT },
        key: ['account'],
        select: ['holder'],
        insert: ['holder'],
        update: [[{ account: ME }, NOBODY]],
      },
    ],
    one_time_link: [
      {
        is: 'an invitation',
        row: { ...link('1'), purpose: 'invitation', account: holder.account },
        key: ['hash'],
        insert: ['system'],
        update: [[{ used_at: null }, NOBODY]],
      },
      { is: 'a set-up link', row: { ...link('2'), purpose: 'set-up', account: null }, stored: false, insert: NOBODY },
    ],
    duty: [
      {
        is: 'of Suzhou',
        row: { id: id(1), account: suzhou.account, role: 'holder', plan: 'p', granted_by: 'x', granted_at: AT },
        select: ['suzhou', 'officer', 'inspector', 'elsewhere', ...ADMINISTRATORS],
        insert: ['security'],
        update: [
          [{ withdrawn_by: 'x', withdrawn_at: AT }, ['security']],
          [{ role: 'reviewer' }, NOBODY],
          [{ account: ME }, NOBODY],
        ],
      },
    ],
    session: [
      {
        is: 'of Suzhou',
        row: { id: id(1), token_hash: bytes('s'), account: suzhou.account, ...seen, address: '', user_agent: '' },
        select: ['suzhou', 'security'],
        update: [
          [{ ended_at: AT, ended_by: 'x' }, ['suzhou', 'security']],
          [{ account: ME }, NOBODY],
          [{ last_seen_at: FUTURE }, NOBODY],
        ],
      },
      {
        is: 'of Suzhou, ended',
        row: {
          ...{ id: id(2), token_hash: bytes('t'), account: suzhou.account, ...seen, address: '', user_agent: '' },
          ...{ ended_at: AT, ended_by: 'x' },
        },
        select: ['suzhou', 'security'],
        update: [[{ ended_at: null, ended_by: null }, NOBODY]],
      },
    ],
    audit_event: [
      {
        is: 'of somebody else',
        row: { id: id(1), at: AT, actor: '别人', verb: 'a.b', outcome: 'done', detail: '{}' },
        // A line of the record has no plan.
        select: ['audit', 'inspector', 'elsewhere'],
        insert: NOBODY,
        update: [[{ actor: 'x' }, NOBODY]],
      },
    ],
    audit_head: [
      {
        is: 'the end of the chain',
        row: { single: true, number: 0, hash: '' },
        key: ['single'],
        select: ['audit', 'inspector', 'elsewhere'],
        update: [[{ hash: 'x' }, NOBODY]],
      },
    ],
  };
}

const seen = { created_at: AT, last_seen_at: AT };
const link = (hash: string) => ({ hash: bytes(hash), created_by: 'x', created_at: AT, expires_at: FUTURE });
