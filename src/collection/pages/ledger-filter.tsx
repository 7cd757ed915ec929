import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { OutputOf } from '../../platform/verb.ts';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import { LEDGER_STATES, type LedgerState } from '../ledger-states.ts';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import type { showLedger } from '../verbs/ledger.ts';

export interface LedgerFilterValues {
  readonly holder?: string;
  readonly target?: string;
  readonly place?: string;
  readonly period?: string;
  readonly state?: LedgerState | '';
  readonly deciding?: boolean;
  readonly overdue?: boolean;
}

/** Which missing figures are listed. */
export function LedgerFilter(props: {
  readonly filter: LedgerFilterValues;
  readonly groups: OutputOf<typeof showLedger>['groups'];
  readonly onFilter: (filter: LedgerFilterValues) => void;
}) {
  const text = useText();
  const every = { value: '', label: text(DESK.all) };
  const states = (Object.keys(LEDGER_STATES) as LedgerState[]).map((state) => ({
    value: state as string,
    label: text(LEDGER_STATES[state]),
  }));
  const holders = props.groups.map(({ holder }) => ({ value: holder.zh, label: text(holder) }));
  return (
    <Form<LedgerFilterValues>
      name="ledger-filter"
      layout="vertical"
      className="desk-filter"
      initialValues={{ holder: '', state: '', ...props.filter }}
      onFinish={props.onFilter}
    >
      <Form.Item name="holder" label={text(TEXTS.holder)}>
        <Select options={[every, ...holders]} popupMatchSelectWidth={false} />
      </Form.Item>
      <Form.Item name="state" label={text(TEXTS.state)}>
        <Select options={[every, ...states]} />
      </Form.Item>
      <Form.Item name="target" label={text(TEXTS.target)}>
        <Input />
      </Form.Item>
      <Form.Item name="place" label={text(TEXTS.place)}>
        <Input />
      </Form.Item>
      <Form.Item name="period" label={text(TEXTS.year)}>
        <Input inputMode="numeric" />
      </Form.Item>
      <Form.Item name="deciding" valuePropName="checked">
        <Checkbox>{text(TEXTS.decidingOnly)}</Checkbox>
      </Form.Item>
      <Form.Item name="overdue" valuePropName="checked">
        <Checkbox>{text(TEXTS.overdueOnly)}</Checkbox>
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit">{text(TEXTS.filter)}</Button>
      </Form.Item>
    </Form>
  );
}
