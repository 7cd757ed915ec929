import { Button, Form, Input, Select } from 'antd';
import type { OutputOf } from '../../platform/verb.ts';
import { download } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { CASE_STATE_IDS, CASE_STATES, type CaseState } from '../case-states.ts';
import { LEDGER_PAGE_TEXTS } from '../ledger-page-texts.ts';
import { TABLE_PART_TEXTS as TEXTS } from '../ledger-rule-texts.ts';
import type { exportCases, listLayouts } from '../verbs/ledger.ts';

interface Filled {
  readonly layout: string;
  readonly state: CaseState | '';
  readonly year: string;
}

/** Which contracts are written, and how the table is laid out. */
export function TableOut({ layouts }: { readonly layouts: OutputOf<typeof listLayouts> }) {
  const text = useText();
  const { plan } = useDesk();
  const writing = useCommand();
  const write = ({ layout, state, year }: Filled) =>
    writing.run(
      async () =>
        (await download<typeof exportCases>('exchange.export', {
          ...{ plan: plan.id, layout },
          ...(state !== '' && { state }),
          ...(year.trim() !== '' && { year: Number(year) }),
        })) ?? { ok: true, value: null },
      () => TEXTS.written,
    );
  const states = CASE_STATE_IDS.filter((state) => state !== 'draft');
  return (
    <>
      <p className="lead">{text(TEXTS.outLead)}</p>
      <Form<Filled>
        name="contract-table-out"
        layout="vertical"
        className="desk-filter"
        initialValues={{ layout: layouts[0]?.id ?? '', state: '', year: '' }}
        onFinish={(filled) => void write(filled)}
      >
        <Form.Item name="layout" label={text(TEXTS.layout)}>
          <Select
            options={layouts.map(({ id, title }) => ({ value: id, label: text(title) }))}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
        <Form.Item name="state" label={text(TEXTS.state)}>
          <Select
            options={[
              { value: '', label: text(DESK.all) },
              ...states.map((state) => ({ value: state, label: text(CASE_STATES[state]) })),
            ]}
          />
        </Form.Item>
        <Form.Item
          name="year"
          label={text(LEDGER_PAGE_TEXTS.year)}
          rules={[{ pattern: /^\s*\d{4}\s*$/, message: text(LEDGER_PAGE_TEXTS.yearWrong) }]}
        >
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <Form.Item>
          <Button htmlType="submit" loading={writing.isBusy}>
            {text(TEXTS.write)}
          </Button>
        </Form.Item>
      </Form>
      <Outcome of={writing} />
    </>
  );
}
