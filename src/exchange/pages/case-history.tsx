import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import type { CaseEvent } from '../case.ts';
import { actLabel } from '../case-act-texts.ts';
import { CASE_PAGE_TEXTS as TEXTS } from '../case-page-texts.ts';
import { CASE_STATES } from '../case-states.ts';

/** Who did what, the newest first, with every reason that was given. */
export function CaseHistory({ events }: { readonly events: readonly CaseEvent[] }) {
  const text = useText();
  return (
    <section aria-labelledby="case-history">
      <h2 id="case-history">{text(TEXTS.history)}</h2>
      <DeskTable
        caption={TEXTS.history}
        rows={events}
        keyOf={({ version }) => String(version)}
        columns={[
          { words: TEXTS.act, cell: (event) => <Act of={event} /> },
          { words: TEXTS.doneBy, cell: ({ by }) => <Chinese>{by}</Chinese> },
          { words: TEXTS.at, cell: ({ at }) => instantText(at) },
          { words: TEXTS.said, cell: (event) => <Said of={event} /> },
        ]}
      />
    </section>
  );
}

function Act({ of: { act, from, to } }: { readonly of: CaseEvent }) {
  const text = useText();
  return (
    <>
      {text(actLabel(act))}
      {from !== to && <span className="note">{text(TEXTS.moved(CASE_STATES[from], CASE_STATES[to]))}</span>}
    </>
  );
}

function Said({ of: { note, facts, clauses } }: { readonly of: CaseEvent }) {
  const text = useText();
  if (note === '' && facts.length === 0 && clauses.length === 0) return null;
  return (
    <>
      {facts.map((fact) => (
        <span key={fact.zh} className="case-line">
          {text(fact)}
        </span>
      ))}
      {note !== '' && (
        <span className="case-said">
          <Chinese>{note}</Chinese>
        </span>
      )}
      {clauses.length > 0 && (
        <ul>
          {clauses.map(({ clause, reason }) => (
            <li key={`${clause} ${reason}`} className="case-said">
              {clause === '' ? text(TEXTS.wholeContract) : <Chinese>{clause}</Chinese>}
              {text({ zh: '：', en: ': ' })}
              <Chinese>{reason}</Chinese>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
