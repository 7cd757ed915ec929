import { z } from 'zod';
import { defineVerb } from '../platform/verb.ts';
import { ROLE_IDS } from './roles.ts';

const role = z.enum(ROLE_IDS);
const SYSTEM = { duties: ['system-administrator'] } as const;
const SECURITY = { duties: ['security-administrator'] } as const;
const THOSE_WHO_SEE_PEOPLE = {
  duties: ['plan-officer', 'inspector', 'system-administrator', 'security-administrator', 'audit-administrator'],
} as const;
const account = z.string().min(1).max(200).describe('Login of the person');
const done = z.object({ changed: z.boolean() });

const organisationSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['office', 'department', 'city', 'registrant']),
  place: z.string().nullable().describe('Id of the place a city answers for'),
  email: z.string().nullable(),
});
export type OrganisationLine = z.infer<typeof organisationSchema>;

const accountSchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  state: z.enum(['invited', 'active', 'disabled']),
  organisation: z.string(),
  organisationName: z.string(),
  duties: z.array(z.object({ id: z.string(), role, plan: z.string().nullable(), grantedBy: z.string() })),
});
export type AccountLine = z.infer<typeof accountSchema>;

const sessionSchema = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  address: z.string(),
  userAgent: z.string(),
  isThis: z.boolean().optional().describe('The session that asks'),
});
export type SessionLine = z.infer<typeof sessionSchema>;

/** A one-time link: the part of the address after the page of the desk. */
const linkSchema = z.object({ login: z.string(), path: z.string().describe('/desk/#/link/…, shown once') });

export const showMe = defineVerb({
  id: 'identity.me',
  kind: 'query',
  summary: { zh: '我的账号与职责', en: 'My account and duties' },
  who: 'member',
  input: z.object({}),
  output: z.object({
    login: z.string(),
    name: z.string(),
    organisation: z.string(),
    duties: z.array(z.object({ role: z.string(), plan: z.string().nullable() })),
    mode: z.enum(['single-office', 'separated']),
    secondFactor: z.boolean(),
  }),
});

export const listOrganisationsVerb = defineVerb({
  id: 'identity.organisations',
  kind: 'query',
  summary: { zh: '列出单位', en: 'List the organisations' },
  who: 'member',
  input: z.object({}),
  output: z.array(organisationSchema),
  commandLine: { words: 'organisation list' },
});

export const addOrganisation = defineVerb({
  id: 'identity.addOrganisation',
  kind: 'command',
  summary: { zh: '增加单位', en: 'Add an organisation' },
  who: SYSTEM,
  input: z.object({
    name: z.string().trim().min(2).max(100),
    type: z.enum(['office', 'department', 'city', 'registrant']).default('department'),
    place: z.string().max(60).optional(),
    email: z.email().optional(),
  }),
  output: z.object({ id: z.string() }),
  commandLine: { words: 'organisation add', positional: ['name'] },
});

export const listAccountsVerb = defineVerb({
  id: 'identity.accounts',
  kind: 'query',
  summary: { zh: '列出账号与职责', en: 'List the accounts and their duties' },
  who: THOSE_WHO_SEE_PEOPLE,
  input: z.object({}),
  output: z.array(accountSchema),
  commandLine: { words: 'account list' },
});

export const inviteAccount = defineVerb({
  id: 'identity.invite',
  kind: 'command',
  summary: { zh: '邀请一个人，给出一次性链接', en: 'Invite a person: answers a one-time link' },
  who: SYSTEM,
  input: z.object({
    login: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,99}$/u),
    name: z.string().trim().min(1).max(100),
    organisation: z.string().min(1).max(100).describe('Name or id of the organisation'),
    email: z.email().optional(),
  }),
  output: linkSchema,
  commandLine: { words: 'account invite', positional: ['login'] },
});

export const resetAccount = defineVerb({
  id: 'identity.reset',
  kind: 'command',
  summary: { zh: '给某人新的一次性链接以重设口令', en: 'Give a person a new link to set a password' },
  who: SYSTEM,
  input: z.object({ login: account }),
  output: linkSchema,
  commandLine: { words: 'account reset', positional: ['login'] },
});

export const disableAccount = defineVerb({
  id: 'identity.disable',
  kind: 'command',
  summary: { zh: '停用账号并结束其会话', en: 'Disable an account and end its sessions' },
  who: SYSTEM,
  input: z.object({ login: account }),
  output: done,
  commandLine: { words: 'account disable', positional: ['login'] },
});

export const enableAccount = defineVerb({
  id: 'identity.enable',
  kind: 'command',
  summary: { zh: '恢复账号', en: 'Enable an account again' },
  who: SYSTEM,
  input: z.object({ login: account }),
  output: done,
  commandLine: { words: 'account enable', positional: ['login'] },
});

const duty = z.object({ login: account, role, plan: z.string().max(100).optional() });

export const grantDuty = defineVerb({
  id: 'identity.grant',
  kind: 'command',
  summary: { zh: '授予职责', en: 'Give a duty' },
  who: SECURITY,
  input: duty,
  output: done,
  commandLine: { words: 'account grant', positional: ['login', 'role'] },
});

export const withdrawDutyVerb = defineVerb({
  id: 'identity.withdraw',
  kind: 'command',
  summary: { zh: '收回职责，立即生效', en: 'Take a duty back, at once' },
  who: SECURITY,
  input: duty,
  output: done,
  commandLine: { words: 'account withdraw', positional: ['login', 'role'] },
});

export const listSessionsVerb = defineVerb({
  id: 'identity.sessions',
  kind: 'query',
  summary: {
    zh: '列出会话：自己的；安全管理员可看全部',
    en: 'List sessions: one’s own, or all for a security administrator',
  },
  who: 'member',
  input: z.object({ all: z.stringbool().default(false) }),
  output: z.array(sessionSchema),
});

export const endSessionVerb = defineVerb({
  id: 'identity.endSession',
  kind: 'command',
  summary: { zh: '结束一个会话', en: 'End a session' },
  who: 'member',
  input: z.object({ session: z.uuid() }),
  output: done,
});

export const setModeVerb = defineVerb({
  id: 'identity.setMode',
  kind: 'command',
  summary: { zh: '单人办公，或职责分离', en: 'One person for everything, or duties kept apart' },
  who: SECURITY,
  input: z.object({ mode: z.enum(['single-office', 'separated']) }),
  output: done,
  commandLine: { words: 'account mode', positional: ['mode'] },
});

export const changePassword = defineVerb({
  id: 'identity.changePassword',
  kind: 'command',
  summary: { zh: '更改自己的口令，其他会话随之结束', en: 'Change one’s password; other sessions end' },
  who: 'member',
  input: z.object({ password: z.string().max(1000), newPassword: z.string().max(1000) }),
  unrecorded: ['password', 'newPassword'],
  output: done,
});

export const startTotp = defineVerb({
  id: 'identity.startTotp',
  kind: 'command',
  summary: { zh: '开始启用动态验证码', en: 'Begin with a second factor' },
  who: 'member',
  input: z.object({ password: z.string().max(1000) }),
  unrecorded: ['password'],
  output: z.object({ uri: z.string(), secret: z.string() }),
});

export const confirmTotpVerb = defineVerb({
  id: 'identity.confirmTotp',
  kind: 'command',
  summary: { zh: '确认动态验证码，得到恢复码', en: 'Confirm the second factor: answers recovery codes' },
  who: 'member',
  input: z.object({ code: z.string().max(20) }),
  unrecorded: ['code'],
  output: z.object({ recoveryCodes: z.array(z.string()).describe('Shown once') }),
});

export const dropTotp = defineVerb({
  id: 'identity.dropTotp',
  kind: 'command',
  summary: { zh: '停用动态验证码', en: 'Do without the second factor' },
  who: 'member',
  input: z.object({ password: z.string().max(1000) }),
  unrecorded: ['password'],
  output: done,
});

export const issueLink = defineVerb({
  id: 'identity.link',
  kind: 'command',
  summary: { zh: '尚未设置时，给出新的首次设置链接', en: 'A new set-up link while nobody has set up' },
  who: 'operator',
  input: z.object({}),
  output: z.object({ path: z.string() }),
  commandLine: { words: 'account link' },
});
