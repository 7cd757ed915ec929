import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Refusal } from '../../ui/desk/answer.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { type LinkFacts, lookAtLink, type SessionFacts, useUpLink } from '../../ui/desk/session.ts';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import { NewPassword } from './new-password.tsx';

interface LinkProps {
  readonly token: string;
  readonly onSignedIn: (session: SessionFacts) => void;
}

/** What a one-time link opens: setting up the office, accepting an invitation, a new password. */
export function LinkPage(props: LinkProps) {
  const text = useText();
  const { value, refused } = useAnswer(props.token, () => lookAtLink(props.token));
  if (value !== undefined) return <LinkForm {...props} link={value} />;
  if (refused === null) return <p role="status">{text(TEXTS.checkingLink)}</p>;
  return (
    <>
      <DeskHeading words={TEXTS.linkFailed} />
      <RefusalNotice refused={refused} />
      <p>
        <a href="#/work">{text(TEXTS.toSignIn)}</a>
      </p>
    </>
  );
}

interface Filled {
  readonly organisation?: string;
  readonly login?: string;
  readonly name?: string;
  readonly password: string;
}

const HEADINGS = { 'set-up': TEXTS.setUp, invitation: TEXTS.invitation, reset: TEXTS.reset } as const;

function LinkForm({ token, link, onSignedIn }: LinkProps & { readonly link: LinkFacts }) {
  const text = useText();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const isSetUp = link.purpose === 'set-up';
  const submit = async ({ password, organisation, login, name }: Filled) => {
    setBusy(true);
    const answer = await useUpLink({ token, password, ...(isSetUp && { organisation, login, name }) });
    setBusy(false);
    if (answer.ok) onSignedIn(answer.value);
    else setRefused(answer);
  };
  const required = [{ required: true, whitespace: true, message: text(DESK.required) }];
  return (
    <>
      <DeskHeading words={HEADINGS[link.purpose]} />
      {isSetUp ? (
        <p>{text(TEXTS.setUpLead)}</p>
      ) : (
        <p>
          {link.name} · {link.login}
        </p>
      )}
      <p className="note">{text(TEXTS.linkValid(instantText(link.expiresAt)))}</p>
      <RefusalNotice refused={refused} />
      <Form<Filled> name="link" layout="vertical" requiredMark={false} onFinish={(filled) => void submit(filled)}>
        {isSetUp && (
          <>
            <Form.Item name="organisation" label={text(TEXTS.office)} rules={required}>
              <Input autoComplete="organization" />
            </Form.Item>
            <Form.Item name="name" label={text(TEXTS.name)} rules={required}>
              <Input autoComplete="name" />
            </Form.Item>
            <Form.Item name="login" label={text(TEXTS.login)} rules={required}>
              <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
          </>
        )}
        <NewPassword />
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {text(TEXTS.begin)}
        </Button>
      </Form>
    </>
  );
}
