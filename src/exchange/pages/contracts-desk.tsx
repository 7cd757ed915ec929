import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { goTo, useHash } from '../../ui/desk/hash.ts';
import { useText } from '../../ui/site.tsx';
import { CASE_TEXTS as TEXTS } from '../case-texts.ts';
import { readCaseFilter } from './case-address.ts';
import { CasePage } from './case-page.tsx';
import { CaseQueue } from './case-queue.tsx';
import { NewCase } from './new-case.tsx';
import './cases.css';

/** The contracts, one of them, or a new one, as the address says. */
export function ContractsDesk() {
  const text = useText();
  const [path = '', query = ''] = useHash().split('?');
  const contract = path.split('/')[1] ?? '';
  if (contract === '') return <CaseQueue key="queue" filter={readCaseFilter(query)} />;
  if (contract !== 'new') return <CasePage key={contract} contract={decodeURIComponent(contract)} />;
  return (
    <div key="new">
      <DeskHeading words={TEXTS.newCase} />
      <p className="note">{text(TEXTS.standing)}</p>
      <p>
        <a href="#/contracts">{text(TEXTS.backToList)}</a>
      </p>
      <NewCase onSaved={(id) => goTo(`contracts/${id}`)} />
    </div>
  );
}
