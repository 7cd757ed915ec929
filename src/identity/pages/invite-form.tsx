import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { command } from '../../ui/desk/call.ts';
import { useKeptForm } from '../../ui/desk/drafts.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { inviteAccount, OrganisationLine } from '../verbs.ts';
import { OneTimeLink } from './one-time-link.tsx';

interface Filled {
  readonly login: string;
  readonly name: string;
  readonly organisation: string;
  readonly email?: string;
}

/** A new account; its one-time link is shown once. */
export function InviteForm(props: {
  readonly organisations: readonly OrganisationLine[];
  readonly onInvited: () => void;
}) {
  const text = useText();
  const [form] = Form.useForm<Filled>();
  const kept = useKeptForm(form, 'invite');
  const inviting = useCommand();
  const [path, setPath] = useState<string | null>(null);
  const required = [{ required: true, whitespace: true, message: text(DESK.required) }];
  const submit = async ({ email, ...filled }: Filled) => {
    const answer = await inviting.run(() =>
      command<typeof inviteAccount>('identity.invite', { ...filled, ...(email && { email }) }),
    );
    if (answer === undefined) return;
    setPath(answer.path);
    kept.drop();
    props.onInvited();
  };
  return (
    <>
      <Outcome of={inviting} />
      {path !== null && <OneTimeLink path={path} />}
      <Form<Filled>
        form={form}
        name="invite"
        layout="vertical"
        className="desk-form"
        onValuesChange={kept.onValuesChange}
        onFinish={(filled) => void submit(filled)}
      >
        <Form.Item name="name" label={text(TEXTS.name)} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="login" label={text(TEXTS.login)} rules={required}>
          <Input maxLength={100} autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="organisation" label={text(TEXTS.organisation)} rules={required}>
          <Select options={props.organisations.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="email" label={text(TEXTS.email)}>
          <Input type="email" />
        </Form.Item>
        <Button htmlType="submit" loading={inviting.isBusy}>
          {text(TEXTS.invite)}
        </Button>
      </Form>
    </>
  );
}
