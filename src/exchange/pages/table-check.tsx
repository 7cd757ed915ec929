import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useSettled } from '../../collection/pages/settled.ts';
import type { Answer } from '../../ui/desk/answer.ts';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { ProblemTable, RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { readChosen } from '../../ui/desk/upload.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { TABLE_PART_TEXTS as TEXTS } from '../ledger-rule-texts.ts';
import type { checkImport, importCases, ReadCases } from '../verbs/ledger.ts';
import { ledgerPath } from './ledger-address.ts';

/** What the table holds, what is wrong with it, and taking it where nothing is. */
export function TableCheck(props: { readonly file: File; readonly layout: string; readonly sheet: string }) {
  const { file, layout, sheet } = props;
  const text = useText();
  const { plan } = useDesk();
  const [taken, setTaken] = useState<string | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const key = JSON.stringify([plan.id, file.name, file.size, file.lastModified, layout, sheet]);
  const settled = useSettled(key);
  const given = async () => {
    const read = await readChosen(file);
    return read.ok
      ? ({ ok: true, value: { plan: plan.id, file: read.value, layout, ...(sheet !== '' && { sheet }) } } as const)
      : read;
  };
  const checked = useAnswer(settled.value, async (): Promise<Answer<ReadCases>> => {
    const input = await given();
    return input.ok ? command<typeof checkImport>('exchange.checkImport', input.value, 'repeatable') : input;
  });
  const taking = useCommand();
  const take = async () => {
    const read = await taking.run(
      async (): Promise<Answer<ReadCases>> => {
        const input = await given();
        return input.ok ? command<typeof importCases>('exchange.import', input.value) : input;
      },
      (answer) => TEXTS.taken(answer.taken),
    );
    if (read === undefined) return;
    setTaken(key);
    // The button that had the focus is gone.
    outcome.current?.focus();
  };
  const isWaiting = checked.isLoading || !settled.isSettled;
  const isTaken = taken === key;
  return (
    <>
      {isWaiting && <p role="status">{text(TEXTS.checking)}</p>}
      {!isWaiting && <RefusalNotice refused={checked.refused} />}
      {checked.value && checked.refused === null && !isTaken && (
        <ReadTable read={checked.value} isWaiting={isWaiting} isBusy={taking.isBusy} onTake={() => void take()} />
      )}
      <div className="ledger-said" ref={outcome} tabIndex={-1}>
        <Outcome of={taking} />
      </div>
      {isTaken && (
        <p>
          <a href="#/contracts?state=all">{text(TEXTS.toContracts)}</a>{' '}
          <a href={`#/${ledgerPath('statistics')}`}>{text(TEXTS.toStatistics)}</a>{' '}
          <a href={`#/${ledgerPath('doubts')}`}>{text(TEXTS.toDoubts)}</a>
        </p>
      )}
    </>
  );
}

function ReadTable(props: {
  readonly read: ReadCases;
  readonly isWaiting: boolean;
  readonly isBusy: boolean;
  readonly onTake: () => void;
}) {
  const { read, isWaiting, isBusy, onTake } = props;
  const text = useText();
  const { contracts, registered, errors, problems, skipped, unread, sheet } = read;
  const isSound = errors === 0 && contracts > 0;
  return (
    <>
      <p className="ledger-answer" role="status">
        {sheet !== '' && text(TEXTS.sheetRead(sheet))}
        {text(contracts === 0 && errors === 0 ? TEXTS.nothing : TEXTS.sound(contracts))}
        {errors > 0 && text(TEXTS.errors(errors))}
      </p>
      {unread.length > 0 && <p className="note">{text(TEXTS.unread(unread))}</p>}
      {skipped.length > 0 && (
        <details>
          <summary>{text(TEXTS.skipped(skipped.length))}</summary>
          <ul>
            {skipped.map(({ row, text: said }) => (
              <li key={row}>{text(TEXTS.row(row, said))}</li>
            ))}
          </ul>
        </details>
      )}
      {problems.length > 0 && (
        <>
          {errors > problems.length && <p className="note">{text(TEXTS.firstOnly(problems.length))}</p>}
          <ProblemTable problems={problems} />
        </>
      )}
      {isSound && (
        <>
          <p>{text(TEXTS.willTake(registered, contracts - registered))}</p>
          <p className="note">{text(TEXTS.follows)}</p>
          <div className="desk-row">
            <Button type="primary" disabled={isWaiting} loading={isBusy} onClick={onTake}>
              {text(TEXTS.take)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
