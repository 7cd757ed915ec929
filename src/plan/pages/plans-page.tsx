import { pageHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import type { PlanHeader } from '../target.ts';
import { TEXTS } from '../texts.ts';

/** The plans loaded, when there is more than one. */
export function PlansPage({ data }: { readonly data: readonly PlanHeader[] }) {
  const site = useSite();
  const text = useText();
  return (
    <>
      <h1>{text(TEXTS.plans)}</h1>
      <ul className="plans">
        {data.map(({ id, title, issuer, issuedOn, simulated }) => (
          <li key={id}>
            <a href={pageHref({ ...site, plan: id }, '')}>{text(title)}</a>
            <span className="note">{text(FRAME.issuedBy(text(issuer), text(dayWords(issuedOn))))}</span>
            {simulated && <strong className="simulated">{text(FRAME.simulated)}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}
