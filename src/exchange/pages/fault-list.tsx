import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import { fieldWords } from '../filing-fault-texts.ts';
import type { FilingFault } from '../filing-faults.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import { fieldId } from './noted-field.tsx';

/** Everything found, each leading to its field. */
export function FaultList({ faults }: { readonly faults: readonly FilingFault[] }) {
  const text = useText();
  if (faults.length === 0) return <p className="note">{text(TEXTS.noFaults)}</p>;
  return (
    <ul className="filing-faults">
      {faults.map(({ field, value, message, remedy, stops }) => (
        <li key={`${field} ${message.en}`}>
          <span className={stops === 'nothing' ? 'tag tag-weak' : 'tag tag-bad'}>
            {text(stops === 'nothing' ? DESK.finding : DESK.error)}
          </span>{' '}
          <button type="button" className="desk-link" onClick={() => leadTo(field)}>
            {text(fieldWords(field))}
          </button>{' '}
          {value !== '' && <Chinese>“{value}”</Chinese>} {text(message, remedy)}
        </li>
      ))}
    </ul>
  );
}

function leadTo(field: string): void {
  const element = document.getElementById(fieldId(field));
  element?.closest('details')?.setAttribute('open', '');
  element?.focus();
}
