import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { figureWords, unitWords } from '../../figures/figure-words.ts';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { useKeptForm } from '../../ui/desk/drafts.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { ProblemTable } from '../../ui/desk/refusal-notice.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import type { Problem } from '../../vocabulary/problem.ts';
import { QUALIFIERS, type Qualifier } from '../../vocabulary/qualifier.ts';
import { type FigureCell, figureCellKey, MISSING_REASONS, type MissingReason } from '../cell.ts';
import { INTAKE_TEXTS as TEXTS } from '../intake-texts.ts';
import type { enterValues } from '../verbs/entries.ts';

/** A cell a person may fill in, with the words it is known by. */
export interface FillableCell extends FigureCell {
  readonly indicatorName: string;
  readonly placeName: string;
  readonly unit: string;
}

interface Filled {
  readonly value?: string;
  readonly missing: MissingReason | '';
  readonly qualifier: Qualifier;
  readonly note?: string;
  readonly reason?: string;
}

const PLAIN = /^-?\d+(\.\d+)?$/;
const REASONS = Object.keys(MISSING_REASONS) as MissingReason[];

/** One figure by hand: a value, or why there is none. Sending it twice changes nothing. */
export function CellForm({ cell, onSent }: { readonly cell: FillableCell; readonly onSent: () => void }) {
  const text = useText();
  const { plan } = useDesk();
  const [form] = Form.useForm<Filled>();
  const kept = useKeptForm(form, `cell ${figureCellKey(cell)}`);
  const sending = useCommand();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const missing = Form.useWatch('missing', form) ?? '';
  const submit = async (filled: Filled) => {
    const { indicator, place, period } = cell;
    const hasValue = filled.missing === '';
    const answer = await sending.run(
      () =>
        command<typeof enterValues>(
          'collection.enter',
          {
            plan: plan.id,
            values: [
              {
                indicator,
                place,
                period,
                value: hasValue ? (filled.value ?? '').trim() : null,
                missing: filled.missing === '' ? null : filled.missing,
                qualifier: filled.qualifier,
                note: filled.note ?? '',
                reason: filled.reason?.trim() || null,
              },
            ],
          },
          'repeatable',
        ),
      ({ accepted, taken, unchanged }) => (accepted ? TEXTS.taken(taken, unchanged) : TEXTS.nothingTaken),
    );
    setProblems((answer?.problems ?? []) as Problem[]);
    if (answer?.accepted !== true) return;
    kept.drop();
    onSent();
  };
  return (
    <>
      <Outcome of={sending} />
      {problems.length > 0 && <ProblemTable problems={problems} />}
      <Form<Filled>
        form={form}
        name="cell"
        layout="vertical"
        className="desk-form"
        initialValues={{ missing: '', qualifier: 'exact' }}
        onValuesChange={kept.onValuesChange}
        onFinish={(filled) => void submit(filled)}
      >
        <Form.Item name="missing" label={text(TEXTS.noValue)}>
          <Select
            options={[
              { value: '', label: text(TEXTS.hasValue) },
              ...REASONS.map((value) => ({ value, label: text(MISSING_REASONS[value]) })),
            ]}
          />
        </Form.Item>
        {missing === '' && (
          <>
            <Form.Item
              name="value"
              label={text(TEXTS.valueIn(text(unitWords(cell.unit))))}
              rules={[{ required: true, pattern: PLAIN, message: text(TEXTS.number) }]}
            >
              <Input inputMode="decimal" maxLength={41} />
            </Form.Item>
            <Form.Item name="qualifier" label={text(TEXTS.qualifier)}>
              <Select
                options={QUALIFIERS.map((value) => ({
                  value,
                  label: text(figureWords({ value: '100', unit: '', qualifier: value })),
                }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="note" label={text(TEXTS.note)}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="reason" label={text(TEXTS.reason)} extra={text(TEXTS.reasonHelp)}>
          <Input maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={sending.isBusy}>
          {text(TEXTS.send)}
        </Button>
      </Form>
    </>
  );
}
