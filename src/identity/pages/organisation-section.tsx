import { Button, Form, Input, Select } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { useKeptForm } from '../../ui/desk/drafts.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { addOrganisation, OrganisationLine } from '../verbs.ts';

const KINDS = {
  office: TEXTS.kindOffice,
  department: TEXTS.kindDepartment,
  city: TEXTS.kindCity,
  registrant: TEXTS.kindRegistrant,
} as const;
type Kind = keyof typeof KINDS;

/** Who reports: the office, departments, cities. */
export function OrganisationSection(props: {
  readonly organisations: readonly OrganisationLine[];
  readonly mayAdd: boolean;
  readonly onAdded: () => void;
}) {
  const text = useText();
  return (
    <>
      <h2>{text(TEXTS.organisations)}</h2>
      <DeskTable
        caption={TEXTS.organisations}
        rows={props.organisations}
        keyOf={({ id }) => id}
        columns={[
          { words: TEXTS.organisation, cell: ({ name }) => name },
          { words: TEXTS.kind, cell: ({ kind, place }) => [text(KINDS[kind]), place].filter(Boolean).join(' · ') },
          { words: TEXTS.email, cell: ({ email }) => email ?? '—' },
        ]}
      />
      {props.mayAdd && <OrganisationForm onAdded={props.onAdded} />}
    </>
  );
}

interface Filled {
  readonly name: string;
  readonly kind: Kind;
  readonly place?: string;
  readonly email?: string;
}

function OrganisationForm({ onAdded }: { readonly onAdded: () => void }) {
  const text = useText();
  const [form] = Form.useForm<Filled>();
  const kept = useKeptForm(form, 'organisation');
  const adding = useCommand();
  const kind = Form.useWatch('kind', form);
  const required = [{ required: true, whitespace: true, message: text(DESK.required) }];
  const submit = async ({ name, kind: type, place, email }: Filled) => {
    const answer = await adding.run(
      () =>
        command<typeof addOrganisation>('identity.addOrganisation', {
          name,
          type,
          ...(type === 'city' && place && { place }),
          ...(email && { email }),
        }),
      () => TEXTS.added(name),
    );
    if (answer === undefined) return;
    kept.drop();
    onAdded();
  };
  return (
    <>
      <h3>{text(TEXTS.addOrganisation)}</h3>
      <Outcome of={adding} />
      <Form<Filled>
        form={form}
        name="organisation"
        layout="vertical"
        className="desk-form"
        initialValues={{ kind: 'department' }}
        onValuesChange={kept.onValuesChange}
        onFinish={(filled) => void submit(filled)}
      >
        <Form.Item name="name" label={text(TEXTS.office)} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="kind" label={text(TEXTS.kind)}>
          <Select options={(Object.keys(KINDS) as Kind[]).map((value) => ({ value, label: text(KINDS[value]) }))} />
        </Form.Item>
        {kind === 'city' && (
          <Form.Item name="place" label={text(TEXTS.place)} rules={required}>
            <Input maxLength={60} autoCapitalize="none" spellCheck={false} />
          </Form.Item>
        )}
        <Form.Item name="email" label={text(TEXTS.email)}>
          <Input type="email" />
        </Form.Item>
        <Button htmlType="submit" loading={adding.isBusy}>
          {text(TEXTS.addOrganisation)}
        </Button>
      </Form>
    </>
  );
}
