import { Button } from 'antd';
import { ask } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { showMe } from '../verbs.ts';
import { DutyTags } from './duty-tags.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { SessionList } from './session-list.tsx';

/** What a person does with their own account. */
export function AccountDesk() {
  const text = useText();
  const { session } = useDesk();
  const me = useAnswer('me', () => ask<typeof showMe>('identity.me', {}));
  return (
    <>
      <DeskHeading words={TEXTS.account} />
      <RefusalNotice refused={me.refused} />
      {me.value && (
        <>
          <p>
            {me.value.name} · {me.value.organisation}
          </p>
          <p>
            {text(TEXTS.duties)}: <DutyTags duties={me.value.duties} />
          </p>
          {session.unifiedLogin && <Button href="/session/unified?link=1">{text(TEXTS.linkUnified)}</Button>}
          <h2>{text(TEXTS.changePassword)}</h2>
          <PasswordForm />
          <h2>{text(TEXTS.secondFactor)}</h2>
          <SecondFactor isOn={me.value.secondFactor} onChange={me.reload} />
        </>
      )}
      <h2>{text(TEXTS.ownSessions)}</h2>
      <SessionList all={false} />
    </>
  );
}
