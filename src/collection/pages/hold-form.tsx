import { Button, Checkbox, Form } from 'antd';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import type { holdIndicator, unholdIndicator } from '../verbs/ledger.ts';
import type { LedgerActionProps, LedgerLine } from './ledger-lines.tsx';
import { OrganisationField } from './organisation-field.tsx';

interface Filled {
  readonly organisation: string;
  readonly everywhere?: boolean;
}

/** Notes, or takes back, which organisation holds the indicators of the figures chosen. Doing it again changes nothing. */
export function HoldForm({ ledger, chosen, onDone }: LedgerActionProps) {
  const text = useText();
  const { plan } = useDesk();
  const [form] = Form.useForm<Filled>();
  const holding = useCommand();
  const change = async (id: typeof holdIndicator.id | typeof unholdIndicator.id) => {
    const { organisation, everywhere = false } = await form.validateFields();
    await holding.run(
      async () => {
        let changed = false;
        for (const { indicator, place } of distinct(chosen, everywhere)) {
          const input = { plan: plan.id, indicator, place, organisation };
          const answer = await command<typeof holdIndicator>(id, input, 'repeatable');
          if (!answer.ok) return answer;
          changed ||= answer.value.changed;
        }
        return { ok: true, value: changed };
      },
      (changed) => (changed ? TEXTS.holdingChanged : TEXTS.holdingSame),
    );
    onDone();
  };
  return (
    <>
      <p className="note">{text(TEXTS.holdLead)}</p>
      <Outcome of={holding} />
      <Form<Filled>
        form={form}
        name="ledger-hold"
        layout="vertical"
        className="desk-form"
        onFinish={() => void change('collection.hold')}
      >
        <OrganisationField organisations={ledger.organisations} />
        <Form.Item name="everywhere" valuePropName="checked">
          <Checkbox>{text(TEXTS.everywhere)}</Checkbox>
        </Form.Item>
        <div className="desk-row">
          <Button type="primary" htmlType="submit" disabled={chosen.length === 0} loading={holding.isBusy}>
            {text(TEXTS.hold)}
          </Button>
          <Button
            disabled={chosen.length === 0}
            loading={holding.isBusy}
            onClick={() => void change('collection.unhold').catch(() => {})}
          >
            {text(TEXTS.unhold)}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** The indicators chosen, each once, at their places or ('') everywhere. */
function distinct(lines: readonly LedgerLine[], everywhere: boolean) {
  const pairs = lines.map(({ indicator, place }) => ({ indicator, place: everywhere ? '' : place }));
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}
