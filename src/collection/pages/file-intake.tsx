import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { command, saveFile } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { ProblemTable, RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { readChosen } from '../../ui/desk/upload.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { INTAKE_TEXTS as TEXTS } from '../intake-texts.ts';
import type { annotateWorkbook, checkWorkbook, takeWorkbook } from '../verbs/workbook.ts';

/** One file: checked at once, then taken as a whole, in part, or sent back annotated. Sending it twice changes nothing. */
export function FileIntake({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }) {
  const text = useText();
  const { plan } = useDesk();
  const checked = useAnswer(`${plan.id} ${file.name} ${file.lastModified}`, async () => {
    const read = await readChosen(file);
    return read.ok
      ? command<typeof checkWorkbook>('collection.checkWorkbook', { plan: plan.id, file: read.value }, 'repeatable')
      : read;
  });
  return (
    <section className="desk-card" aria-label={file.name}>
      <h3>{file.name}</h3>
      {checked.isLoading && <p role="status">{text(TEXTS.checking)}</p>}
      <RefusalNotice refused={checked.refused} />
      {checked.value && <CheckedFile file={file} checked={checked.value} />}
      <Button aria-label={text(TEXTS.removeNamed(file.name))} onClick={onRemove}>
        {text(TEXTS.remove)}
      </Button>
    </section>
  );
}

function CheckedFile({ file, checked }: { readonly file: File; readonly checked: OutputOf<typeof checkWorkbook> }) {
  const text = useText();
  const { plan } = useDesk();
  const taking = useCommand();
  const [isConfirmed, setConfirmed] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  const findings = checked.problems.filter(({ severity }) => severity === 'finding');
  const take = async (partial: boolean) => {
    const answer = await taking.run(
      async () => {
        const read = await readChosen(file);
        if (!read.ok) return read;
        return command<typeof takeWorkbook>(
          'collection.takeWorkbook',
          { plan: plan.id, file: read.value, partial, confirmed: isConfirmed ? checked.toConfirm : [] },
          'repeatable',
        );
      },
      ({ accepted, taken, unchanged }) => (accepted ? TEXTS.taken(taken, unchanged) : TEXTS.nothingTaken),
    );
    setTaken(answer?.accepted === true);
  };
  const annotate = async () => {
    const answer = await taking.run(async () => {
      const read = await readChosen(file);
      return read.ok
        ? command<typeof annotateWorkbook>('collection.annotated', { plan: plan.id, file: read.value }, 'repeatable')
        : read;
    });
    if (answer !== undefined) saveFile(answer);
  };
  return (
    <>
      <p>{text(TEXTS.summary(checked.found, checked.unchanged, errors.length, findings.length))}</p>
      {checked.problems.length > 0 && <ProblemTable problems={checked.problems} />}
      {findings.length > 0 && !isTaken && (
        <Checkbox checked={isConfirmed} onChange={({ target }) => setConfirmed(target.checked)}>
          {text(TEXTS.confirm(findings.length))}
        </Checkbox>
      )}
      <Outcome of={taking} />
      <div className="desk-row">
        {!isTaken && (
          <>
            <Button
              type="primary"
              disabled={errors.length > 0 || (findings.length > 0 && !isConfirmed)}
              loading={taking.isBusy}
              onClick={() => void take(false)}
            >
              {text(TEXTS.takeAll)}
            </Button>
            {(errors.length > 0 || (findings.length > 0 && !isConfirmed)) && (
              <Button loading={taking.isBusy} onClick={() => void take(true)}>
                {text(TEXTS.takePart)}
              </Button>
            )}
          </>
        )}
        {checked.problems.length > 0 && <Button onClick={() => void annotate()}>{text(TEXTS.annotated)}</Button>}
      </div>
    </>
  );
}
