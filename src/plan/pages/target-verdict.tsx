import type { ReactNode } from 'react';
import { bareFigureWords } from '../../figures/figure-words.ts';
import { useText } from '../../ui/site.tsx';
import { Decimal } from '../../vocabulary/decimal.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import type { Words } from '../../vocabulary/words.ts';
import { differenceWords, valueWords } from '../display.ts';
import type { Target } from '../target.ts';
import { TEXTS } from '../texts.ts';
import type { PartVerdict, Verdict } from '../verdict.ts';
import { numberOf, promiseOf, valueOf } from '../verdict-numbers.ts';
import { REASONS } from '../verdict-states.ts';
import { StateLabel } from './state-mark.tsx';

/** State, sentence and the numbers of one verdict; then its readings and its parts. */
export function VerdictPanel({ target, verdict }: { readonly target: Target; readonly verdict: Verdict }) {
  const text = useText();
  return (
    <section className="verdict-panel" aria-labelledby="verdict-head">
      <h2 id="verdict-head" className="unseen">
        {text(TEXTS.verdict)}
      </h2>
      <p className="verdict-state">
        <StateLabel state={verdict.state} words={verdict.stateWords} large />
        {verdict.reason !== null && <span className="reason">{text(REASONS[verdict.reason])}</span>}
      </p>
      <p className="verdict-sentence">{text(verdict.sentence)}</p>
      <Facts target={target} verdict={verdict} />
      {verdict.readings.length > 0 && <Readings verdict={verdict} />}
      {verdict.parts.length > 0 && <Parts parts={verdict.parts} />}
    </section>
  );
}

function Facts({ target, verdict }: { readonly target: Target; readonly verdict: Verdict }) {
  const text = useText();
  const facts: (readonly [Words, ReactNode])[] = [];
  const [value, promise] = [valueOf(verdict), promiseOf(verdict)];
  if (promise !== null) facts.push([TEXTS.targetValue, text(promise)]);
  if (value !== null) {
    const period = verdict.period === null ? '' : text(TEXTS.inPeriod(text(periodTextWords(verdict.period))));
    facts.push([TEXTS.factValue, `${text(value)}${period}`]);
  }
  if (verdict.gap !== null) facts.push([TEXTS.factGap, text(gapOf(verdict, verdict.gap))]);
  if (target.baseline !== undefined) facts.push([TEXTS.baseline, <Baseline key="baseline" target={target} />]);
  if (verdict.state !== 'not-judged') facts.push([TEXTS.factReached, text(reachedOf(verdict))]);
  if (verdict.path !== null) {
    facts.push([TEXTS.factPath, text(TEXTS.pathWords(verdict.path.covered, verdict.path.elapsed))]);
  }
  if (verdict.required !== null) {
    const { perYear, years, compoundedPercent } = verdict.required;
    const amount = text(differenceWords(new Decimal(perYear), verdict));
    facts.push([TEXTS.factRequired, text(TEXTS.requiredPerYear(amount, years, compoundedPercent))]);
  }
  if (verdict.state !== 'not-judged') facts.push([TEXTS.holder, text(verdict.holder)]);
  return (
    <dl className="facts">
      {facts.map(([name, content]) => (
        <div key={name.zh}>
          <dt>{text(name)}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}

function Baseline({ target }: { readonly target: Target }) {
  const text = useText();
  const { baseline, kind, unit } = target;
  if (baseline === undefined) return null;
  const { value, qualifier } = baseline;
  // A multiple is promised of a number that is no multiple itself.
  const words =
    kind === 'regional-multiple'
      ? bareFigureWords({ value, unit, qualifier })
      : valueWords(new Decimal(value), { kind, unit }, qualifier);
  return (
    <>
      {text(words)}
      {text(TEXTS.inPeriod(text(periodTextWords(baseline.period))))}
      {baseline.universe === 'other' && <span className="note">{text(TEXTS.otherUniverse)}</span>}
      {baseline.note !== undefined && <span className="note">{text(baseline.note)}</span>}
    </>
  );
}

function gapOf(verdict: PartVerdict, gap: string): Words {
  const amount = new Decimal(gap);
  const words = differenceWords(amount, verdict);
  if (amount.isZero()) return TEXTS.gapNone;
  const made = amount.greaterThan(0) ? TEXTS.gapFavourable : TEXTS.gapUnfavourable;
  return { zh: made(words.zh).zh, en: made(words.en).en };
}

function reachedOf(verdict: PartVerdict): Words {
  const { reachedOnce } = verdict;
  if (reachedOnce === null) return TEXTS.notReached;
  return reachedWords(reachedOnce.year, numberOf(verdict, reachedOnce.value), reachedOnce.weakSource);
}

const reachedWords = (year: number, { zh, en }: Words, weakSource: boolean): Words => ({
  zh: TEXTS.reachedIn(year, zh, weakSource).zh,
  en: TEXTS.reachedIn(year, en, weakSource).en,
});

function Readings({ verdict }: { readonly verdict: Verdict }) {
  const text = useText();
  return (
    <table className="readings">
      <caption>
        {text(TEXTS.readings)}
        <span className="note">{text(TEXTS.readingsLead)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.reading)}</th>
          <th scope="col" className="number">
            {text(TEXTS.edge)}
          </th>
          <th scope="col">{text(TEXTS.firstYear)}</th>
        </tr>
      </thead>
      <tbody>
        {verdict.readings.map(({ reading, words, edge, year, value, weakSource }) => (
          <tr key={reading}>
            <th scope="row">{text(words)}</th>
            <td className="number">{text(numberOf(verdict, edge))}</td>
            <td>
              {text(
                year === null || value === null
                  ? TEXTS.notReached
                  : reachedWords(year, numberOf(verdict, value), weakSource),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Parts({ parts }: { readonly parts: readonly PartVerdict[] }) {
  const text = useText();
  return (
    <table className="parts stack">
      <caption>{text(TEXTS.parts)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.part)}</th>
          <th scope="col">{text(TEXTS.targetValue)}</th>
          <th scope="col">{text(TEXTS.verdict)}</th>
          <th scope="col">{text(TEXTS.explanation)}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => {
          const promise = promiseOf(part);
          return (
            <tr key={part.id}>
              <th scope="row">{text(part.name)}</th>
              <td>{promise !== null && text(promise)}</td>
              <td>
                <StateLabel state={part.state} words={part.stateWords} />
              </td>
              <td>{text(part.sentence)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
