import { Checkbox, Form } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import type { ClauseReason } from '../case.ts';
import { CASE_ACT_TEXTS as TEXTS } from '../case-act-texts.ts';
import type { RefusalCode } from '../judging-rules.ts';
import { REFUSAL_WORDS } from '../refusal-words.ts';
import type { refuseCase } from '../verbs/cases.ts';
import { ActForm, type ActProps, NoteField } from './act-form.tsx';
import { choicesOf } from './choices-of.ts';
import { ClausesField } from './return-form.tsx';

interface Filled {
  readonly reasons: readonly RefusalCode[];
  readonly clauses?: readonly ClauseReason[];
  readonly note?: string;
}

/** Refuses a case, for at least one of the published reasons. */
export function RefuseForm(props: ActProps) {
  const { seen, shown, judged } = props;
  const text = useText();
  const [form] = Form.useForm<Filled>();
  // A rule of its own: `required` would mark the group by an attribute that groups do not have.
  const check = async (_rule: unknown, reasons: readonly RefusalCode[] = []) => {
    if (reasons.length === 0) throw new Error(text(DESK.required));
  };
  return (
    <ActForm
      of={props}
      act="refuse"
      form={form}
      isDanger
      call={({ reasons, clauses = [], note = '' }) =>
        () =>
          command<typeof refuseCase>('exchange.refuse', {
            ...{ ...seen, reasons: [...reasons], clauses: [...clauses], note },
          })
        }
    >
      <Form.Item name="reasons" label={text(TEXTS.refusals)} rules={[{ validator: check }]}>
        <Checkbox.Group className="case-choices" options={choicesOf(REFUSAL_WORDS, text)} />
      </Form.Item>
      <ClausesField isNeeded={false} content={shown.content} judgement={judged?.judgement ?? null} />
      <NoteField name="note" />
    </ActForm>
  );
}
