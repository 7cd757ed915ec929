import { Button } from 'antd';
import { ask } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { type FigureCell, figureCellKey } from '../cell.ts';
import { ENTRY_STATES } from '../entry.ts';
import { REVIEW_TEXTS as TEXTS } from '../review-texts.ts';
import type { showHistory } from '../verbs/entries.ts';
import { FigureValue } from './figure-value.tsx';

/** Every version of one cell, with who entered and who reviewed it. */
export function CellHistory({ cell, onClose }: { readonly cell: FigureCell; readonly onClose: () => void }) {
  const text = useText();
  const { plan } = useDesk();
  const { indicator, place, period } = cell;
  const { value, refused } = useAnswer(figureCellKey(cell), () =>
    ask<typeof showHistory>('collection.history', { plan: plan.id, indicator, place, period }),
  );
  const name = value === undefined ? '' : `${value.indicatorName} · ${value.placeName} · ${value.period}`;
  return (
    <section className="desk-card" aria-live="polite">
      <RefusalNotice refused={refused} />
      {value && (
        <DeskTable
          caption={TEXTS.versionsOf(name)}
          rows={value.versions}
          keyOf={({ id }) => id}
          columns={[
            {
              words: TEXTS.versions,
              cell: ({ organisation, version }) => `${organisation.name} ${text(TEXTS.version(version))}`,
            },
            { words: TEXTS.value, cell: (entry) => <FigureValue of={entry} /> },
            { words: TEXTS.state, cell: ({ state }) => text(ENTRY_STATES[state]) },
            {
              words: TEXTS.entered,
              cell: ({ enteredBy, enteredAt, reason }) => (
                <>
                  {enteredBy} {instantText(enteredAt)}
                  {reason !== null && <span className="note">{reason}</span>}
                </>
              ),
            },
            {
              words: TEXTS.review,
              cell: ({ reviewedBy, reviewedAt, reviewNote }) => (
                <>
                  {reviewedBy} {reviewedAt !== null && instantText(reviewedAt)}
                  {reviewNote !== null && <span className="note">{reviewNote}</span>}
                </>
              ),
            },
          ]}
        />
      )}
      <Button onClick={onClose}>{text(TEXTS.close)}</Button>
    </section>
  );
}
