import { Button, Form, Input, Radio } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { useKeptForm } from '../../ui/desk/drafts.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { DOUBT_TEXTS as TEXTS } from '../ledger-page-texts.ts';
import type { answerDoubt, DoubtLine } from '../verbs/doubts.ts';

interface Filled {
  readonly answer: 'dismissed' | 'confirmed';
  readonly reason: string;
}

/** What a person makes of a doubt, with the reason. */
export function DoubtAnswer({ doubt, onDone }: { readonly doubt: DoubtLine; readonly onDone: (said: Words) => void }) {
  const text = useText();
  const { plan } = useDesk();
  const [form] = Form.useForm<Filled>();
  const name = `doubt ${doubt.key}`;
  const { onValuesChange, drop } = useKeptForm(form, name);
  const sending = useCommand();
  const send = async ({ answer, reason }: Filled) => {
    const contract = doubt.contracts[0]?.id ?? doubt.evidence[0]?.reference ?? '';
    const given = { plan: plan.id, contract, key: doubt.key, answer, reason: reason.trim() };
    const taken = await sending.run(() => command<typeof answerDoubt>('exchange.answerDoubt', given));
    if (taken === undefined) return;
    drop();
    onDone(TEXTS.sent(TEXTS[taken.answer]));
  };
  return (
    <Form<Filled>
      form={form}
      name={name}
      layout="vertical"
      className="desk-form"
      onValuesChange={onValuesChange}
      onFinish={(filled) => void send(filled)}
    >
      <Form.Item name="answer" label={text(TEXTS.finding)} rules={[{ required: true, message: text(TEXTS.chooseOne) }]}>
        <Radio.Group
          className="ledger-choices"
          options={[
            { value: 'dismissed', label: text(TEXTS.dismissedMeans) },
            { value: 'confirmed', label: text(TEXTS.confirmedMeans) },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={text(TEXTS.reason)}
        rules={[
          {
            required: true,
            transform: (typed?: string) => typed?.trim() ?? '',
            min: 2,
            message: text(TEXTS.reasonShort),
          },
        ]}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Outcome of={sending} />
      <Button type="primary" htmlType="submit" loading={sending.isBusy}>
        {text(TEXTS.send)}
      </Button>
    </Form>
  );
}
