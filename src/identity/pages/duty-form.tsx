import { Button, Form, Select } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { ROLE_IDS, ROLES, type Role } from '../roles.ts';
import { TEXTS } from '../texts.ts';
import type { AccountLine, grantDuty } from '../verbs.ts';

interface Filled {
  readonly login: string;
  readonly role: Role;
  readonly scope: string;
}

/** A duty for a person, for the plan that is open or for every plan. */
export function DutyForm(props: { readonly accounts: readonly AccountLine[]; readonly onGranted: () => void }) {
  const text = useText();
  const { plan } = useDesk();
  const [form] = Form.useForm<Filled>();
  const granting = useCommand();
  const required = [{ required: true, message: text(DESK.required) }];
  const submit = async ({ login, role, scope }: Filled) => {
    const answer = await granting.run(
      () =>
        command<typeof grantDuty>(
          'identity.grant',
          { login, role, ...(scope !== '' && { plan: scope }) },
          'repeatable',
        ),
      () => TEXTS.changed,
    );
    if (answer !== undefined) form.resetFields();
    props.onGranted();
  };
  return (
    <>
      <Outcome of={granting} />
      <Form<Filled>
        form={form}
        name="duty"
        layout="vertical"
        className="desk-form"
        initialValues={{ scope: '' }}
        onFinish={(filled) => void submit(filled)}
      >
        <Form.Item name="login" label={text(TEXTS.person)} rules={required}>
          <Select
            options={props.accounts.map(({ login, name, organisationName }) => ({
              value: login,
              label: `${name} · ${organisationName}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="role" label={text(TEXTS.role)} rules={required}>
          <Select options={ROLE_IDS.map((role) => ({ value: role, label: text(ROLES[role]) }))} />
        </Form.Item>
        <Form.Item name="scope" label={text(TEXTS.scope)}>
          <Select
            options={[
              { value: '', label: text(TEXTS.everyPlan) },
              { value: plan.id, label: text(plan.shortTitle) },
            ]}
          />
        </Form.Item>
        <Button htmlType="submit" loading={granting.isBusy}>
          {text(TEXTS.grant)}
        </Button>
      </Form>
    </>
  );
}
