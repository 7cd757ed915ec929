import { Form, Input } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import { CASE_ACT_TEXTS as TEXTS } from '../case-act-texts.ts';
import type { registerCase } from '../verbs/cases.ts';
import { ActForm, type ActProps, NoteField } from './act-form.tsx';
import { DecidedFields, decidedAsJudged, type FilledDecided, readDecided } from './decided-fields.tsx';

interface Filled extends FilledDecided {
  readonly number: string;
  readonly registeredOn: string;
  readonly note?: string;
}

/** Sixteen digits, however they were copied. */
const plainNumber = (typed: string | undefined) => (typed ?? '').normalize('NFKC').replace(/\s/gu, '');

/** Writes down the number the national system gave, and what was decided. */
export function RegisterForm(props: ActProps) {
  const { seen, shown, judged } = props;
  const text = useText();
  const { today } = useDesk();
  const [form] = Form.useForm<Filled>();
  const judgement = judged?.judgement ?? null;
  const checkNumber = async (_rule: unknown, typed: string | undefined) => {
    if (!/^\d{16}$/.test(plainNumber(typed))) throw new Error(text(TEXTS.numberWrong));
  };
  return (
    <>
      {judgement?.expertReview.isNeeded === true && !shown.expertsHeard && (
        <p role="note">{text(TEXTS.expertsNeeded(judgement.expertReview.why))}</p>
      )}
      <ActForm
        of={props}
        act="register"
        form={form}
        initialValues={{ registeredOn: today, ...(judgement && decidedAsJudged(judgement)) }}
        call={({ number, registeredOn, note = '', ...decided }) =>
          () =>
            command<typeof registerCase>('exchange.register', {
              ...{ ...seen, number: plainNumber(number), registeredOn, note, decided: readDecided(decided) },
            })
          }
      >
        <Form.Item
          name="number"
          label={text(TEXTS.number)}
          required
          validateTrigger="onBlur"
          rules={[{ validator: checkNumber }]}
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item
          name="registeredOn"
          label={text(TEXTS.registeredOn)}
          rules={[{ required: true, message: text(DESK.required) }]}
        >
          <Input type="date" min={shown.acceptedOn ?? undefined} max={today} />
        </Form.Item>
        <DecidedFields judgement={judgement} />
        <NoteField name="note" />
      </ActForm>
    </>
  );
}
