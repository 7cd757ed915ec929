import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../ui/desk/answer.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { type SignInProps, signIn } from '../../ui/desk/session.ts';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';

interface Attempt {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

/** The page of whoever has not signed in. */
export function SignInPage(props: SignInProps) {
  const text = useText();
  return (
    <>
      <DeskHeading words={TEXTS.signIn} />
      {props.session.isSetUp ? <SignInForm {...props} /> : <p>{text(TEXTS.notSetUp)}</p>}
    </>
  );
}

/** Login and password; the code of the second factor only where the account has one. */
export function SignInForm({ session, onSignedIn }: SignInProps) {
  const text = useText();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const code = useRef<InputRef>(null);
  useEffect(() => {
    if (needsCode) code.current?.focus();
  }, [needsCode]);
  const submit = async (attempt: Attempt) => {
    setBusy(true);
    const answer = await signIn(attempt);
    setBusy(false);
    if (answer.ok) return onSignedIn(answer.value);
    const asksForCode = !needsCode && answer.problems.some((problem) => problem.code === 'code-needed');
    setNeedsCode(needsCode || asksForCode);
    setRefused(asksForCode ? null : answer);
  };
  const required = [{ required: true, message: text(DESK.required) }];
  return (
    <>
      <RefusalNotice refused={refused} />
      {needsCode && <Alert type="info" title={text(TEXTS.codeLead)} className="desk-notice" />}
      <Form<Attempt> name="sign-in" layout="vertical" requiredMark={false} onFinish={(attempt) => void submit(attempt)}>
        <Form.Item name="login" label={text(TEXTS.login)} rules={required}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={text(TEXTS.password)} rules={required}>
          <Input type="password" autoComplete="current-password" />
        </Form.Item>
        {needsCode && (
          <Form.Item name="code" label={text(TEXTS.code)} rules={required}>
            <Input ref={code} autoComplete="one-time-code" spellCheck={false} />
          </Form.Item>
        )}
        <div className="desk-row">
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {text(TEXTS.signIn)}
          </Button>
          {session.unifiedLogin && <Button href="/session/unified">{text(TEXTS.unified)}</Button>}
        </div>
      </Form>
    </>
  );
}
