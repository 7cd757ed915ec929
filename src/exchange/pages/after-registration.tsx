import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { command } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { useKept } from '../../ui/desk/drafts.ts';
import { useText } from '../../ui/site.tsx';
import type { CaseContent } from '../case-content.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import type { askForCase } from '../verbs/cases.ts';
import type { ActProps, AskProps } from './act-props.ts';
import { useCaseDraft } from './case-draft.ts';
import { CaseFields, type CheckDraft, SaveButton } from './case-editor.tsx';
import { ReceiptDeclaration } from './receipt-declaration.tsx';

/** After the decision: a change, receipts, cancellation, an objection. */
export function AfterRegistration(props: ActProps) {
  const { shown, seen, act } = props;
  const text = useText();
  const open = useKept<'change' | 'receipts' | ''>(`contract ${seen.contract} open`, '');
  const may = (name: (typeof shown.acts)[number]) => shown.acts.includes(name);
  const askFor = (kind: 'change' | 'cancel' | 'objection', reason: string, content?: CaseContent) =>
    act(
      () => command<typeof askForCase>('exchange.ask', { ...seen, kind, reason, ...(content && { content }) }),
      TEXTS.asked,
    );
  const askProps: AskProps = {
    ...props,
    askChange: async (content, reason) => {
      const isDone = await askFor('change', reason, content);
      if (isDone) open.drop();
      return isDone;
    },
  };
  const toggle = (name: 'change' | 'receipts') => ({
    'aria-expanded': open.value === name,
    onClick: () => open.keep(open.value === name ? '' : name),
  });
  return (
    <>
      <h2>{text(TEXTS.askTitle)}</h2>
      {shown.line.asked !== null && <p className="note">{text(TEXTS.waiting)}</p>}
      <div className="desk-row">
        {may('ask-change') && <Button {...toggle('change')}>{text(TEXTS.askChange)}</Button>}
        {may('ask-change') && <Button {...toggle('receipts')}>{text(TEXTS.declareReceipts)}</Button>}
        {may('ask-cancel') && (
          <ConfirmButton
            isDanger
            words={TEXTS.askCancel}
            question={TEXTS.cancelQuestion}
            note={TEXTS.reason}
            act={(reason) => askFor('cancel', reason)}
          />
        )}
        {may('object') && (
          <ConfirmButton
            words={TEXTS.object}
            question={TEXTS.objectQuestion}
            note={TEXTS.reason}
            act={(reason) => askFor('objection', reason)}
          />
        )}
      </div>
      {open.value === 'change' && may('ask-change') && <ChangeRequest {...askProps} />}
      {open.value === 'receipts' && may('ask-change') && <ReceiptDeclaration {...askProps} />}
    </>
  );
}

function ChangeRequest({ shown, seen, acting, askChange }: AskProps) {
  const text = useText();
  const id = useId();
  const draft = useCaseDraft(`contract ${seen.contract} change`, shown.content);
  const reason = useKept(`contract ${seen.contract} change reason`, '');
  const [isMissing, setMissing] = useState(false);
  const ask = async (check: CheckDraft) => {
    const said = reason.value.trim();
    const content = check('submitting');
    setMissing(said === '');
    if (said === '') document.getElementById(id)?.focus();
    if (content === null || said === '' || !(await askChange(content, said))) return;
    draft.handedOver();
    reason.drop();
  };
  return (
    <>
      <p>{text(TEXTS.askChangeLead)}</p>
      <CaseFields draft={draft}>
        {(check) => (
          <>
            <Form.Item
              label={text(TEXTS.reasonOfChange)}
              htmlFor={id}
              layout="vertical"
              validateStatus={isMissing ? 'error' : undefined}
              help={
                <span id={`${id}-note`} role={isMissing ? 'alert' : undefined}>
                  {text(isMissing ? TEXTS.reasonNeeded : TEXTS.noSecrets)}
                </span>
              }
            >
              <Input.TextArea
                id={id}
                rows={3}
                maxLength={2000}
                aria-describedby={`${id}-note`}
                aria-invalid={isMissing || undefined}
                value={reason.value}
                onChange={({ target }) => reason.keep(target.value)}
              />
            </Form.Item>
            <div className="desk-row">
              <SaveButton words={TEXTS.askChange} isBusy={acting.isBusy} onPress={() => void ask(check)} />
            </div>
          </>
        )}
      </CaseFields>
    </>
  );
}
