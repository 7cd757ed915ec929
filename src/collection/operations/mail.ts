import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { failure } from '../../platform/failure.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import * as outbox from '../../platform/outbox.ts';
import { mailNote } from '../mail-texts.ts';
import { listMail, retryMail } from '../verbs/mail.ts';
import { requireDuty } from './acting.ts';

/** What became of the mail of a plan; `sends`: a mail server is set. */
export function mailOperations(plans: readonly LoadedPlan[], sends: boolean): BoundVerb[] {
  return [
    bindVerb(listMail, async ({ tx, actor }, input) => {
      const plan = choosePlan(plans, input.plan).header.id;
      requireDuty(actor, ['plan-officer'], plan);
      return { plan, sends, mail: await outbox.listMail(tx, plan, input.limit) };
    }),
    bindVerb(retryMail, async ({ tx, actor, now }, input) => {
      const plan = choosePlan(plans, input.plan).header.id;
      requireDuty(actor, ['plan-officer'], plan);
      const waiting = await outbox.retryMail(tx, plan, input.mail ?? null, now);
      if (waiting === 0 && input.mail !== undefined) throw noMail();
      return { waiting, note: mailNote(sends) };
    }),
  ];
}

const noMail = () =>
  failure('not-found', {
    zh: '没有这封未发出的邮件；请用 mail list 查看',
    en: 'There is no such mail that is not sent; see mail list',
  });
