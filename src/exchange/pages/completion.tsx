import { Form, Input } from 'antd';
import { useId } from 'react';
import { command } from '../../ui/desk/call.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { useKept } from '../../ui/desk/drafts.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import type { ClauseReason } from '../case.ts';
import type { Contract } from '../contract.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import type { completeCase } from '../verbs/cases.ts';
import type { ActProps } from './act-props.ts';
import { useCaseDraft } from './case-draft.ts';
import { CaseFields, type CheckDraft, SaveButton } from './case-editor.tsx';

/** Sent back: the reasons beside the clauses they are about, then the content to be completed. */
export function Completion({ shown, seen, acting, act }: ActProps) {
  const text = useText();
  const id = useId();
  const draft = useCaseDraft(`contract ${seen.contract} complete`, shown.content);
  const note = useKept(`contract ${seen.contract} complete note`, '');
  const returned = shown.events.find((event) => event.act === 'return');
  const complete = async (check: CheckDraft) => {
    const content = check('submitting');
    if (content === null) return;
    const isDone = await act(
      () => command<typeof completeCase>('exchange.complete', { ...seen, content, note: note.value }),
      TEXTS.completed,
    );
    if (!isDone) return;
    draft.handedOver();
    note.drop();
  };
  return (
    <>
      <h2>{text(TEXTS.reasonsTitle)}</h2>
      <ReasonTable clauses={returned?.clauses ?? []} contract={shown.content.contract} />
      {returned && returned.note !== '' && (
        <p>
          {text(TEXTS.officeSays)}
          <Chinese>{returned.note}</Chinese>
        </p>
      )}
      <CaseFields draft={draft}>
        {(check) => (
          <>
            <Form.Item label={text(TEXTS.completeNote)} htmlFor={id} layout="vertical">
              <Input.TextArea
                id={id}
                rows={3}
                maxLength={2000}
                value={note.value}
                onChange={({ target }) => note.keep(target.value)}
              />
            </Form.Item>
            <div className="desk-row">
              <SaveButton words={TEXTS.complete} isBusy={acting.isBusy} onPress={() => void complete(check)} />
            </div>
          </>
        )}
      </CaseFields>
    </>
  );
}

/** Each reason beside what the contract says there. */
function ReasonTable(props: { readonly clauses: readonly ClauseReason[]; readonly contract: Contract }) {
  const { clauses, contract } = props;
  const text = useText();
  const clauseOf = (name: string) =>
    contract.clauses.find(({ number, heading }) => name !== '' && (number === name || heading === name));
  return (
    <DeskTable
      caption={TEXTS.reasonsTitle}
      rows={clauses}
      keyOf={({ clause, reason }) => `${clause} ${reason}`}
      columns={[
        {
          words: TEXTS.clause,
          cell: ({ clause }) => {
            const found = clauseOf(clause);
            return (
              <Chinese>
                {clause === '' ? text(TEXTS.whole) : clause}
                {found && <q className="note">{found.text.slice(0, 300)}</q>}
              </Chinese>
            );
          },
        },
        { words: TEXTS.whyReturned, cell: ({ reason }) => <Chinese>{reason}</Chinese> },
      ]}
    />
  );
}
