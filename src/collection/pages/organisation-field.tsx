import { Form, Select } from 'antd';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import type { NamedOrganisation } from '../held-by.ts';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';

/** One organisation, needed; says where they come from while there is none. */
export function OrganisationField({ organisations }: { readonly organisations: readonly NamedOrganisation[] }) {
  const text = useText();
  return (
    <Form.Item
      name="organisation"
      label={text(TEXTS.organisation)}
      rules={[{ required: true, message: text(DESK.required) }]}
      extra={organisations.length < 2 ? text(TEXTS.noOrganisations) : undefined}
    >
      <Select options={organisations.map(({ id, name }) => ({ value: id, label: name }))} />
    </Form.Item>
  );
}
