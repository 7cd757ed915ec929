import { Button, Checkbox, Form, Input } from 'antd';
import { useEffect } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { labelOf } from '../case-act-texts.ts';
import { CASE_STATES, isClosed } from '../case-states.ts';
import { CASE_TEXTS as TEXTS } from '../case-texts.ts';
import type { listCases } from '../verbs/cases.ts';
import { type CaseFilter, caseListPath } from './case-address.ts';

type Counts = OutputOf<typeof listCases>['counts'];

/** How many contracts stand where, each a link to them. */
export function CaseStateLinks({ counts, filter }: { readonly counts: Counts; readonly filter: CaseFilter }) {
  const text = useText();
  const sumOf = (some: Counts) => some.reduce((sum, { cases }) => sum + cases, 0);
  const steps: readonly { readonly state: CaseFilter['state']; readonly words: Words; readonly cases: number }[] = [
    { state: 'open', words: TEXTS.open, cases: sumOf(counts.filter(({ state }) => !isClosed(state))) },
    ...counts.map(({ state, cases }) => ({ state, words: CASE_STATES[state], cases })),
    { state: 'all', words: TEXTS.everything, cases: sumOf(counts) },
  ];
  return (
    <nav className="case-states" aria-label={text(TEXTS.states)}>
      <ul>
        {steps.map(({ state, words, cases }) => (
          <li key={state}>
            <a
              href={`#/${caseListPath({ ...filter, state, page: 1 })}`}
              aria-current={state === filter.state ? 'true' : undefined}
            >
              {text(TEXTS.counted(labelOf(words), cases))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Filled {
  readonly text?: string;
  readonly year?: string;
  readonly overdue?: boolean;
  readonly mine?: boolean;
}

/** Which of them are listed. */
export function CaseFilterForm(props: {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}) {
  const { filter, onFilter } = props;
  const text = useText();
  const [form] = Form.useForm<Filled>();
  const { overdue, mine } = filter;
  const year = filter.year === null ? '' : String(filter.year);
  // The form stays when the address changes, so that the focus stays in it.
  useEffect(
    () => form.setFieldsValue({ text: filter.text, year, overdue, mine }),
    [form, filter.text, year, overdue, mine],
  );
  const apply = ({ text: sought = '', year: typed = '', overdue: late = false, mine: own = false }: Filled) => {
    const chosen = typed.trim() === '' ? null : Number(typed);
    // A year asks for what was registered in it, and nothing that waits has been.
    const state = chosen !== null && chosen !== filter.year && filter.state === 'open' ? 'all' : filter.state;
    onFilter({ state, overdue: late, mine: own, text: sought.trim(), year: chosen, page: 1 });
  };
  return (
    <Form<Filled> form={form} name="case-filter" layout="vertical" className="desk-filter" onFinish={apply}>
      <Form.Item name="text" label={text(TEXTS.search)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="year"
        label={text(TEXTS.year)}
        rules={[{ pattern: /^\s*\d{4}\s*$/, message: text(TEXTS.yearWrong) }]}
      >
        <Input inputMode="numeric" maxLength={4} />
      </Form.Item>
      <Form.Item name="overdue" valuePropName="checked">
        <Checkbox>{text(TEXTS.overdueOnly)}</Checkbox>
      </Form.Item>
      <Form.Item name="mine" valuePropName="checked">
        <Checkbox>{text(TEXTS.mineOnly)}</Checkbox>
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit">{text(TEXTS.filter)}</Button>
      </Form.Item>
    </Form>
  );
}
