import { Form, Radio } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import { CASE_ACT_TEXTS as TEXTS } from '../case-act-texts.ts';
import { BENEFITS, CAUSES } from '../case-detail-words.ts';
import type { cancelCase } from '../verbs/cases.ts';
import { ActForm, type ActProps, NoteField } from './act-form.tsx';
import { choicesOf } from './choices-of.ts';

interface Filled {
  readonly cause: keyof typeof CAUSES;
  readonly benefits: keyof typeof BENEFITS;
  readonly reason: string;
}

/** Cancels a registration; the words of each answer say what follows. */
export function CancelForm(props: ActProps) {
  const text = useText();
  const [form] = Form.useForm<Filled>();
  const required = [{ required: true, message: text(DESK.required) }];
  return (
    <ActForm
      of={props}
      act="cancel"
      form={form}
      isDanger
      call={({ cause, benefits, reason }) =>
        () =>
          command<typeof cancelCase>('exchange.cancel', { ...props.seen, cause, benefits, reason })
        }
    >
      <Form.Item name="cause" label={text(TEXTS.cause)} rules={required}>
        <Radio.Group className="case-choices" options={choicesOf(CAUSES, text)} />
      </Form.Item>
      <Form.Item name="benefits" label={text(TEXTS.benefits)} rules={required}>
        <Radio.Group className="case-choices" options={choicesOf(BENEFITS, text)} />
      </Form.Item>
      <NoteField name="reason" isNeeded />
    </ActForm>
  );
}
