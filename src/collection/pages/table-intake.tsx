import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { INTAKE_TEXTS } from '../intake-texts.ts';
import { TABLE_TEXTS as TEXTS } from '../table-texts.ts';
import type { readTable, takeTable } from '../verbs/table.ts';
import { DropZone } from './drop-zone.tsx';
import { KeptMappings } from './kept-mappings.tsx';
import { MappingForm } from './mapping-form.tsx';
import { useSettled } from './settled.ts';
import { type DraftedTable, useTableDraft } from './table-draft.ts';
import { TablePreview } from './table-preview.tsx';

/** Any table: pasted or chosen, read as its heads suggest or as somebody says, shown, and only then taken. */
export function TableIntake() {
  const text = useText();
  const { plan } = useDesk();
  const table = useTableDraft();
  const taking = useCommand();
  const [isConfirmed, setConfirmed] = useState(false);
  const { draft, file } = table;
  const asked = JSON.stringify([plan.id, file?.name, file?.lastModified, draft.pasted, draft.mapping, draft.reason]);
  const settled = useSettled(asked);
  const shown = useAnswer(table.isEmpty ? null : settled.value, async () => {
    const source = await table.source();
    if (!source.ok) return source;
    const { mapping, reason } = draft;
    const given = { ...source.value, ...(mapping && { mapping }), ...(reason.trim() && { reason }) };
    return command<typeof readTable>('collection.readTable', { plan: plan.id, ...given }, 'repeatable');
  });
  const preview = table.isEmpty ? undefined : shown.value;
  // What somebody chose last counts, also before it was read again.
  const mapping = draft.mapping ?? preview?.mapping;
  const take = async (partial: boolean) => {
    if (preview === undefined) return;
    const answer = await taking.run(
      async () => {
        const source = await table.source();
        if (!source.ok) return source;
        const { reason } = draft;
        const confirmed = isConfirmed ? preview.toConfirm : [];
        const given = {
          ...source.value,
          mapping: preview.mapping,
          confirmed,
          partial,
          ...(reason.trim() && { reason }),
        };
        return command<typeof takeTable>('collection.takeTable', { plan: plan.id, ...given }, 'repeatable');
      },
      ({ accepted, taken, unchanged }) => (accepted ? INTAKE_TEXTS.taken(taken, unchanged) : INTAKE_TEXTS.nothingTaken),
    );
    if (answer?.accepted !== true) return;
    setConfirmed(false);
    if (answer.errors + answer.findings === 0) table.finish();
    else shown.reload();
  };
  return (
    <section aria-label={text(TEXTS.heading)}>
      <h2>{text(TEXTS.heading)}</h2>
      <p className="lead">{text(TEXTS.lead)}</p>
      <TableChoice table={table} />
      <Outcome of={taking} />
      {!table.isEmpty && (shown.isLoading || !settled.isSettled) && <p role="status">{text(TEXTS.reading)}</p>}
      {!table.isEmpty && <RefusalNotice refused={shown.refused} />}
      {preview && mapping && (
        <>
          <h3>{text(TEXTS.mapping)}</h3>
          <KeptMappings table={table} shown={mapping} />
          {preview.guessed && <p className="note">{text(TEXTS.guessed)}</p>}
          <MappingForm
            preview={preview}
            mapping={mapping}
            onChange={(changed) => table.change({ mapping: changed, mappingName: null })}
          />
          <TablePreview
            preview={preview}
            reason={draft.reason}
            onReason={(reason) => table.change({ reason })}
            isConfirmed={isConfirmed}
            onConfirm={setConfirmed}
            isWaiting={shown.isLoading || !settled.isSettled || shown.refused !== null}
            isBusy={taking.isBusy}
            onTake={(partial) => void take(partial)}
          />
        </>
      )}
    </section>
  );
}

function TableChoice({ table }: { readonly table: DraftedTable }) {
  const text = useText();
  const id = useId();
  const { draft, file } = table;
  return (
    <Form layout="vertical" component={false}>
      <Form.Item label={text(TEXTS.pasted)} htmlFor={id}>
        <Input.TextArea
          id={id}
          rows={5}
          wrap="off"
          className="desk-paste"
          disabled={file !== null}
          value={draft.pasted}
          onChange={({ target }) => table.change({ pasted: target.value })}
        />
      </Form.Item>
      {file === null ? (
        <DropZone
          drop={TEXTS.dropOne}
          choose={TEXTS.chooseOne}
          accept=".csv,.txt,.tsv,.xlsx"
          onFiles={([chosen]) => table.chooseFile(chosen ?? null)}
        />
      ) : (
        <p>
          {text(TEXTS.chosenFile(file.name))}{' '}
          <Button onClick={() => table.chooseFile(null)}>{text(TEXTS.leaveFile)}</Button>
        </p>
      )}
    </Form>
  );
}
