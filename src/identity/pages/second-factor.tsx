import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { command } from '../../ui/desk/call.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { confirmTotpVerb, dropTotp, startTotp } from '../verbs.ts';

/** Turning the second factor on and off. Secret and recovery codes are shown once and kept nowhere. */
export function SecondFactor({ isOn, onChange }: { readonly isOn: boolean; readonly onChange: () => void }) {
  const text = useText();
  const doing = useCommand();
  const [begun, setBegun] = useState<{ readonly uri: string; readonly secret: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const required = [{ required: true, message: text(DESK.required) }];
  const start = async (filled: { readonly password: string }) =>
    setBegun((await doing.run(() => command<typeof startTotp>('identity.startTotp', filled))) ?? null);
  const confirm = async (filled: { readonly code: string }) => {
    const answer = await doing.run(() => command<typeof confirmTotpVerb>('identity.confirmTotp', filled));
    if (answer === undefined) return;
    setBegun(null);
    setCodes(answer.recoveryCodes);
    onChange();
  };
  const drop = async (filled: { readonly password: string }) => {
    const answer = await doing.run(
      () => command<typeof dropTotp>('identity.dropTotp', filled),
      () => TEXTS.totpDropped,
    );
    if (answer === undefined) return;
    setCodes([]);
    onChange();
  };
  return (
    <>
      <p>{text(isOn ? TEXTS.totpOn : TEXTS.totpOff)}</p>
      <Outcome of={doing} />
      {codes.length > 0 && (
        <>
          <Alert type="warning" className="desk-notice" title={text(TEXTS.recoveryCodes)} />
          <pre className="desk-secret">{codes.join('\n')}</pre>
        </>
      )}
      {begun === null ? (
        <Form<{ readonly password: string }>
          key={String(isOn)}
          name="second-factor"
          layout="vertical"
          requiredMark={false}
          className="desk-form"
          onFinish={(filled) => void (isOn ? drop(filled) : start(filled))}
        >
          <Form.Item name="password" label={text(TEXTS.presentPassword)} rules={required}>
            <Input type="password" autoComplete="current-password" />
          </Form.Item>
          <Button htmlType="submit" danger={isOn} loading={doing.isBusy}>
            {text(isOn ? TEXTS.dropTotp : TEXTS.startTotp)}
          </Button>
        </Form>
      ) : (
        <>
          <p>{text(TEXTS.totpSecret)}</p>
          <pre className="desk-secret">{begun.secret}</pre>
          <p className="desk-secret">
            <a href={begun.uri}>{begun.uri}</a>
          </p>
          <Form<{ readonly code: string }>
            name="second-factor-code"
            layout="vertical"
            requiredMark={false}
            className="desk-form"
            onFinish={(filled) => void confirm(filled)}
          >
            <Form.Item name="code" label={text(TEXTS.totpCode)} rules={required}>
              <Input autoComplete="one-time-code" inputMode="numeric" maxLength={20} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={doing.isBusy}>
              {text(TEXTS.confirmTotp)}
            </Button>
          </Form>
        </>
      )}
    </>
  );
}
