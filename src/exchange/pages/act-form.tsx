import { Button, Form, type FormInstance, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import type { Answer } from '../../ui/desk/answer.ts';
import { useKeptForm } from '../../ui/desk/drafts.ts';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import { actLabel, type OfficerAct, CASE_ACT_TEXTS as TEXTS } from '../case-act-texts.ts';
import type { showCase, takeCase } from '../verbs/cases.ts';
import type { JudgedCase } from './case-opinion.tsx';

/** What the form of an act is given. */
export interface ActProps {
  readonly shown: OutputOf<typeof showCase>;
  readonly judged: JudgedCase | null;
  /** The case as the person saw it; travels with every act. */
  readonly seen: { readonly plan: string; readonly contract: string; readonly version: number };
  /** false: it cannot be done any more, and what was typed stays to be read. */
  readonly isAllowed: boolean;
  readonly isBusy: boolean;
  /** Does it; answers whether it was done. */
  readonly give: (act: OfficerAct, call: () => Promise<Answer<OutputOf<typeof takeCase>>>) => Promise<boolean>;
}

/** The frame of every act: its fields, and its button. What was typed is kept until it was done. */
export function ActForm<Filled extends object>(props: {
  readonly of: ActProps;
  readonly act: OfficerAct;
  readonly form: FormInstance<Filled>;
  readonly initialValues?: Partial<Filled>;
  readonly isDanger?: boolean;
  /** The act is done by another button, which checks this form. */
  readonly isWithoutButton?: boolean;
  readonly call: (filled: Filled) => Parameters<ActProps['give']>[1];
  readonly children?: ReactNode;
}) {
  const { of, act, form, initialValues, isDanger = false, isWithoutButton = false, call, children } = props;
  const text = useText();
  const kept = useKeptForm(form, `case ${of.seen.contract} ${act}`);
  // Nobody is told of a fault before they have finished; after that at once when it is mended.
  const [isTried, setTried] = useState(false);
  const submit = async (filled: Filled) => {
    if (await of.give(act, call(filled))) kept.drop();
  };
  return (
    <Form<Filled>
      form={form}
      name={`case-${act}`}
      layout="vertical"
      className="desk-form"
      {...(initialValues && { initialValues })}
      onValuesChange={kept.onValuesChange}
      validateTrigger={isTried ? 'onChange' : 'onSubmit'}
      onFinishFailed={() => setTried(true)}
      onFinish={(filled) => void submit(filled)}
    >
      {children}
      {!isWithoutButton && (
        <Button type="primary" danger={isDanger} htmlType="submit" disabled={!of.isAllowed} loading={of.isBusy}>
          {text(actLabel(act))}
        </Button>
      )}
    </Form>
  );
}

/** The field for a note; `isNeeded`: the act needs a reason. */
export function NoteField({
  name,
  isNeeded = false,
}: {
  readonly name: 'note' | 'reason';
  readonly isNeeded?: boolean;
}) {
  const text = useText();
  return (
    <Form.Item
      name={name}
      label={text(name === 'note' ? TEXTS.note : TEXTS.reason)}
      rules={[{ required: isNeeded, whitespace: isNeeded, message: text(DESK.required) }]}
    >
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  );
}
