import { Button, Form, Input, Select } from 'antd';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import { ENTRY_STATES, type EntryState } from '../entry.ts';
import { REVIEW_TEXTS as TEXTS } from '../review-texts.ts';

export interface EntryFilterValues {
  readonly state?: EntryState | '';
  readonly organisation?: string;
  readonly target?: string;
  readonly place?: string;
  readonly period?: string;
}

const STATES = Object.keys(ENTRY_STATES) as EntryState[];

/** Which entries are listed. */
export function EntryFilter(props: {
  readonly filter: EntryFilterValues;
  readonly counts: Partial<Record<EntryState, number>>;
  readonly onFilter: (filter: EntryFilterValues) => void;
}) {
  const text = useText();
  const options = STATES.map((state) => ({
    value: state as EntryState | '',
    label: `${text(ENTRY_STATES[state])} ${props.counts[state] ?? 0}`,
  }));
  return (
    <Form<EntryFilterValues>
      name="entry-filter"
      layout="vertical"
      className="desk-filter"
      initialValues={props.filter}
      onFinish={props.onFilter}
    >
      <Form.Item name="state" label={text(TEXTS.state)}>
        <Select options={[{ value: '', label: text(DESK.all) }, ...options]} />
      </Form.Item>
      <Form.Item name="organisation" label={text(TEXTS.organisation)}>
        <Input />
      </Form.Item>
      <Form.Item name="place" label={text(TEXTS.place)}>
        <Input />
      </Form.Item>
      <Form.Item name="target" label={text(TEXTS.target)}>
        <Input />
      </Form.Item>
      <Form.Item name="period" label={text(TEXTS.period)}>
        <Input />
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit">{text(TEXTS.filter)}</Button>
      </Form.Item>
    </Form>
  );
}
