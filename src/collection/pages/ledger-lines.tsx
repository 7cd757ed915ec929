import { unitWords } from '../../figures/figure-words.ts';
import type { OutputOf } from '../../platform/verb.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import { figureCellKey } from '../cell.ts';
import { groupBy } from '../group-by.ts';
import { LEDGER_STATES } from '../ledger-states.ts';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import type { showLedger } from '../verbs/ledger.ts';

export type LedgerLine = OutputOf<typeof showLedger>['lines'][number];

/** What a form does something with: the figures chosen in these tables. */
export interface LedgerActionProps {
  readonly ledger: OutputOf<typeof showLedger>;
  readonly chosen: readonly LedgerLine[];
  readonly onDone: () => void;
}

/** Missing figures, a table for each holder; with `chosen` they can be chosen. */
export function LedgerLines(props: {
  readonly lines: readonly LedgerLine[];
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
}) {
  const { lines, chosen, onChoose } = props;
  const text = useText();
  if (lines.length === 0) return <p className="note">{text(TEXTS.none)}</p>;
  const nameOf = ({ indicatorName, placeName, period }: LedgerLine) =>
    `${text(indicatorName)} ${text(placeName)} ${period}`;
  return [...groupBy(lines, ({ holder }) => holder.zh).values()].map((own) => {
    const holder = own[0]?.holder ?? TEXTS.nobody;
    return (
      <section key={holder.zh}>
        <h3>{text(holder)}</h3>
        <DeskTable
          caption={holder}
          rows={own}
          keyOf={figureCellKey}
          {...(chosen && onChoose && { selection: { chosen, choose: onChoose, nameOf } })}
          columns={[
            { words: TEXTS.figure, cell: (line) => <FigureName of={line} /> },
            { words: TEXTS.neededFor, cell: (line) => <Needed of={line} /> },
            { words: TEXTS.state, cell: (line) => <State of={line} /> },
            { words: TEXTS.asked, cell: ({ asked }) => <Asked of={asked} /> },
            { words: TEXTS.said, cell: ({ answer }) => <Said of={answer} /> },
          ]}
        />
      </section>
    );
  });
}

function FigureName({ of: { indicatorName, placeName, period, unit } }: { readonly of: LedgerLine }) {
  const text = useText();
  return (
    <>
      {text(indicatorName)}
      <span className="note">
        {text(placeName)} · {period} · {text(unitWords(unit))}
      </span>
    </>
  );
}

/** Ids of targets; those whose verdict waits for the figure are said to. */
function Needed({ of: { targets, decides } }: { readonly of: LedgerLine }) {
  const text = useText();
  return targets.map((id) => (
    <span key={id}>
      {id} {decides.includes(id) && <span className="tag">{text(TEXTS.decides)}</span>}{' '}
    </span>
  ));
}

function State({ of: { state, overdue, organisation, others } }: { readonly of: LedgerLine }) {
  const text = useText();
  return (
    <>
      {text(LEDGER_STATES[state])} {overdue && <span className="tag tag-bad">{text(TEXTS.overdueMark)}</span>}
      {state !== 'not-asked' && organisation !== null && <span className="note">{organisation.name}</span>}
      {others.map(({ organisation: { id, name }, state: theirs }) => (
        <span key={id} className="note">
          {name} · {text(LEDGER_STATES[theirs])}
        </span>
      ))}
    </>
  );
}

function Asked({ of }: { readonly of: LedgerLine['asked'] }) {
  const text = useText();
  if (of === null) return null;
  return (
    <>
      {text(dayWords(of.on))} {of.times > 1 && text(TEXTS.times(of.times))}
      {of.due !== null && <span className="note">{text(TEXTS.dueBy(text(dayWords(of.due))))}</span>}
    </>
  );
}

function Said({ of }: { readonly of: LedgerLine['answer'] }) {
  const text = useText();
  if (of === null) return null;
  const { promisedOn, state, by, on, note, onPaper } = of;
  return (
    <>
      {promisedOn === null ? text(LEDGER_STATES[state]) : text(TEXTS.promisedBy(text(dayWords(promisedOn))))}
      <span className="note">{[by, text(dayWords(on)), ...(onPaper ? [text(TEXTS.onPaper)] : [])].join(' · ')}</span>
      {note !== '' && <span className="note">{note}</span>}
    </>
  );
}
