import { ROLES } from '../identity/roles.ts';
import type { AccountLine, OrganisationLine } from '../identity/verbs.ts';
import type { Printout } from '../platform/command-line.ts';
import { tableLines } from '../platform/text-table.ts';
import type { Language, Words } from '../vocabulary/words.ts';

const STATES: Readonly<Record<AccountLine['state'], Words>> = {
  invited: { zh: '已邀请', en: 'invited' },
  active: { zh: '有效', en: 'active' },
  disabled: { zh: '停用', en: 'disabled' },
};
const KINDS: Readonly<Record<OrganisationLine['kind'], Words>> = {
  office: { zh: '规划办', en: 'office' },
  department: { zh: '部门', en: 'department' },
  city: { zh: '设区市', en: 'city' },
  registrant: { zh: '合同申报单位', en: 'registrant of contracts' },
};

const changed: Printout = {
  lines: ({ changed: did }: { changed: boolean }, language) => [
    did ? { zh: '已更改', en: 'Changed' }[language] : { zh: '没有变化', en: 'Nothing to change' }[language],
  ],
};
const link: Printout = {
  lines: ({ path }: { path: string }, language) => [
    {
      zh: `一次性链接（接在服务地址之后，只显示这一次）：${path}`,
      en: `One-time link, after the address of the server, shown this once: ${path}`,
    }[language],
  ],
};

export const IDENTITY_PRINTOUTS: Readonly<Record<string, Printout>> = {
  'identity.accounts': {
    lines: (accounts: readonly AccountLine[], language: Language) =>
      tableLines(
        [
          { zh: '登录名', en: 'Login' }[language],
          { zh: '姓名', en: 'Name' }[language],
          { zh: '单位', en: 'Organisation' }[language],
          { zh: '状态', en: 'State' }[language],
          { zh: '职责', en: 'Duties' }[language],
        ],
        accounts.map(({ login, name, organisationName, state, duties }) => [
          login,
          name,
          organisationName,
          STATES[state][language],
          duties.map(({ role, plan }) => ROLES[role][language] + (plan === null ? '' : ` (${plan})`)).join(', '),
        ]),
      ),
  },
  'identity.organisations': {
    lines: (organisations: readonly OrganisationLine[], language: Language) =>
      tableLines(
        [
          { zh: '单位', en: 'Organisation' }[language],
          { zh: '类型', en: 'Kind' }[language],
          { zh: '地区', en: 'Place' }[language],
          { zh: '邮箱', en: 'E-mail' }[language],
        ],
        organisations.map(({ name, kind, place, email }) => [name, KINDS[kind][language], place ?? '', email ?? '']),
      ),
  },
  'identity.invite': link,
  'identity.reset': link,
  'identity.link': link,
  'identity.disable': changed,
  'identity.enable': changed,
  'identity.grant': changed,
  'identity.withdraw': changed,
  'identity.setMode': changed,
};
