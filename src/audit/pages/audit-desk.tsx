import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ask } from '../../ui/desk/call.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { listAudit } from '../verbs.ts';
import { ChainCheck } from './chain-check.tsx';

interface Filter {
  readonly actor?: string;
  readonly verb?: string;
}

const LINES = 50;
const OUTCOMES = { done: TEXTS.done, refused: TEXTS.refused, failed: TEXTS.failed } as const;

/** Who did what, newest first, and whether anybody touched the record. */
export function AuditDesk() {
  const text = useText();
  const [filter, setFilter] = useState<Filter>({});
  const [before, setBefore] = useState<number | null>(null);
  const listed = useAnswer(JSON.stringify([filter, before]), () =>
    ask<typeof listAudit>('audit.list', { limit: LINES, ...filter, ...(before !== null && { before }) }),
  );
  const lines = listed.value ?? [];
  const last = lines.at(-1);
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="lead">{text(TEXTS.lead)}</p>
      <ChainCheck />
      <Form<Filter>
        name="audit-filter"
        layout="vertical"
        className="desk-filter"
        onFinish={(next) => {
          setFilter(next);
          setBefore(null);
        }}
      >
        <Form.Item name="actor" label={text(TEXTS.actor)}>
          <Input />
        </Form.Item>
        <Form.Item name="verb" label={text(TEXTS.verb)}>
          <Input />
        </Form.Item>
        <Form.Item>
          <Button htmlType="submit">{text(TEXTS.filter)}</Button>
        </Form.Item>
      </Form>
      <RefusalNotice refused={listed.refused} />
      <DeskTable
        caption={TEXTS.list}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { words: TEXTS.number, cell: ({ number }) => number },
          { words: TEXTS.at, cell: ({ at }) => instantText(at) },
          { words: TEXTS.actor, cell: ({ actor }) => actor },
          { words: TEXTS.verb, cell: ({ verb }) => <code>{verb}</code> },
          { words: TEXTS.outcome, cell: ({ outcome }) => text(OUTCOMES[outcome]) },
          {
            words: TEXTS.detail,
            cell: ({ detail }) => <code className="desk-detail">{JSON.stringify(detail)}</code>,
          },
        ]}
      />
      <div className="desk-row">
        {before !== null && <Button onClick={() => setBefore(null)}>{text(TEXTS.newest)}</Button>}
        {last && lines.length === LINES && last.number > 1 && (
          <Button onClick={() => setBefore(last.number)}>{text(TEXTS.earlier)}</Button>
        )}
      </div>
    </>
  );
}
