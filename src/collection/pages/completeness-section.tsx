import { ask } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import type { showCompleteness } from '../verbs/ledger.ts';
import { CompletenessChart, type CompletenessPoint } from './completeness-chart.tsx';

const of = (known: number, due: number) => (due === 0 ? null : `${known} / ${due}`);
const all = ({ known, due }: CompletenessPoint) => of(known, due);
const deciding = ({ decidingKnown, decidingDue }: CompletenessPoint) => of(decidingKnown, decidingDue);

/** How much of what the plan needs was there, month by month, and by holder today. */
export function CompletenessSection() {
  const text = useText();
  const { plan } = useDesk();
  const { value, refused } = useAnswer(plan.id, () =>
    ask<typeof showCompleteness>('collection.completeness', { plan: plan.id }),
  );
  const today = value?.points.at(-1);
  if (value === undefined || today === undefined || today.due === 0) return <RefusalNotice refused={refused} />;
  const ends = value.points.filter((point) => point.due > 0 && (point === today || point.day.endsWith('-12-31')));
  const holders = value.holders.flatMap(({ holder, points }) => {
    const last = points.at(-1);
    return last === undefined || last.due === 0 ? [] : [{ holder, last }];
  });
  return (
    <>
      <h2>{text(TEXTS.completeness)}</h2>
      <p className="note">{text(TEXTS.completenessLead)}</p>
      <CompletenessChart points={value.points} />
      <DeskTable
        caption={TEXTS.yearEnds}
        rows={ends}
        keyOf={({ day }) => day}
        columns={[
          { words: TEXTS.day, cell: (point) => text(point === today ? TEXTS.today : dayWords(point.day)) },
          { words: TEXTS.knownOfDue, cell: all, isNumber: true },
          { words: TEXTS.decidingKnown, cell: deciding, isNumber: true },
        ]}
      />
      {holders.length > 1 && (
        <DeskTable
          caption={TEXTS.byHolderToday}
          rows={holders}
          keyOf={({ holder }) => holder.zh}
          columns={[
            { words: TEXTS.holder, cell: ({ holder }) => text(holder) },
            { words: TEXTS.knownOfDue, cell: ({ last }) => all(last), isNumber: true },
            { words: TEXTS.decidingKnown, cell: ({ last }) => deciding(last), isNumber: true },
          ]}
        />
      )}
    </>
  );
}
