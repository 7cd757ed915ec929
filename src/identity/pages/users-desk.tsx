import { ask } from '../../ui/desk/call.ts';
import { useHolds } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { listAccountsVerb, listOrganisationsVerb } from '../verbs.ts';
import { AccountList } from './account-list.tsx';
import { DutyForm } from './duty-form.tsx';
import { InviteForm } from './invite-form.tsx';
import { ModeSection } from './mode-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import { SessionList } from './session-list.tsx';

/** Organisations, accounts, duties and sessions, as far as one's own duty goes. */
export function UsersDesk() {
  const text = useText();
  const holds = useHolds();
  const isSystem = holds('system-administrator');
  const isSecurity = holds('security-administrator');
  const organisations = useAnswer('organisations', () =>
    ask<typeof listOrganisationsVerb>('identity.organisations', {}),
  );
  const accounts = useAnswer('accounts', () => ask<typeof listAccountsVerb>('identity.accounts', {}));
  return (
    <>
      <DeskHeading words={TEXTS.people} />
      <RefusalNotice refused={accounts.refused ?? organisations.refused} />
      {accounts.value && (
        <AccountList accounts={accounts.value} isSystem={isSystem} isSecurity={isSecurity} onChange={accounts.reload} />
      )}
      {isSystem && organisations.value && (
        <>
          <h2>{text(TEXTS.invite)}</h2>
          <InviteForm organisations={organisations.value} onInvited={accounts.reload} />
        </>
      )}
      {isSecurity && accounts.value && (
        <>
          <h2>{text(TEXTS.grantDuty)}</h2>
          <DutyForm accounts={accounts.value} onGranted={accounts.reload} />
        </>
      )}
      {organisations.value && (
        <OrganisationSection organisations={organisations.value} mayAdd={isSystem} onAdded={organisations.reload} />
      )}
      {isSecurity && (
        <>
          <ModeSection />
          <h2>{text(TEXTS.sessions)}</h2>
          <SessionList all />
        </>
      )}
    </>
  );
}
