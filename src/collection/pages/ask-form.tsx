import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { command, download } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { useKeptForm } from '../../ui/desk/drafts.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import type { askFigures, downloadLetter } from '../verbs/ledger.ts';
import type { LedgerActionProps } from './ledger-lines.tsx';
import { OrganisationField } from './organisation-field.tsx';

interface Filled {
  readonly organisation: string;
  readonly due?: string;
  readonly way: 'letter' | 'mail';
  readonly note?: string;
}

/** Records a request for the figures chosen, and gives its letter. */
export function AskForm({ ledger, chosen, onDone }: LedgerActionProps) {
  const text = useText();
  const { plan, today } = useDesk();
  const [form] = Form.useForm<Filled>();
  const kept = useKeptForm(form, 'ledger-ask');
  const asking = useCommand();
  const [made, setMade] = useState<OutputOf<typeof askFigures> | null>(null);
  const submit = async ({ organisation, due, way, note = '' }: Filled) => {
    const cells = chosen.map(({ indicator, place, period }) => ({ indicator, place, period }));
    const answer = await asking.run(
      () =>
        command<typeof askFigures>('collection.ask', {
          ...{ plan: plan.id, organisation, cells, way, note },
          ...(due && { due }),
        }),
      (done) => TEXTS.askedDone(done.organisation.name, done.cells),
    );
    if (answer === undefined) return;
    setMade(answer);
    kept.drop();
    onDone();
  };
  return (
    <>
      <p className="note">{text(TEXTS.askLead)}</p>
      <Outcome of={asking} />
      {made?.note && <p className="note">{text(made.note)}</p>}
      {made && <LetterButtons of={made} />}
      <Form<Filled>
        form={form}
        name="ledger-ask"
        layout="vertical"
        className="desk-form"
        initialValues={{ way: 'letter' }}
        onValuesChange={kept.onValuesChange}
        onFinish={(filled) => void submit(filled)}
      >
        <OrganisationField organisations={ledger.organisations} />
        <Form.Item name="due" label={text(TEXTS.due)}>
          <Input type="date" min={today} />
        </Form.Item>
        <Form.Item name="way" label={text(TEXTS.way)}>
          <Select
            options={[
              { value: 'letter', label: text(TEXTS.wayLetter) },
              { value: 'mail', label: text(TEXTS.wayMail) },
            ]}
          />
        </Form.Item>
        <Form.Item name="note" label={text(TEXTS.note)}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={chosen.length === 0} loading={asking.isBusy}>
          {text(TEXTS.ask)}
        </Button>
      </Form>
    </>
  );
}

/** The letter of a request just recorded. */
function LetterButtons({ of: { request, organisation } }: { readonly of: OutputOf<typeof askFigures> }) {
  const text = useText();
  const { plan } = useDesk();
  const { language } = useSite();
  const fetching = useCommand();
  const fetchLetter = (format: 'docx' | 'txt') =>
    fetching.run(async () => {
      const asked = { plan: plan.id, organisation: organisation.id, request, language, format };
      return (await download<typeof downloadLetter>('collection.letter', asked)) ?? { ok: true, value: null };
    });
  const label = (words: typeof TEXTS.letter) => `${text(TEXTS.letterNamed(organisation.name))} ${text(words)}`;
  return (
    <>
      <Outcome of={fetching} />
      <div className="desk-row">
        <Button aria-label={label(TEXTS.letter)} onClick={() => void fetchLetter('docx')}>
          {text(TEXTS.letter)}
        </Button>
        <Button aria-label={label(TEXTS.letterText)} onClick={() => void fetchLetter('txt')}>
          {text(TEXTS.letterText)}
        </Button>
      </div>
    </>
  );
}
