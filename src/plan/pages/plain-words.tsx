import { useText } from '../../ui/site.tsx';
import { PLAIN_WORDS, TEXTS } from '../texts.ts';

/** Plain-word help, closed until asked for; opens with the keyboard and without scripts. */
export function PlainWords() {
  const text = useText();
  return (
    <details className="plain-words">
      <summary>
        {text(TEXTS.help)}
        <span className="note">{PLAIN_WORDS.map(({ term }) => text(term)).join(text({ zh: '、', en: ', ' }))}</span>
      </summary>
      <PlainWordList />
    </details>
  );
}

export function PlainWordList() {
  const text = useText();
  return (
    <dl className="word-list">
      {PLAIN_WORDS.map(({ id, term, words }) => (
        <div key={id} id={`word-${id}`}>
          <dt>{text(term)}</dt>
          <dd>{text(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
