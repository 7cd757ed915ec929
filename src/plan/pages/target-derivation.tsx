import { pageHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { Verdict } from '../verdict.ts';

/** The verdict step by step: the rule, what was taken, what came out. Parts open beneath. */
export function Derivation({ verdict }: { readonly verdict: Verdict }) {
  const site = useSite();
  const text = useText();
  return (
    <section id="derivation">
      <h2>{text(TEXTS.derivation)}</h2>
      <details open>
        <summary>{text(TEXTS.steps(verdict.steps.length))}</summary>
        <Steps steps={verdict.steps} />
      </details>
      {verdict.parts.map((part) => (
        <details key={part.id}>
          <summary>{text(part.name)}</summary>
          <Steps steps={part.steps} />
        </details>
      ))}
      <p className="note">
        <a href={`${pageHref(site, 'method/')}#numbers`}>
          {text(TEXTS.ruleUsed(verdict.pack.id, verdict.pack.version))}
        </a>
      </p>
    </section>
  );
}

function Steps({ steps }: { readonly steps: Verdict['steps'] }) {
  const text = useText();
  return (
    <ol className="steps">
      {steps.map(({ rule, detail, result }) => (
        <li key={rule.zh}>
          <b>{text(rule)}</b>
          <p>{text(detail)}</p>
          <p className="result">{text(result)}</p>
        </li>
      ))}
    </ol>
  );
}
