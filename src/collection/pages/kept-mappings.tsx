import { Button, Form, Input, Select } from 'antd';
import { useId } from 'react';
import { ask, command } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import type { TableMapping } from '../table/table-mapping.ts';
import { TABLE_TEXTS as TEXTS } from '../table-texts.ts';
import type { dropMapping, listMappings, saveMapping } from '../verbs/table.ts';
import type { DraftedTable } from './table-draft.ts';

const GUESS = '\u0000guess';
const CHANGED = '\u0000changed';

/** The mappings an organisation keeps by name: one is chosen, the one on the screen is kept, or one is forgotten. */
export function KeptMappings({ table, shown }: { readonly table: DraftedTable; readonly shown: TableMapping }) {
  const text = useText();
  const id = useId();
  const { plan } = useDesk();
  const changing = useCommand();
  const kept = useAnswer(`${plan.id} mappings`, () =>
    ask<typeof listMappings>('collection.mappings', { plan: plan.id }),
  );
  const { mapping, mappingName, saveAs } = table.draft;
  const readable = (kept.value ?? []).flatMap((one) =>
    one.mapping === null ? [] : [{ ...one, mapping: one.mapping }],
  );
  const choose = (name: string) =>
    table.change({
      mapping: readable.find((one) => one.name === name)?.mapping ?? null,
      mappingName: name === GUESS ? null : name,
    });
  const save = async () => {
    const answer = await changing.run(
      () =>
        command<typeof saveMapping>(
          'collection.saveMapping',
          { plan: plan.id, name: saveAs.trim(), mapping: shown },
          'repeatable',
        ),
      ({ name }) => TEXTS.saved(name),
    );
    if (answer === undefined) return;
    table.change({ mapping: shown, mappingName: answer.name, saveAs: '' });
    kept.reload();
  };
  const forget = async (name: string) => {
    const answer = await changing.run(
      () => command<typeof dropMapping>('collection.dropMapping', { plan: plan.id, name }),
      () => TEXTS.forgotten(name),
    );
    if (answer === undefined) return false;
    table.change({ mappingName: null });
    kept.reload();
    return true;
  };
  const chosen = mappingName ?? (mapping === null ? GUESS : CHANGED);
  return (
    <>
      <Outcome of={changing} />
      <RefusalNotice refused={kept.refused} />
      <Form layout="vertical" component="div" className="desk-filter">
        <Form.Item label={text(TEXTS.kept)} htmlFor={`${id}-kept`}>
          <Select
            id={`${id}-kept`}
            value={chosen}
            onChange={choose}
            options={[
              { value: GUESS, label: text(TEXTS.guess) },
              ...(chosen === CHANGED ? [{ value: CHANGED, label: text(TEXTS.changed) }] : []),
              ...readable.map(({ name }) => ({ value: name, label: name })),
            ]}
          />
        </Form.Item>
        <Form.Item label={text(TEXTS.saveAs)} htmlFor={`${id}-name`}>
          <Input
            id={`${id}-name`}
            maxLength={60}
            value={saveAs}
            onChange={({ target }) => table.change({ saveAs: target.value })}
          />
        </Form.Item>
        <Form.Item>
          <Button disabled={saveAs.trim() === ''} loading={changing.isBusy} onClick={() => void save()}>
            {text(TEXTS.save)}
          </Button>
        </Form.Item>
        {mappingName !== null && (
          <Form.Item>
            <ConfirmButton
              words={TEXTS.forget}
              question={TEXTS.forgetQuestion(mappingName)}
              isDanger
              act={() => forget(mappingName)}
            />
          </Form.Item>
        )}
      </Form>
    </>
  );
}
