import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { useHash } from '../../ui/desk/hash.ts';
import { useText } from '../../ui/site.tsx';
import { LEDGER_PARTS, type LedgerPart, LEDGER_PAGE_TEXTS as TEXTS } from '../ledger-page-texts.ts';
import { ContractTables } from './contract-tables.tsx';
import { DoubtsPart } from './doubts-part.tsx';
import { ledgerPath, readLedgerAddress } from './ledger-address.ts';
import { PortfolioPart } from './portfolio-part.tsx';
import { StatisticsPart } from './statistics-part.tsx';
import './contract-ledger.css';

/** The contracts of the ledger as a whole: what to look at, how many, under other rules, as tables. */
export function LedgerAnalysisDesk() {
  const text = useText();
  const { part, query } = readLedgerAddress(useHash());
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="note">{text(TEXTS.standing)}</p>
      <nav className="ledger-parts" aria-label={text(TEXTS.parts)}>
        <ul>
          {(Object.keys(LEDGER_PARTS) as LedgerPart[]).map((each) => (
            <li key={each}>
              <a href={`#/${ledgerPath(each)}`} aria-current={each === part ? 'true' : undefined}>
                {text(LEDGER_PARTS[each])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="ledger-part">
        <h2 id="ledger-part">{text(LEDGER_PARTS[part])}</h2>
        {part === 'doubts' && <DoubtsPart query={query} />}
        {part === 'statistics' && <StatisticsPart query={query} />}
        {part === 'rules' && <PortfolioPart query={query} />}
        {part === 'tables' && <ContractTables />}
      </section>
    </>
  );
}
