import { Chinese, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { figureWords } from '../figure-words.ts';
import { TEXTS } from '../texts.ts';
import type { Contradiction } from '../verbs.ts';
import { ObservationSource } from './observation-source.tsx';

/** What does not fit together, each with the figures it is about. */
export function ContradictionList({ contradictions }: { readonly contradictions: readonly Contradiction[] }) {
  const text = useText();
  if (contradictions.length === 0) return <p>{text(TEXTS.noContradictions)}</p>;
  return (
    <ol className="contradictions">
      {contradictions.map(({ id, ruleWords, sentence, observations }) => (
        <li key={id}>
          <p>
            <span className="tag">{text(ruleWords)}</span> {text(sentence)}
          </p>
          <details>
            <summary>{text(TEXTS.source)}</summary>
            <ul>
              {observations.map((observation) => (
                <li key={observation.id}>
                  <Chinese>{observation.place}</Chinese> {text(periodTextWords(observation.period))}{' '}
                  <b className="figures">{text(figureWords(observation))}</b>{' '}
                  <ObservationSource observation={observation} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
}
