import { Button, Form, Input, Select } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { useKeptForm } from '../../ui/desk/drafts.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { ANSWERS, type AnswerKind, LEDGER_STATES } from '../ledger-states.ts';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import type { answerRequest } from '../verbs/ledger.ts';
import type { LedgerActionProps } from './ledger-lines.tsx';
import { OrganisationField } from './organisation-field.tsx';

interface Filled {
  readonly organisation?: string;
  readonly answer: AnswerKind;
  readonly promisedOn?: string;
  readonly note?: string;
}

/** What is said of the figures chosen instead of a value; a plan officer writes it down for another organisation. */
export function AnswerForm(props: LedgerActionProps & { readonly isForOthers: boolean }) {
  const { ledger, chosen, onDone, isForOthers } = props;
  const text = useText();
  const { plan, today } = useDesk();
  const [form] = Form.useForm<Filled>();
  const kept = useKeptForm(form, 'ledger-answer');
  const answering = useCommand();
  const kind = Form.useWatch('answer', form);
  const required = [{ required: true, message: text(DESK.required) }];
  const submit = async ({ organisation, answer, promisedOn, note = '' }: Filled) => {
    const cells = chosen.map(({ indicator, place, period }) => ({ indicator, place, period }));
    const done = await answering.run(
      () =>
        command<typeof answerRequest>('collection.answer', {
          ...{ plan: plan.id, cells, answer, note },
          ...(answer === 'promised' && promisedOn && { promisedOn }),
          ...(isForOthers && organisation && { organisation }),
        }),
      ({ answered }) => TEXTS.answered(answered),
    );
    if (done === undefined) return;
    kept.drop();
    onDone();
  };
  return (
    <>
      <Outcome of={answering} />
      <Form<Filled>
        form={form}
        name="ledger-answer"
        layout="vertical"
        className="desk-form"
        initialValues={{ answer: 'promised' }}
        onValuesChange={kept.onValuesChange}
        onFinish={(filled) => void submit(filled)}
      >
        {isForOthers && <OrganisationField organisations={ledger.organisations} />}
        <Form.Item name="answer" label={text(TEXTS.kind)}>
          <Select options={ANSWERS.map((value) => ({ value, label: text(LEDGER_STATES[value]) }))} />
        </Form.Item>
        {kind === 'promised' && (
          <Form.Item name="promisedOn" label={text(TEXTS.promisedOn)} rules={required}>
            <Input type="date" min={today} />
          </Form.Item>
        )}
        <Form.Item name="note" label={text(TEXTS.answerNote)}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={chosen.length === 0} loading={answering.isBusy}>
          {text(isForOthers ? TEXTS.noteAnswer : TEXTS.giveAnswer)}
        </Button>
      </Form>
    </>
  );
}
