import { Alert, Button, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { useKeptForm } from '../../ui/desk/drafts.ts';
import { instantText } from '../../ui/desk/instant.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { DESK_TEXTS as TEXTS } from '../desk-texts.ts';
import type { makeRelease } from '../verbs/release.ts';

interface Filled {
  readonly title: string;
  readonly note?: string;
  readonly visibleFrom?: string;
  readonly reason?: string;
  readonly withReport?: boolean;
}

/** Title and time of a release of the chosen figures, asked once more before it is signed. */
export function ReleaseForm(props: { readonly chosen: readonly string[]; readonly onSigned: () => void }) {
  const text = useText();
  const { plan } = useDesk();
  const [form] = Form.useForm<Filled>();
  const kept = useKeptForm(form, 'release');
  const signing = useCommand();
  const [asked, setAsked] = useState<Filled | null>(null);
  const [notes, setNotes] = useState<readonly Words[]>([]);
  const sign = async ({ title, note = '', visibleFrom, reason, withReport = false }: Filled) => {
    const answer = await signing.run(
      () =>
        command<typeof makeRelease>('publication.release', {
          plan: plan.id,
          title,
          note,
          withReport,
          observations: [...props.chosen],
          ...(visibleFrom && { visibleFrom }),
          ...(reason && { reason }),
        }),
      ({ release }) => TEXTS.signedOff(release.title, instantText(release.visibleFrom)),
    );
    setAsked(null);
    if (answer === undefined) return;
    setNotes(answer.notes);
    kept.drop();
    props.onSigned();
  };
  return (
    <>
      <Outcome of={signing} />
      {notes.map((words) => (
        <Alert key={words.en} type="info" className="desk-notice" title={text(words)} />
      ))}
      <Form<Filled>
        form={form}
        name="release"
        layout="vertical"
        className="desk-form"
        onValuesChange={kept.onValuesChange}
        onFinish={setAsked}
      >
        <Form.Item
          name="title"
          label={text(TEXTS.title)}
          rules={[{ required: true, whitespace: true, message: text(DESK.required) }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="visibleFrom" label={text(TEXTS.visibleFrom)} extra={text(TEXTS.visibleFromHelp)}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="note" label={text(TEXTS.note)}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <Form.Item name="reason" label={text(TEXTS.reason)} extra={text(TEXTS.reasonHelp)}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="withReport" valuePropName="checked">
          <Checkbox>{text(TEXTS.withReport)}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={props.chosen.length === 0}>
          {text(TEXTS.signOff)}
        </Button>
      </Form>
      <Modal
        open={asked !== null}
        title={text(TEXTS.signOff)}
        okText={text(TEXTS.signOff)}
        cancelText={text(DESK.cancel)}
        okButtonProps={{ loading: signing.isBusy }}
        onOk={() => asked && void sign(asked)}
        onCancel={() => setAsked(null)}
      >
        <p>{text(TEXTS.question(props.chosen.length))}</p>
      </Modal>
    </>
  );
}
