import { Button, Form, Input } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { changePassword } from '../verbs.ts';
import { NewPassword } from './new-password.tsx';

interface Filled {
  readonly old: string;
  readonly password: string;
}

/** A new password, with the present one. What is typed here is kept nowhere. */
export function PasswordForm() {
  const text = useText();
  const [form] = Form.useForm<Filled>();
  const changing = useCommand();
  const submit = async ({ old, password }: Filled) => {
    const answer = await changing.run(
      () => command<typeof changePassword>('identity.changePassword', { password: old, newPassword: password }),
      () => TEXTS.passwordChanged,
    );
    if (answer !== undefined) form.resetFields();
  };
  return (
    <>
      <Outcome of={changing} />
      <Form<Filled>
        form={form}
        name="password-form"
        layout="vertical"
        requiredMark={false}
        className="desk-form"
        onFinish={(filled) => void submit(filled)}
      >
        <Form.Item
          name="old"
          label={text(TEXTS.oldPassword)}
          rules={[{ required: true, message: text(DESK.required) }]}
        >
          <Input type="password" autoComplete="current-password" />
        </Form.Item>
        <NewPassword />
        <Button htmlType="submit" loading={changing.isBusy}>
          {text(TEXTS.changePassword)}
        </Button>
      </Form>
    </>
  );
}
