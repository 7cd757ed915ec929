import { pageHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { TEXTS } from '../texts.ts';
import type { VerdictSummary } from '../verbs.ts';
import { promiseOf, valueOf } from '../verdict-numbers.ts';
import { REASONS } from '../verdict-states.ts';
import { StateLabel } from './state-mark.tsx';

/** The targets of one kind: promise, verdict, numbers and the sentence that says why. */
export function VerdictTable(props: { readonly verdicts: readonly VerdictSummary[]; readonly caption: string }) {
  const text = useText();
  return (
    <table className="verdicts stack">
      <caption className="unseen">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.id)}</th>
          <th scope="col">{text(TEXTS.promise)}</th>
          <th scope="col">{text(TEXTS.verdict)}</th>
          <th scope="col">{text(TEXTS.numbers)}</th>
          <th scope="col">{text(TEXTS.explanation)}</th>
        </tr>
      </thead>
      <tbody>
        {props.verdicts.map((verdict) => (
          <VerdictRow key={verdict.id} verdict={verdict} />
        ))}
      </tbody>
    </table>
  );
}

function VerdictRow({ verdict }: { readonly verdict: VerdictSummary }) {
  const site = useSite();
  const text = useText();
  const { id, name, quote, quotePlace, state, stateWords, reason, sentence } = verdict;
  return (
    <tr id={id}>
      <td className="target-id">{id}</td>
      <th scope="row">
        <a href={pageHref(site, `targets/${id}`)}>{text(name)}</a>
        <q className="quote">
          <Chinese>{quote}</Chinese>
        </q>
        <span className="note">
          <Chinese>{quotePlace}</Chinese>
        </span>
      </th>
      <td className="verdict-cell">
        <StateLabel state={state} words={stateWords} />
        {reason !== null && <span className="note">{text(REASONS[reason])}</span>}
      </td>
      <td className="numbers-cell">
        <Numbers verdict={verdict} />
      </td>
      <td className="sentence">{text(sentence)}</td>
    </tr>
  );
}

/** Value over target, each named, so that neither is taken for the other. */
function Numbers({ verdict }: { readonly verdict: VerdictSummary }) {
  const text = useText();
  const [value, promise] = [valueOf(verdict), promiseOf(verdict)];
  if (promise === null) return null;
  return (
    <dl className="numbers">
      {value !== null && (
        <div>
          <dt>{text(TEXTS.valueNow)}</dt>
          <dd>
            {text(value)}
            {verdict.period !== null && (
              <span className="note">{text(TEXTS.inPeriod(text(periodTextWords(verdict.period))))}</span>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{text(TEXTS.targetValue)}</dt>
        <dd>{text(promise)}</dd>
      </div>
    </dl>
  );
}
