import type { OutputOf } from '../../platform/verb.ts';
import { Chinese, Name, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { COMPARISON_ANSWERS } from '../comparability.ts';
import { COMPARE_TEXTS as COMPARE } from '../compare-texts.ts';
import { figureWords } from '../figure-words.ts';
import type { Observation } from '../observation.ts';
import type { compareFigures } from '../verbs/compare.ts';

/** 口径卡: may two figures be compared? The answer first, then the two, then aspect by aspect why. */
export function ComparisonCard({ of }: { readonly of: OutputOf<typeof compareFigures> }) {
  const text = useText();
  return (
    <section>
      <h2>{text(of.answerWords)}</h2>
      <ol>
        {[of.a, of.b].map((figure) => (
          <li key={figure.id}>
            <ComparedFigure figure={figure} />
          </li>
        ))}
      </ol>
      <table className="stack">
        <caption>{text(COMPARE.comparedBy)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(COMPARE.aspect)}</th>
            <th scope="col">{text(COMPARE.mayCompare)}</th>
            <th scope="col">{text(COMPARE.why)}</th>
          </tr>
        </thead>
        <tbody>
          {of.points.map(({ aspect, aspectWords, verdict, words }) => (
            <tr key={aspect}>
              <th scope="row">{text(aspectWords)}</th>
              <td>{text(COMPARISON_ANSWERS[verdict])}</td>
              <td>{text(words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ComparedFigure({ figure }: { readonly figure: Observation }) {
  const text = useText();
  return (
    <>
      <b>{text(figureWords(figure))}</b> <Name of={figure.place} /> <Name of={figure.indicator} />
      {figure.breakdown !== null && <Chinese>{` · ${figure.breakdown}`}</Chinese>}{' '}
      {text(periodTextWords(figure.period))}
      <span className="note">
        <Chinese>{figure.source}</Chinese>
      </span>
    </>
  );
}
