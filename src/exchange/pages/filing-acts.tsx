import { command } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import type { CaseContent } from '../case-content.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import type { saveCase, submitCase, withdrawCase } from '../verbs/cases.ts';
import type { ActProps, ShownCase } from './act-props.ts';
import { AfterRegistration } from './after-registration.tsx';
import { useCaseDraft } from './case-draft.ts';
import { CaseFields, type CheckDraft, SaveButton } from './case-editor.tsx';
import { Completion } from './completion.tsx';

/** What whoever filed a contract can do with it now; nothing where that is nothing. */
export function FilingActs({ shown, onDone }: { readonly shown: ShownCase; readonly onDone: () => void }) {
  const acting = useCommand();
  const { member } = useDesk();
  const { id, version, asked, registrant } = shown.line;
  const seen = { plan: shown.plan, contract: id, version };
  const act: ActProps['act'] = async (call, done) => {
    const made = await acting.run(call, () => done);
    if (made !== undefined) onDone();
    return made !== undefined;
  };
  const props = { shown, seen, acting, act, onDone };
  const may = (name: ShownCase['acts'][number]) => shown.acts.includes(name);
  // Whoever asked is told that nothing else can be asked before the answer.
  const isWaiting = asked !== null && registrant.id === member.organisation.id;
  return (
    <>
      <Outcome of={acting} />
      {/* What was saved by now is shown anew. */}
      {may('save') && <DraftActs key={version} {...props} />}
      {may('complete') && <Completion key={version} {...props} />}
      {(may('ask-change') || may('object') || isWaiting) && <AfterRegistration key={version} {...props} />}
      {may('withdraw') && !may('save') && <Withdrawal {...props} />}
    </>
  );
}

function DraftActs(props: ActProps) {
  const { shown, seen, acting, act, onDone } = props;
  const text = useText();
  const draft = useCaseDraft(`contract ${seen.contract} save`, shown.content);
  const saveCommand = (content: CaseContent) => () => command<typeof saveCase>('exchange.save', { ...seen, content });
  const save = async (check: CheckDraft) => {
    const content = check('saving');
    if (content === null) return;
    if (await act(saveCommand(content), TEXTS.saved(shown.line.reference))) draft.handedOver();
  };
  const submit = async (check: CheckDraft) => {
    const content = check('submitting');
    if (content === null) return false;
    const saved = draft.isTyped ? await acting.run(saveCommand(content)) : seen;
    if (saved === undefined) return false;
    draft.handedOver();
    const { version } = saved;
    const isDone = await act(
      () => command<typeof submitCase>('exchange.submit', { ...seen, version }),
      TEXTS.submitted,
    );
    if (!isDone) onDone();
    return isDone;
  };
  return (
    <CaseFields draft={draft}>
      {(check) => (
        <div className="desk-row">
          <SaveButton isPlain words={TEXTS.save} isBusy={acting.isBusy} onPress={() => void save(check)} />
          <ConfirmButton
            words={TEXTS.submit}
            question={draft.isTyped ? both(TEXTS.submitQuestion, TEXTS.submitSaves) : TEXTS.submitQuestion}
            act={() => submit(check)}
          />
          <Withdrawal {...props} />
          <span className="note">{text(TEXTS.noSecrets)}</span>
        </div>
      )}
    </CaseFields>
  );
}

const both = (first: Words, second: Words): Words => ({
  zh: `${first.zh}${second.zh}`,
  en: `${first.en} ${second.en}`,
});

function Withdrawal({ seen, act }: ActProps) {
  return (
    <ConfirmButton
      isDanger
      words={TEXTS.withdraw}
      question={TEXTS.withdrawQuestion}
      act={() => act(() => command<typeof withdrawCase>('exchange.withdraw', seen), TEXTS.withdrawn)}
    />
  );
}
