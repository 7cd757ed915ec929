import { Button, Checkbox, Form, Input } from 'antd';
import { useId } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { ProblemTable } from '../../ui/desk/refusal-notice.tsx';
import { Chinese, useText } from '../../ui/site.tsx';
import { MISSING_REASONS } from '../cell.ts';
import { INTAKE_TEXTS } from '../intake-texts.ts';
import { CELL_STATES } from '../table/cell-state.ts';
import { TABLE_TEXTS as TEXTS } from '../table-texts.ts';
import type { readTable } from '../verbs/table.ts';
import { FigureValue } from './figure-value.tsx';

const MOST_SHOWN = 100;
type Preview = OutputOf<typeof readTable>;

/** What a table would report, with every problem, and the choice to take all of it or the part without problems. */
export function TablePreview(props: {
  readonly preview: Preview;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
  readonly isWaiting: boolean;
  readonly isBusy: boolean;
  readonly onTake: (partial: boolean) => void;
}) {
  const { preview, isConfirmed, isWaiting, isBusy, onTake } = props;
  const text = useText();
  const { counts, errors, findings, problems } = preview;
  const all = counts.new + counts.correction + counts.unchanged;
  const isOpen = errors > 0 || (findings > 0 && !isConfirmed);
  const needsReason = counts.correction > 0 || problems.some(({ code }) => code === 'reason-missing');
  return (
    <>
      <h3>{text(TEXTS.preview)}</h3>
      <div aria-live="polite">
        <p>{text(TEXTS.summary(counts.new, counts.correction, counts.unchanged, counts.blank))}</p>
        {errors + findings > 0 && <p>{text(TEXTS.doubts(errors, findings, problems.length))}</p>}
      </div>
      {problems.length > 0 && <ProblemTable problems={problems} />}
      <ProposedValues preview={preview} all={all} />
      {findings > 0 && (
        <Checkbox checked={isConfirmed} onChange={({ target }) => props.onConfirm(target.checked)}>
          {text(INTAKE_TEXTS.confirm(findings))}
        </Checkbox>
      )}
      {(needsReason || props.reason !== '') && <ReasonField reason={props.reason} onReason={props.onReason} />}
      <div className="desk-row">
        <Button
          type="primary"
          disabled={isWaiting || isOpen || all === 0}
          loading={isBusy}
          onClick={() => onTake(false)}
        >
          {text(INTAKE_TEXTS.takeAll)}
        </Button>
        {isOpen && all > 0 && (
          <Button disabled={isWaiting} loading={isBusy} onClick={() => onTake(true)}>
            {text(INTAKE_TEXTS.takePart)}
          </Button>
        )}
      </div>
    </>
  );
}

function ProposedValues({ preview, all }: { readonly preview: Preview; readonly all: number }) {
  const text = useText();
  const rows = preview.values.slice(0, MOST_SHOWN);
  return (
    <DeskTable
      caption={TEXTS.values(rows.length, all)}
      rows={rows}
      keyOf={({ address, indicator, place, period }) => `${address} ${indicator} ${place} ${period}`}
      empty={TEXTS.nothing}
      columns={[
        { words: TEXTS.cell, cell: ({ address }) => address },
        { words: TEXTS.indicator, cell: ({ indicatorName }) => <Chinese>{indicatorName}</Chinese> },
        { words: TEXTS.place, cell: ({ placeName }) => <Chinese>{placeName}</Chinese> },
        { words: TEXTS.period, cell: ({ period }) => period },
        {
          words: TEXTS.value,
          isNumber: true,
          cell: (value) => (
            <>
              <FigureValue of={value} />
              {(value.convertedFrom !== null || value.written !== value.value) && (
                <span className="note">{text(TEXTS.written(value.written + (value.convertedFrom ?? '')))}</span>
              )}
            </>
          ),
        },
        {
          words: TEXTS.state,
          cell: ({ state, before }) => (
            <>
              {text(CELL_STATES[state])}
              {state === 'correction' && before !== null && (
                <span className="note">{text(TEXTS.before(reasonOr(before, text)))}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** A figure given before, or why there was none. */
const reasonOr = (before: string, text: ReturnType<typeof useText>) => {
  const reason = Object.entries(MISSING_REASONS).find(([code]) => code === before)?.[1];
  return reason === undefined ? before : text(reason);
};

function ReasonField({ reason, onReason }: { readonly reason: string; readonly onReason: (reason: string) => void }) {
  const text = useText();
  const id = useId();
  return (
    <Form layout="vertical" component="div" className="desk-form">
      <Form.Item label={text(TEXTS.reason)} htmlFor={id} extra={text(TEXTS.reasonHelp)}>
        <Input id={id} maxLength={500} value={reason} onChange={({ target }) => onReason(target.value)} />
      </Form.Item>
    </Form>
  );
}
