import { Form, Input, Radio, Select } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import { CASE_ACT_TEXTS as TEXTS } from '../case-act-texts.ts';
import { EXPERT_OPINIONS, OBJECTORS } from '../case-detail-words.ts';
import type {
  acceptCase,
  decideObjection,
  declineAsked,
  noteExperts,
  noteObjection,
  sendToExperts,
  takeCase,
} from '../verbs/cases.ts';
import { ActForm, type ActProps, NoteField } from './act-form.tsx';
import { choicesOf } from './choices-of.ts';
import type { ClinicPack } from './clinic-rules.ts';

interface Noted {
  readonly note?: string;
}
interface Reasoned {
  readonly reason: string;
}

export function TakeForm(props: ActProps) {
  const [form] = Form.useForm<object>();
  return (
    <ActForm
      of={props}
      act="take"
      form={form}
      call={() => () => command<typeof takeCase>('exchange.take', props.seen)}
    />
  );
}

/** Accepting, under the pack of today or one a person names. */
export function AcceptForm(props: ActProps & { readonly packs: readonly ClinicPack[] }) {
  const text = useText();
  const [form] = Form.useForm<Noted & { readonly pack: string }>();
  const packs = props.packs.map(({ id, title }) => ({ value: id, label: text(title) }));
  return (
    <ActForm
      of={props}
      act="accept"
      form={form}
      initialValues={{ pack: '' }}
      call={({ pack, note = '' }) =>
        () =>
          command<typeof acceptCase>('exchange.accept', { ...props.seen, note, ...(pack !== '' && { pack }) })
        }
    >
      <Form.Item name="pack" label={text(TEXTS.pack)}>
        <Select options={[{ value: '', label: text(TEXTS.packOfToday) }, ...packs]} />
      </Form.Item>
      <NoteField name="note" />
    </ActForm>
  );
}

export function SendToExpertsForm(props: ActProps) {
  const [form] = Form.useForm<Noted>();
  return (
    <ActForm
      of={props}
      act="send-to-experts"
      form={form}
      call={({ note = '' }) =>
        () =>
          command<typeof sendToExperts>('exchange.sendToExperts', { ...props.seen, note })
        }
    >
      <NoteField name="note" />
    </ActForm>
  );
}

/** What the experts say; their names stay in the office. */
export function ExpertsForm(props: ActProps) {
  const text = useText();
  const [form] = Form.useForm<{
    readonly experts: string;
    readonly opinion: keyof typeof EXPERT_OPINIONS;
    readonly said: string;
  }>();
  const required = [{ required: true, whitespace: true, message: text(DESK.required) }];
  return (
    <ActForm
      of={props}
      act="note-experts"
      form={form}
      call={({ experts, opinion, said }) =>
        () =>
          command<typeof noteExperts>('exchange.noteExperts', { ...props.seen, experts, opinion, note: said })
        }
    >
      <Form.Item name="experts" label={text(TEXTS.experts)} rules={required}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="opinion" label={text(TEXTS.opinion)} rules={required}>
        <Radio.Group options={choicesOf(EXPERT_OPINIONS, text)} />
      </Form.Item>
      <Form.Item name="said" label={text(TEXTS.expertsSaid)} rules={required}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </ActForm>
  );
}

export function DeclineForm(props: ActProps) {
  const [form] = Form.useForm<Reasoned>();
  return (
    <ActForm
      of={props}
      act="decline"
      form={form}
      call={({ reason }) =>
        () =>
          command<typeof declineAsked>('exchange.decline', { ...props.seen, reason })
        }
    >
      <NoteField name="reason" isNeeded />
    </ActForm>
  );
}

/** An objection that reached the office on another way. */
export function ObjectionForm(props: ActProps) {
  const text = useText();
  const [form] = Form.useForm<Reasoned & { readonly from: keyof typeof OBJECTORS }>();
  return (
    <ActForm
      of={props}
      act="note-objection"
      form={form}
      call={({ from, reason }) =>
        () =>
          command<typeof noteObjection>('exchange.noteObjection', { ...props.seen, from, reason })
        }
    >
      <Form.Item name="from" label={text(TEXTS.from)} rules={[{ required: true, message: text(DESK.required) }]}>
        <Radio.Group options={choicesOf(OBJECTORS, text)} />
      </Form.Item>
      <NoteField name="reason" isNeeded />
    </ActForm>
  );
}

/** An objection is decided: the decision stands, or the case is taken up again. */
export function DecideObjectionForm(props: ActProps & { readonly decision: 'uphold' | 'reopen' }) {
  const { decision, seen } = props;
  const [form] = Form.useForm<Reasoned>();
  return (
    <ActForm
      of={props}
      act={decision}
      form={form}
      call={({ reason }) =>
        () =>
          command<typeof decideObjection>('exchange.decideObjection', { ...seen, decision, reason })
        }
    >
      <NoteField name="reason" isNeeded />
    </ActForm>
  );
}
