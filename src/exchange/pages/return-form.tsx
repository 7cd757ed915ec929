import { Form } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { useText } from '../../ui/site.tsx';
import type { ClauseReason } from '../case.ts';
import type { returnCase } from '../verbs/cases.ts';
import { ActForm, type ActProps, NoteField } from './act-form.tsx';
import { ClauseReasons, clauseFault } from './clause-reasons.tsx';

interface Filled {
  readonly clauses: readonly ClauseReason[];
  readonly note?: string;
}

/** Sends a case back with a reason for every clause chosen. */
export function ReturnForm(props: ActProps) {
  const { seen, shown, judged } = props;
  const [form] = Form.useForm<Filled>();
  return (
    <ActForm
      of={props}
      act="return"
      form={form}
      call={({ clauses, note = '' }) =>
        () =>
          command<typeof returnCase>('exchange.return', { ...seen, clauses: [...clauses], note })
        }
    >
      <ClausesField isNeeded content={shown.content} judgement={judged?.judgement ?? null} />
      <NoteField name="note" />
    </ActForm>
  );
}

/** The clauses of a contract as a field of a form. */
export function ClausesField(props: {
  readonly isNeeded: boolean;
  readonly content: ActProps['shown']['content'];
  readonly judgement: NonNullable<ActProps['judged']>['judgement'] | null;
}) {
  const { isNeeded, content, judgement } = props;
  const text = useText();
  const check = async (_rule: unknown, value: readonly ClauseReason[] | undefined) => {
    const fault = clauseFault(value, isNeeded);
    if (fault !== null) throw new Error(text(fault));
  };
  return (
    <Form.Item name="clauses" rules={[{ validator: check }]}>
      <ClauseReasons contract={content.contract} judgement={judgement} />
    </Form.Item>
  );
}
