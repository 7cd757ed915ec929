import { TEXTS as FIGURES } from '../../figures/texts.ts';
import { pageHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { byReason, isJudged } from '../headline.ts';
import { TEXTS } from '../texts.ts';
import type { VerdictSummary } from '../verbs.ts';
import { promiseOf, valueOf } from '../verdict-numbers.ts';
import { REASONS } from '../verdict-states.ts';
import { StateLabel } from './state-mark.tsx';

/** The headline targets on one screen: what can be judged, and — most of it — what cannot, why, and who holds the figure. */
export function BoardAnswer({ verdicts }: { readonly verdicts: readonly VerdictSummary[] }) {
  const text = useText();
  const judged = verdicts.filter(isJudged);
  const unknown = verdicts.filter(({ state }) => state === 'cannot-tell');
  return (
    <div className="answer-grid">
      <section className="judged" aria-labelledby="judged-head">
        <h2 id="judged-head">{text(TEXTS.judgedHead(judged.length))}</h2>
        {judged.length === 0 && <p>{text(TEXTS.nothingJudged)}</p>}
        {judged.map((verdict) => (
          <JudgedCard key={verdict.id} verdict={verdict} />
        ))}
      </section>
      {unknown.length > 0 && (
        <section className="unknown" aria-labelledby="unknown-head">
          <h2 id="unknown-head">{text(TEXTS.unknownHead(unknown.length))}</h2>
          <p>{text(TEXTS.unknownLead)}</p>
          <UnknownByReason verdicts={unknown} />
        </section>
      )}
    </div>
  );
}

function JudgedCard({ verdict }: { readonly verdict: VerdictSummary }) {
  const site = useSite();
  const text = useText();
  const { id, name, state, stateWords, period, readings } = verdict;
  const [value, promise] = [valueOf(verdict), promiseOf(verdict)];
  return (
    <article className="judged-card">
      <StateLabel state={state} words={stateWords} large />
      <h3>
        <span className="target-id">{id}</span> <a href={pageHref(site, `targets/${id}`)}>{text(name)}</a>
      </h3>
      {value !== null && <p className="big-number">{text(value)}</p>}
      <p>
        {period !== null && text(periodTextWords(period))}
        {promise !== null && (
          <>
            {text({ zh: '，', en: '; ' })}
            {text(TEXTS.againstGoal(text(promise)))}
          </>
        )}
      </p>
      {readings.length > 0 && <p className="mini-head">{text(TEXTS.readingsShort)}</p>}
      {readings.length > 0 && (
        <dl className="mini-readings">
          {readings.map(({ reading, words, year, weakSource }) => (
            <div key={reading}>
              <dt>{text(words)}</dt>
              <dd>
                {year ?? text(TEXTS.notSeen)}
                {weakSource && <span className="tag tag-weak">{text(FIGURES.weak)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

function UnknownByReason({ verdicts }: { readonly verdicts: readonly VerdictSummary[] }) {
  const text = useText();
  return (
    <table className="reasons stack">
      <caption className="unseen">{text(TEXTS.unknownHead(verdicts.length))}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.missing)}</th>
          <th scope="col">{text(TEXTS.targets)}</th>
          <th scope="col">{text(TEXTS.heldBy)}</th>
        </tr>
      </thead>
      {byReason(verdicts).map((group) => (
        <tbody key={group.reason}>
          {group.verdicts.map((verdict, index) => (
            <tr key={verdict.id}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={group.verdicts.length}>
                  {text(REASONS[group.reason])}
                  {group.verdicts.length > 1 && <span className="count">{group.verdicts.length}</span>}
                </th>
              )}
              <td>
                <TargetLink verdict={verdict} />
              </td>
              <td>{text(verdict.holder)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function TargetLink({ verdict: { id, name } }: { readonly verdict: VerdictSummary }) {
  const site = useSite();
  const text = useText();
  return (
    <a href={pageHref(site, `targets/${id}`)}>
      <span className="target-id">{id}</span> {text(name)}
    </a>
  );
}
