import { useHolds } from '../../ui/desk/desk-context.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { Chinese, useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import type { CaseLine } from '../case.ts';
import { labelOf } from '../case-act-texts.ts';
import { CASE_STATES, isClosed } from '../case-states.ts';
import { ASKED, CASE_TEXTS as TEXTS } from '../case-texts.ts';
import { TYPE_WORDS } from '../contract-type.ts';
import { Yuan } from './yuan.tsx';

/** Contracts with where each stands and until when it is to be decided. */
export function CaseList({ cases }: { readonly cases: readonly CaseLine[] }) {
  return (
    <DeskTable
      caption={TEXTS.list}
      rows={cases}
      keyOf={({ id }) => id}
      columns={[
        { words: TEXTS.contract, cell: (line) => <CaseLink of={line} /> },
        { words: TEXTS.parties, cell: (line) => <Parties of={line} /> },
        { words: TEXTS.state, cell: (line) => <State of={line} /> },
        { words: TEXTS.lastDay, cell: ({ due }) => <LastDay of={due} /> },
        { words: TEXTS.handler, cell: (line) => <Handler of={line} /> },
        { words: TEXTS.amounts, cell: (line) => <Amounts of={line} />, isNumber: true },
      ]}
    />
  );
}

function CaseLink({ of: { id, projectName, reference, type, number } }: { readonly of: CaseLine }) {
  const text = useText();
  return (
    <>
      <a href={`#/contracts/${id}`}>
        {projectName === '' ? `${text(TEXTS.unnamed)} ${reference}` : <Chinese>{projectName}</Chinese>}
      </a>
      <span className="note">{[reference, ...(type === null ? [] : [text(TYPE_WORDS[type])])].join(' · ')}</span>
      {number !== null && <span className="note">{text(TEXTS.numberIs(number))}</span>}
    </>
  );
}

function Parties({ of: { seller, buyer } }: { readonly of: CaseLine }) {
  const text = useText();
  const named = (name: string) => (name === '' ? text(TEXTS.notFilled) : <Chinese>{name}</Chinese>);
  return (
    <>
      <span className="case-line">
        {text(TEXTS.sellerIs)}
        {named(seller)}
      </span>
      <span className="case-line">
        {text(TEXTS.buyerIs)}
        {named(buyer)}
      </span>
    </>
  );
}

function State({ of: { state, asked } }: { readonly of: CaseLine }) {
  const text = useText();
  return (
    <>
      {text(labelOf(CASE_STATES[state]))}
      {asked !== null && <span className="tag tag-weak">{text(ASKED[asked.kind])}</span>}
    </>
  );
}

function LastDay({ of }: { readonly of: CaseLine['due'] }) {
  const text = useText();
  if (of === null) return null;
  if (of.day === null) return <span className="note">{text(of.why ?? TEXTS.noDay)}</span>;
  return (
    <>
      {text(dayWords(of.day))} {of.isOverdue && <span className="tag tag-bad">{text(TEXTS.overdue)}</span>}
    </>
  );
}

/** Who files is not told who handles a case. */
function Handler({ of: { handler, state } }: { readonly of: CaseLine }) {
  const text = useText();
  const isTold = useHolds()('registrar', 'inspector');
  if (handler !== null) return <Chinese>{handler}</Chinese>;
  return isTold && state !== 'draft' && !isClosed(state) ? text(TEXTS.nobody) : null;
}

function Amounts({ of: { total, technical } }: { readonly of: CaseLine }) {
  const text = useText();
  return (
    <>
      <Yuan of={total} />
      {technical !== null && (
        <span className="note">
          {text(TEXTS.technicalIs)}
          <Yuan of={technical} />
        </span>
      )}
    </>
  );
}
