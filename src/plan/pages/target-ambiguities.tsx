import { useText } from '../../ui/site.tsx';
import type { Target } from '../target.ts';
import { TEXTS } from '../texts.ts';

/** Wordings that can be read in two ways: every reading, the one taken, and why. */
export function Ambiguities({ ambiguities }: { readonly ambiguities: Target['ambiguities'] }) {
  const text = useText();
  if (ambiguities.length === 0) return null;
  return (
    <section id="ambiguities">
      <h2>{text(TEXTS.ambiguities)}</h2>
      {ambiguities.map(({ question, readings, chosen, why }) => (
        <article key={question.zh} className="ambiguity">
          <h3>{text(question)}</h3>
          <ul>
            {readings.map((reading, index) => (
              <li key={reading.zh} className={index === chosen ? 'chosen' : undefined}>
                {text(reading)}
                {index === chosen && <b className="tag tag-chosen">{text(TEXTS.chosen)}</b>}
              </li>
            ))}
          </ul>
          <p>
            <b>{text(TEXTS.why)}</b>
            {text(why)}
          </p>
        </article>
      ))}
    </section>
  );
}
