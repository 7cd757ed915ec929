import { Button, Form, Input, Radio } from 'antd';
import { useEffect } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ask } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { goTo } from '../../ui/desk/hash.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import { LEDGER_PAGE_TEXTS as TEXTS } from '../ledger-page-texts.ts';
import type { showStatistics } from '../verbs/ledger.ts';
import { AMOUNTS, Amount, type AmountUnit } from './amount-sum.tsx';
import { type LedgerAddress, ledgerPath } from './ledger-address.ts';
import { StatisticsTables, statisticsAsText } from './statistics-tables.tsx';

interface Span {
  readonly start?: string;
  readonly end?: string;
  readonly unit: AmountUnit;
}

/** How many contracts were registered in a span of days, and for how much. */
export function StatisticsPart({ query }: Pick<LedgerAddress, 'query'>) {
  const text = useText();
  const { plan, today } = useDesk();
  const span: Required<Span> = {
    start: query.start ?? `${(query.end ?? today).slice(0, 4)}-01-01`,
    end: query.end ?? today,
    unit: query.unit === 'yuan' ? 'yuan' : 'ten-thousand',
  };
  const { start, end, unit } = span;
  const counted = useAnswer(JSON.stringify([plan.id, start, end]), () =>
    ask<typeof showStatistics>('exchange.statistics', { plan: plan.id, start, end }),
  );
  const found = counted.value;
  return (
    <>
      <SpanForm span={span} />
      <RefusalNotice refused={counted.refused} />
      {counted.isLoading && found === undefined && <p role="status">{text(DESK.opening)}</p>}
      {found && counted.refused === null && <Counted found={found} unit={unit} />}
    </>
  );
}

function SpanForm({ span }: { readonly span: Required<Span> }) {
  const text = useText();
  const { today } = useDesk();
  const [form] = Form.useForm<Span>();
  const { start, end, unit } = span;
  // The form stays when the address changes, so that the focus stays in it.
  useEffect(() => form.setFieldsValue({ start, end, unit }), [form, start, end, unit]);
  return (
    <Form<Span>
      form={form}
      name="contract-statistics"
      layout="vertical"
      className="desk-filter"
      initialValues={span}
      onFinish={({ start: from = '', end: until = '', unit: in_ }) =>
        goTo(ledgerPath('statistics', { start: from, end: until, unit: in_ === 'yuan' ? in_ : '' }))
      }
    >
      <Form.Item name="start" label={text(TEXTS.from)}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="end" label={text(TEXTS.until)}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="unit" label={text(TEXTS.unit)}>
        <Radio.Group
          options={[
            { value: 'ten-thousand', label: text(TEXTS.tenThousand) },
            { value: 'yuan', label: text(TEXTS.yuan) },
          ]}
        />
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit">{text(TEXTS.count)}</Button>
      </Form.Item>
    </Form>
  );
}

function Counted({ found, unit }: { readonly found: OutputOf<typeof showStatistics>; readonly unit: AmountUnit }) {
  const text = useText();
  const { whole, start, end, seesAll } = found;
  return (
    <>
      <p className="ledger-answer">{text(TEXTS.counted(whole.count, dayWords(start), dayWords(end)))}</p>
      {whole.count === 0 && <p>{text(TEXTS.noneCounted)}</p>}
      {whole.count > 0 && (
        <dl className="ledger-whole">
          {AMOUNTS.map((name) => (
            <div key={name}>
              <dt>{text(TEXTS.headOf(TEXTS[name], unit === 'yuan' ? TEXTS.yuan : TEXTS.tenThousand))}</dt>
              <dd>
                <Amount of={whole[name]} unit={unit} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="note">{text(TEXTS.scope)}</p>
      {!seesAll && <p className="note">{text(TEXTS.ownOnly)}</p>}
      {whole.count > 0 && (
        <>
          <p className="note">{text(TEXTS.exact)}</p>
          <div className="desk-row ledger-copy">
            {text(TEXTS.copyAll)}
            <CopyButton read={() => statisticsAsText(found, text)} />
            <Button onClick={() => globalThis.print()}>{text(TEXTS.print)}</Button>
          </div>
          <StatisticsTables found={found} unit={unit} />
        </>
      )}
    </>
  );
}
