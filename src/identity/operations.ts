import { failure } from '../platform/failure.ts';
import { type BoundVerb, bindVerb, type OperationContext } from '../platform/operation.ts';
import { newSetUpLink } from './operations/gate.ts';
import { ownAccountOperations } from './operations/own-account.ts';
import { hashOf, newToken } from './operations/secrets.ts';
import { isAdministrator, ROLES, type Role } from './roles.ts';
import { conflictsOf, whyNotHold } from './separation.ts';
import { LINK_TIMES } from './session-rules.ts';
import { holdOffice, insertLink, readOffice } from './store/gate.ts';
import * as store from './store/people.ts';
import * as verbs from './verbs.ts';

/** The verbs of this room. Who may is said by the verbs; which rows, by the rules below and by the database again. */
export function identityOperations(): BoundVerb[] {
  return [
    bindVerb(verbs.listOrganisationsVerb, ({ tx }) => store.listOrganisations(tx)),
    bindVerb(verbs.addOrganisation, async ({ tx, now }, { name, type, place, email }) => {
      if ((type === 'city') !== (place !== undefined)) throw cityNeedsPlace();
      if ((await store.listOrganisations(tx)).some((known) => known.name === name)) throw alreadyThere(name);
      const added = { name, kind: type, place: place ?? null, email: email ?? null };
      return { id: await store.insertOrganisation(tx, added, now) };
    }),
    bindVerb(verbs.listAccountsVerb, ({ tx }) => store.listAccounts(tx)),
    bindVerb(verbs.inviteAccount, async (context, { login, name, organisation, email }) => {
      const { tx, now } = context;
      const organisations = await store.listOrganisations(tx);
      const found = organisations.find((known) => known.id === organisation || known.name === organisation);
      if (found === undefined) throw noOrganisation(organisation, organisations);
      if ((await store.listAccounts(tx)).some((known) => known.login === login)) throw alreadyThere(login);
      const account = await store.insertAccount(tx, { login, name, email: email ?? null, organisation: found.id }, now);
      return { login, path: await linkFor(context, account, 'invitation') };
    }),
    bindVerb(verbs.resetAccount, async (context, { login }) => {
      const { id, state, duties } = await findAccount(context, login);
      if (state === 'disabled') throw failure('refused', { zh: `${login}已停用`, en: `${login} is disabled` });
      if (context.actor.role === 'operator') await store.setTotp(context.tx, id, null);
      else await keepAdministratorsApart(context, rolesOf(duties));
      return { login, path: await linkFor(context, id, 'reset') };
    }),
    bindVerb(verbs.disableAccount, async (context, { login }) => {
      const { id } = await findAccount(context, login);
      if (isSelf(context, id)) throw failure('refused', { zh: '不能停用自己', en: 'Nobody disables themselves' });
      await keepOne(context, id, 'security-administrator');
      return { changed: await store.setAccountState(context.tx, id, 'disabled') };
    }),
    bindVerb(verbs.enableAccount, async (context, { login }) => {
      const { id, state, name, duties } = await findAccount(context, login);
      const why = whyNotHold((await readOffice(context.tx)).mode, { name, roles: rolesOf(duties) });
      if (why !== null) throw failure('refused', why);
      return { changed: state === 'disabled' && (await store.setAccountState(context.tx, id, 'active')) };
    }),
    bindVerb(verbs.grantDuty, async (context, { login, role, plan }) => {
      const { tx, now, actor } = context;
      const { id, name, duties } = await findAccount(context, login);
      const { mode } = await holdOffice(tx);
      const why = whyNotHold(mode, { name, roles: [...rolesOf(duties), role] });
      if (why !== null) throw failure('refused', why);
      const had = duties.some((duty) => duty.role === role && duty.plan === (plan ?? null));
      if (!had) await store.insertDuty(tx, { account: id, role, plan: plan ?? null, by: actor.name }, now);
      return { changed: !had };
    }),
    bindVerb(verbs.withdrawDutyVerb, async (context, { login, role, plan }) => {
      const { tx, now, actor } = context;
      const { id } = await findAccount(context, login);
      if (role === 'security-administrator') await keepOne(context, id, role);
      return { changed: await store.withdrawDuty(tx, { account: id, role, plan: plan ?? null, by: actor.name }, now) };
    }),
    bindVerb(verbs.listSessionsVerb, async ({ tx, actor }, { all }) => {
      const member = actor.role === 'member' ? actor : null;
      const own = all && member?.duties.some(({ role }) => role === 'security-administrator') ? null : member?.account;
      const sessions = await store.listSessions(tx, own ?? null);
      return sessions.map((session) => ({ ...session, isThis: session.id === member?.session }));
    }),
    bindVerb(verbs.endSessionVerb, async ({ tx, now, actor }, { session }) => ({
      changed: (await store.endSessions(tx, { id: session }, actor.name, now)) > 0,
    })),
    bindVerb(verbs.setModeVerb, async ({ tx }, { mode }) => {
      const office = await holdOffice(tx);
      const conflicts = mode === 'separated' ? conflictsOf(await store.listHoldings(tx)) : [];
      if (conflicts.length > 0) {
        throw failure('refused', {
          zh: `还不能职责分离：${conflicts.map(({ zh }) => zh).join('；')}`,
          en: `Duties cannot be kept apart yet: ${conflicts.map(({ en }) => en).join('; ')}`,
        });
      }
      const changed = office.mode !== mode;
      if (changed) await store.setMode(tx, mode);
      return { changed };
    }),
    bindVerb(verbs.issueLink, async ({ tx, actor, now }) => {
      const token = await newSetUpLink(tx, actor.name, now);
      if (token === null) {
        throw failure('refused', {
          zh: '已经有人完成首次设置；口令丢失请用 account reset',
          en: 'Somebody has set up already; for a lost password use account reset',
        });
      }
      return { path: pathOf(token) };
    }),
    ...ownAccountOperations(),
  ];
}

const rolesOf = (duties: readonly { readonly role: Role }[]) => duties.map(({ role }) => role);
const pathOf = (token: string) => `/desk/#/link/${token}`;
const isSelf = ({ actor }: OperationContext, account: string) => actor.role === 'member' && actor.account === account;

async function linkFor({ tx, actor, now }: OperationContext, account: string, purpose: 'invitation' | 'reset') {
  const token = newToken();
  await insertLink(tx, { hash: hashOf(token), purpose, account, by: actor.name, now, lasts: LINK_TIMES[purpose] });
  return pathOf(token);
}

async function findAccount({ tx }: OperationContext, login: string) {
  const found = (await store.listAccounts(tx)).find((known) => known.login === login.trim().toLowerCase());
  if (found === undefined) throw failure('not-found', { zh: `没有账号 ${login}`, en: `There is no account ${login}` });
  return found;
}

/** Whoever may give out links could become another administrator by one; while duties are kept apart only the machine's operator may. */
async function keepAdministratorsApart({ tx }: OperationContext, roles: readonly Role[]): Promise<void> {
  if ((await readOffice(tx)).mode === 'single-office' || !roles.some(isAdministrator)) return;
  throw failure('not-permitted', {
    zh: '职责分离时，管理员的口令只能由本机命令行重设：lantu account reset <登录名>',
    en: 'While duties are kept apart, only the command line of this machine resets an administrator: lantu account reset <login>',
  });
}

/** Somebody must be left who can give duties. */
async function keepOne({ tx }: OperationContext, account: string, role: Role): Promise<void> {
  await holdOffice(tx);
  const active = (await store.listHoldings(tx)).filter(
    ({ state, roles }) => state === 'active' && roles.includes(role),
  );
  if (active.length === 1 && active[0]?.id === account) {
    throw failure('refused', {
      zh: `${ROLES[role].zh}至少要有一人；请先授予另一人`,
      en: `There must be a ${ROLES[role].en}; give the duty to somebody else first`,
    });
  }
}

const cityNeedsPlace = () =>
  failure('bad-input', {
    zh: '设区市单位须给出其地区编号（如 nanjing），其他单位不填地区',
    en: 'A city needs the id of its place (such as nanjing); other organisations have none',
  });
const alreadyThere = (name: string) => failure('refused', { zh: `${name}已经有了`, en: `${name} exists already` });
const noOrganisation = (name: string, known: readonly verbs.OrganisationLine[]) =>
  failure('not-found', {
    zh: `没有单位“${name}”；已有：${known.map((each) => each.name).join('、')}`,
    en: `There is no organisation “${name}”; known: ${known.map((each) => each.name).join(', ')}`,
  });
