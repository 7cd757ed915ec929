import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { INTAKE_TEXTS as TEXTS } from '../intake-texts.ts';
import type { createWorkbook } from '../verbs/workbook.ts';
import { DropZone } from './drop-zone.tsx';
import { FileIntake } from './file-intake.tsx';
import { TableIntake } from './table-intake.tsx';

/** The workbook out and in, several at once, and any other table. */
export function IntakeDesk() {
  const text = useText();
  const { plan } = useDesk();
  const fetching = useCommand();
  const [files, setFiles] = useState<readonly { readonly key: number; readonly file: File }[]>([]);
  const add = (given: readonly File[]) =>
    setFiles((before) => {
      const next = (before.at(-1)?.key ?? 0) + 1;
      return [...before, ...given.map((file, index) => ({ key: next + index, file }))];
    });
  const fetchWorkbook = () =>
    fetching.run(async () => {
      const refused = await download<typeof createWorkbook>('collection.workbook', { plan: plan.id });
      return refused ?? { ok: true, value: null };
    });
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="lead">{text(TEXTS.lead)}</p>
      <h2>{text(TEXTS.workbook)}</h2>
      <Outcome of={fetching} />
      <Button type="primary" loading={fetching.isBusy} onClick={() => void fetchWorkbook()}>
        {text(TEXTS.download)}
      </Button>
      <h2>{text(TEXTS.giveBack)}</h2>
      <DropZone drop={TEXTS.drop} choose={TEXTS.chooseFiles} accept=".xlsx,.xls,.xlsm,.csv,.zip" onFiles={add} />
      {files.map(({ key, file }) => (
        <FileIntake
          key={key}
          file={file}
          onRemove={() => setFiles((before) => before.filter((one) => one.key !== key))}
        />
      ))}
      <TableIntake />
    </>
  );
}
