import { Alert, Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { listOrganisationsVerb } from '../../identity/verbs.ts';
import { ask, command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { useKept } from '../../ui/desk/drafts.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import type { saveCase } from '../verbs/cases.ts';
import { carriedText, forgetCarried } from './carried-text.ts';
import { useCaseDraft } from './case-draft.ts';
import { CaseFields, type CheckDraft, SaveButton } from './case-editor.tsx';
import { fieldId, NotedField } from './noted-field.tsx';

const DRAFT = 'contract new';

/** A contract that is not in the ledger yet. */
export function NewCase({ onSaved }: { readonly onSaved: (id: string) => void }) {
  const text = useText();
  const { plan } = useDesk();
  const draft = useCaseDraft(DRAFT, null);
  const office = useKept(`${DRAFT} office`, '');
  const offices = useOffices();
  const saving = useCommand();
  const [isOfficeMissing, setOfficeMissing] = useState(false);
  const chosen = office.value || (offices.usual ?? '');
  const save = async (check: CheckDraft) => {
    const content = check('saving');
    const isMissing = offices.all.length > 1 && chosen === '';
    setOfficeMissing(isMissing);
    if (isMissing) document.getElementById(fieldId('office'))?.focus();
    if (content === null || isMissing) return;
    const made = await saving.run(
      () =>
        command<typeof saveCase>('exchange.save', {
          ...{ plan: plan.id, content },
          ...(chosen !== '' && { office: chosen }),
        }),
      ({ reference }) => TEXTS.saved(reference),
    );
    if (made === undefined) return;
    draft.handedOver();
    office.drop();
    onSaved(made.id);
  };
  return (
    <>
      <p>{text(TEXTS.sourceLead)}</p>
      <CarriedText hasDraft={draft.content !== null || draft.pasted !== ''} onText={draft.keepPasted} />
      <CaseFields draft={draft}>
        {(check) => (
          <>
            {offices.all.length > 1 && (
              <NotedField path="office" words={TEXTS.office} faults={[]}>
                {(field) => (
                  <Select
                    {...field}
                    className="desk-choice filing-office"
                    {...(chosen !== '' && { value: chosen })}
                    onChange={office.keep}
                    options={offices.all.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                )}
              </NotedField>
            )}
            {isOfficeMissing && <Alert type="error" role="alert" title={text(TEXTS.officeNeeded)} />}
            <Outcome of={saving} />
            <div className="desk-row">
              <SaveButton words={TEXTS.save} isBusy={saving.isBusy} onPress={() => void save(check)} />
            </div>
          </>
        )}
      </CaseFields>
    </>
  );
}

/** Who could register it; the usual one is the only office. */
function useOffices() {
  const asked = useAnswer('organisations', () => ask<typeof listOrganisationsVerb>('identity.organisations', {}));
  const all = (asked.value ?? []).filter(({ kind }) => kind !== 'registrant');
  const offices = all.filter(({ kind }) => kind === 'office');
  return { all, usual: offices.length === 1 ? offices[0]?.id : undefined };
}

/** A text the clinic left in this tab: taken at once where nothing was begun here, else by choice. */
function CarriedText({ hasDraft, onText }: { readonly hasDraft: boolean; readonly onText: (text: string) => void }) {
  const text = useText();
  const [carried, setCarried] = useState(carriedText);
  const [isTaken, setTaken] = useState(false);
  const take = () => {
    if (carried === null) return;
    onText(carried);
    forgetCarried();
    setCarried(null);
    setTaken(true);
  };
  const isFree = carried !== null && !hasDraft;
  // Once, when the page opens.
  useEffect(() => {
    if (isFree) take();
  }, []);
  if (isTaken) return <Alert type="info" className="desk-notice" title={text(TEXTS.carried)} />;
  if (carried === null) return null;
  return (
    <>
      <Alert type="info" className="desk-notice" title={text(TEXTS.carriedWaits)} />
      <div className="desk-row">
        <Button onClick={take}>{text(TEXTS.useCarried)}</Button>
        <Button
          onClick={() => {
            forgetCarried();
            setCarried(null);
          }}
        >
          {text(TEXTS.leaveCarried)}
        </Button>
      </div>
    </>
  );
}
