import { ask } from '../../ui/desk/call.ts';
import { useHolds } from '../../ui/desk/desk-context.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { PACK_STATUS_WORDS } from '../../vocabulary/pack-status.ts';
import { TABLE_PART_TEXTS as TEXTS } from '../ledger-rule-texts.ts';
import type { listLayouts } from '../verbs/ledger.ts';
import { TableIn } from './table-in.tsx';
import { TableOut } from './table-out.tsx';

/** Contracts as a table, out of the ledger and into it. */
export function ContractTables() {
  const text = useText();
  const mayTake = useHolds()('registrar');
  const listed = useAnswer('layouts', () => ask<typeof listLayouts>('exchange.layouts', {}));
  const layouts = listed.value;
  return (
    <>
      <RefusalNotice refused={listed.refused} />
      {listed.isLoading && layouts === undefined && <p role="status">{text(DESK.opening)}</p>}
      {layouts && (
        <>
          {layouts.map(({ id, title, note, status }) => (
            <p key={id}>
              <strong>{text(title)}</strong>
              <span className="tag tag-weak">{text(PACK_STATUS_WORDS[status])}</span>
              <span className="note">{text(note)}</span>
            </p>
          ))}
          <h3>{text(TEXTS.in)}</h3>
          {mayTake ? <TableIn layouts={layouts} /> : <p>{text(TEXTS.onlyRegistrar)}</p>}
          <h3>{text(TEXTS.out)}</h3>
          <TableOut layouts={layouts} />
        </>
      )}
    </>
  );
}
