import { Alert, Button } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ask } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { caseAsKept, factsAsKept } from '../case-as-kept.ts';
import type { CaseContent } from '../case-content.ts';
import { contractOfForm } from '../contract-of-form.ts';
import { type FilingFault, filingFaults } from '../filing-faults.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import { fillEmpty } from '../fill-empty.ts';
import { checkRegistrationForm } from '../form-entry-checks.ts';
import { EMPTY_FORM } from '../form-fields.ts';
import { proposeForm } from '../form-proposal.ts';
import { judgeContract } from '../judge-contract.ts';
import { readContract } from '../read-contract.ts';
import type { judgingRules } from '../verbs/judge.ts';
import type { showFormRules } from '../verbs/ledger.ts';
import { type CaseDraft, useCaseDraft } from './case-draft.ts';
import { CaseFacts } from './case-facts.tsx';
import { CaseForm } from './case-form.tsx';
import { CaseReading } from './case-reading.tsx';
import { CaseSource } from './case-source.tsx';
import { FaultList } from './fault-list.tsx';
import { LiveOpinion } from './live-opinion.tsx';
import './clinic.css';
import './filing.css';

/** A whole content to be typed, corrected and saved; what is typed is kept on this machine under `draftKey`. */
export function CaseEditor(props: {
  readonly start: CaseContent | null;
  readonly submitWords: Words;
  readonly isBusy: boolean;
  readonly onSave: (content: CaseContent) => void;
  readonly draftKey: string;
}) {
  const { start, submitWords, isBusy, onSave, draftKey } = props;
  return (
    <CaseFields draft={useCaseDraft(draftKey, start)}>
      {(check) => (
        <SaveButton
          words={submitWords}
          isBusy={isBusy}
          onPress={() => {
            const content = check('saving');
            if (content !== null) onSave(content);
          }}
        />
      )}
    </CaseFields>
  );
}

export function SaveButton(props: {
  readonly words: Words;
  readonly isBusy: boolean;
  readonly isPlain?: boolean;
  readonly onPress: () => void;
}) {
  const text = useText();
  return (
    <Button type={props.isPlain ? 'default' : 'primary'} loading={props.isBusy} onClick={props.onPress}>
      {text(props.words)}
    </Button>
  );
}

/** The content as the ledger would keep it; null where something stops it, and then the page says what. */
export type CheckDraft = (before: 'saving' | 'submitting') => CaseContent | null;

/** The fields of a draft; what is done with it is between the form and the opinion. */
export function CaseFields(props: { readonly draft: CaseDraft; readonly children: (check: CheckDraft) => ReactNode }) {
  const { draft, children } = props;
  const text = useText();
  const rules = useAnswer('rules', () => ask<typeof judgingRules>('exchange.rules', {})).value;
  const formRules = useAnswer('form', () => ask<typeof showFormRules>('exchange.form', {})).value;
  const [stopped, setStopped] = useState<'saving' | 'submitting' | null>(null);
  const { content, generation } = draft;
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that read the text is gone from where it was.
    if (generation > 0) top.current?.focus();
  }, [generation]);
  const facts = content?.facts;
  const judged = useMemo(() => factsAsKept(facts ?? {}), [facts]);
  const contract = useMemo(
    () => (content === null ? null : content.text === '' ? caseAsKept(content).contract : content.contract),
    [content],
  );
  const pack = rules?.packs.find(({ id }) => id === rules.inForce) ?? rules?.packs[0];
  const judge = useCallback(
    (read: CaseContent['contract']) => (rules && pack ? judgeContract(read, judged, pack.rules, rules.day) : null),
    [rules, pack, judged],
  );
  const faults = useMemo(() => {
    if (content === null || contract === null) return [];
    const judgement = judge(contract);
    const form = caseAsKept(content).form;
    const entries = formRules && judgement ? checkRegistrationForm(form, contract, formRules, judgement) : [];
    return filingFaults(content, entries);
  }, [content, contract, judge, formRules]);
  const fill = (read: CaseContent['contract']) => {
    const judgement = judge(read);
    const form = content?.form ?? EMPTY_FORM;
    draft.keepForm(judgement === null ? form : fillEmpty(form, proposeForm(read, judgement)));
  };
  const read = (given: string) => {
    const reading = readContract(given);
    draft.keepReading({ text: given, ...reading });
    draft.keepPasted('');
    fill(reading.contract);
  };
  const readNothing = () => {
    const form = content?.form ?? EMPTY_FORM;
    draft.keepReading({ text: '', contract: contractOfForm(form), doubts: [] });
    draft.keepForm(form);
  };
  const check: CheckDraft = (before) => {
    const stops = faults.some((fault) => stopsBefore(fault, before));
    setStopped(stops ? before : null);
    return stops || content === null ? null : caseAsKept(content);
  };
  const source = (
    <CaseSource pasted={draft.pasted} onPasted={draft.keepPasted} onText={read} onFormOnly={readNothing} />
  );
  if (content === null || contract === null) return source;
  const stopping = faults.filter((fault) => stopped !== null && stopsBefore(fault, stopped));
  return (
    <>
      {draft.isTyped && <Unsaved draft={draft} />}
      <details key={`text ${generation}`} className="filing-source">
        <summary ref={top}>
          {content.text === ''
            ? text(TEXTS.noText, TEXTS.addText)
            : text(TEXTS.textKept(content.text.length), TEXTS.changeText)}
        </summary>
        {content.text !== '' && (
          <pre className="filing-text" lang="zh-CN" tabIndex={0} aria-label={text(TEXTS.showText)}>
            {content.text.slice(0, 20_000)}
          </pre>
        )}
        {source}
      </details>
      {content.text !== '' && (
        <CaseReading
          key={`reading ${generation}`}
          contract={contract}
          doubts={draft.doubts}
          onContract={(corrected) =>
            draft.keepReading({ text: content.text, contract: corrected, doubts: draft.doubts })
          }
          onFill={() => fill(contract)}
        />
      )}
      <h2>{text(TEXTS.factsPart)}</h2>
      <CaseFacts facts={content.facts} faults={faults} onFacts={draft.keepFacts} />
      <h2>{text(TEXTS.formPart)}</h2>
      <p className="note">{text(TEXTS.formLead, TEXTS.noSecrets)}</p>
      <CaseForm
        form={content.form}
        subject={content.text === '' ? '' : (contract.subject?.value ?? '')}
        faults={faults}
        rules={formRules ?? null}
        onForm={draft.keepForm}
      />
      <h2>{text(TEXTS.faultsTitle)}</h2>
      <FaultList faults={faults} />
      <div aria-live="polite">
        {stopped !== null && stopping.length > 0 && (
          <Alert
            type="error"
            role="alert"
            className="desk-notice"
            title={text(stopped === 'saving' ? TEXTS.faultsStop : TEXTS.faultsStopSubmitting)}
            description={<FaultList faults={stopping} />}
          />
        )}
      </div>
      {children(check)}
      <h2>{text(TEXTS.opinionPart)}</h2>
      {rules && <LiveOpinion contract={contract} doubts={draft.doubts} facts={judged} rules={rules} />}
    </>
  );
}

const stopsBefore = ({ stops }: FilingFault, before: 'saving' | 'submitting') =>
  stops === 'saving' || (before === 'submitting' && stops === 'submitting');

function Unsaved({ draft }: { readonly draft: CaseDraft }) {
  const text = useText();
  return (
    <>
      <Alert type="info" className="desk-notice" title={text(TEXTS.unsaved)} />
      <ConfirmButton
        words={TEXTS.discard}
        question={TEXTS.discardQuestion}
        act={async () => {
          draft.discard();
          return true;
        }}
      />
    </>
  );
}
