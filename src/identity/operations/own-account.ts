import { failure } from '../../platform/failure.ts';
import { type BoundVerb, bindVerb, type Member, type OperationContext } from '../../platform/operation.ts';
import { passwordProblem } from '../password-rules.ts';
import { readOffice } from '../store/gate.ts';
import * as store from '../store/people.ts';
import { changePassword, confirmTotpVerb, dropTotp, showMe, startTotp } from '../verbs.ts';
import { hashPassword, isPassword, newRecoveryCodes, newTotp, recoveryHash, totpStep } from './secrets.ts';

/** What a person does about the own account. The command line has none, so it is refused there. */
export function ownAccountOperations(): BoundVerb[] {
  return [
    bindVerb(showMe, async (context) => {
      const { tx } = context;
      const { name, organisation, duties, account } = memberOf(context);
      const secret = await store.readSecret(tx, account);
      const { mode } = await readOffice(tx);
      return {
        login: secret?.login ?? '',
        name,
        organisation: organisation.name,
        duties: duties.map(({ role, plan }) => ({ role, plan })),
        mode,
        secondFactor: secret?.totpConfirmed ?? false,
      };
    }),
    bindVerb(changePassword, async (context, { password, newPassword }) => {
      const { tx, now } = context;
      const { account, session, name, login } = await withPassword(context, password);
      const problem = passwordProblem(newPassword, login);
      if (problem !== null)
        throw failure('bad-input', problem.message, [{ ...problem, place: { field: 'newPassword' } }]);
      await store.changePasswordHash(tx, account, await hashPassword(newPassword), now);
      await store.endSessions(tx, { account, but: session }, name, now);
      return { changed: true };
    }),
    bindVerb(startTotp, async (context, { password }) => {
      const { account, login } = await withPassword(context, password);
      const begun = newTotp(login);
      await store.setTotp(context.tx, account, begun.secret);
      return begun;
    }),
    bindVerb(confirmTotpVerb, async (context, { code }) => {
      const { tx, now } = context;
      const { account } = memberOf(context);
      const secret = await store.readSecret(tx, account);
      if (secret === null || secret.totpSecret === null || secret.totpConfirmed) {
        throw failure('refused', { zh: '请先开始启用动态验证码', en: 'Begin with the second factor first' });
      }
      const step = totpStep(secret.totpSecret, code, secret.totpLastStep, now);
      if (step === null) {
        throw failure('bad-input', {
          zh: '动态验证码不对；请核对设备时间后再输入',
          en: 'The code is wrong; check the clock of the device and enter it again',
        });
      }
      const recoveryCodes = newRecoveryCodes();
      await store.confirmTotp(tx, account, step, recoveryCodes.map(recoveryHash), now);
      return { recoveryCodes };
    }),
    bindVerb(dropTotp, async (context, { password }) => {
      const { account } = await withPassword(context, password);
      await store.setTotp(context.tx, account, null);
      return { changed: true };
    }),
  ];
}

function memberOf({ actor }: OperationContext): Member {
  if (actor.role === 'member') return actor;
  throw failure('not-permitted', {
    zh: '请先登录；命令行没有账号',
    en: 'Sign in first; the command line has no account',
  });
}

async function withPassword(context: OperationContext, password: string): Promise<Member & { readonly login: string }> {
  const member = memberOf(context);
  const secret = await store.readSecret(context.tx, member.account);
  if (secret !== null && (await isPassword(secret.passwordHash, password))) return { ...member, login: secret.login };
  throw failure('bad-input', { zh: '当前口令不对', en: 'The present password is wrong' }, [
    {
      code: 'bad-value',
      severity: 'error',
      place: { field: 'password' },
      value: '',
      message: { zh: '当前口令不对', en: 'The present password is wrong' },
      remedy: { zh: '请输入现在使用的口令', en: 'Enter the password in use now' },
    },
  ]);
}
