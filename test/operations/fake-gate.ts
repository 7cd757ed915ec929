import { failure } from '../../src/platform/failure.ts';
import type { Gate } from '../../src/platform/gate.ts';
import type { Member } from '../../src/platform/operation.ts';

const no = () => failure('not-signed-in', { zh: '不对', en: 'wrong' });

/** The holder of a department and a member without duties, as the gate tells them. */
export const HOLDER: Member = {
  name: '李科长',
  role: 'member',
  account: '01900000-0000-7000-8000-000000000001',
  session: '01900000-0000-7000-8000-0000000000a1',
  organisation: { id: '01900000-0000-7000-8000-0000000000b1', name: '科技厅', kind: 'department', place: null },
  duties: [{ role: 'holder', plan: null }],
};
export const IDLE: Member = { ...HOLDER, name: '周', account: HOLDER.account.replace(/1$/, '2'), duties: [] };

/** A gate that knows the members of the tokens given; any password `right` opens the first of them. */
export function fakeGate(
  members: Record<string, Member>,
): Gate & { readonly linked: Map<string, string>; readonly calls: string[] } {
  const open = new Map(Object.entries(members));
  const linked = new Map<string, string>();
  const calls: string[] = [];
  const first = () => {
    const [entry] = open;
    if (entry === undefined) throw no();
    return { token: entry[0], member: entry[1] };
  };
  return {
    linked,
    calls,
    memberOf: async (token) => open.get(token) ?? null,
    signIn: async ({ login, password }, { address }) => {
      calls.push(`signIn ${login} ${address}`);
      if (password !== 'right') throw no();
      return first();
    },
    signOut: async (token) => {
      open.delete(token);
    },
    lookAtLink: async (token) => {
      if (token !== 'link') throw failure('not-found', { zh: '链接无效', en: 'no such link' });
      return { purpose: 'invitation', login: 'li', name: '李', expiresAt: '2026-01-02T03:04:05+08:00' };
    },
    useLink: async ({ token }) => {
      if (token !== 'link') throw failure('not-found', { zh: '链接无效', en: 'no such link' });
      return first();
    },
    signInLinked: async ({ issuer, subject }) => {
      const account = linked.get(`${issuer} ${subject}`);
      const entry = [...open].find(([, member]) => member.account === account);
      if (entry === undefined) throw no();
      return { token: entry[0], member: entry[1] };
    },
    link: async ({ account }, { issuer, subject }) => {
      linked.set(`${issuer} ${subject}`, account);
    },
    mode: async () => ({ mode: 'single-office', isSetUp: true }),
  };
}
