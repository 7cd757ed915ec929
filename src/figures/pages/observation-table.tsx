import { Name, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { bareFigureWords, figureWords, unitWords } from '../figure-words.ts';
import { yearOf } from '../period-years.ts';
import { TEXTS } from '../texts.ts';
import type { JudgedObservation } from '../verbs.ts';
import { ObservationSource, ObservationStatus } from './observation-source.tsx';

/**
 * Every value as it stands, newest period first, with what the adoption rule made of it.
 * Indicator and place get a column only where they differ between rows; adoption only where a verdict may use the values.
 */
export function ObservationTable(props: {
  readonly observations: readonly JudgedObservation[];
  readonly caption: string;
  readonly judged?: boolean;
}) {
  const { caption, judged = true } = props;
  const text = useText();
  if (props.observations.length === 0) return <p>{text(TEXTS.noValues)}</p>;
  const observations = [...props.observations].sort(newestFirst);
  const differs = (field: 'indicator' | 'place') => new Set(observations.map((row) => row[field])).size > 1;
  const [byIndicator, byPlace] = [differs('indicator'), differs('place')];
  return (
    <table className="observations stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.period)}</th>
          {byIndicator && <th scope="col">{text(TEXTS.indicator)}</th>}
          {byPlace && <th scope="col">{text(TEXTS.place)}</th>}
          <th scope="col" className="number">
            {text(TEXTS.value)}
          </th>
          <th scope="col">{text(TEXTS.status)}</th>
          <th scope="col">{text(TEXTS.source)}</th>
          {judged && <th scope="col">{text(TEXTS.adoption)}</th>}
        </tr>
      </thead>
      <tbody>
        {observations.map((row) => (
          <tr key={row.id} className={rowClass(row, judged)}>
            <th scope="row">{text(periodTextWords(row.period))}</th>
            {byIndicator && (
              <td>
                <Name of={row.indicator} />
              </td>
            )}
            {byPlace && (
              <td>
                <Name of={row.place} />
              </td>
            )}
            <td className="number">{row.verified ? text(figureWords(row)) : <s>{text(figureWords(row))}</s>}</td>
            <td className="status">
              <ObservationStatus observation={row} />
            </td>
            <td className="source">
              <ObservationSource observation={row} />
            </td>
            {judged && (
              <td className="adoption">
                <Adoption observation={row} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rowClass = ({ adopted, verified }: JudgedObservation, judged: boolean) =>
  verified ? (adopted && judged ? 'adopted' : undefined) : 'unverified';

function Adoption({ observation }: { readonly observation: JudgedObservation }) {
  const text = useText();
  if (!observation.verified) return <b className="unverified-mark">{text(TEXTS.unverified)}</b>;
  if (!observation.adopted) return text(TEXTS.notAdopted);
  return (
    <>
      <b>{text(TEXTS.adopted)}</b>
      {observation.adoptionReason !== null && <span className="note">{text(observation.adoptionReason)}</span>}
    </>
  );
}

/** The table twin of the chart: one row a year, the adopted value only. */
export function AnnualTable(props: {
  readonly observations: readonly JudgedObservation[];
  readonly caption: string;
  readonly unit: string;
}) {
  const { observations, caption, unit } = props;
  const text = useText();
  const annual = observations.filter(({ adopted, period }) => adopted && yearOf(period) !== null).sort(newestFirst);
  if (annual.length === 0) return <p>{text(TEXTS.noValues)}</p>;
  return (
    <table className="annual stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.period)}</th>
          <th scope="col" className="number">
            {text(TEXTS.valueIn(text(unitWords(unit))))}
          </th>
          <th scope="col">{text(TEXTS.status)}</th>
          <th scope="col">{text(TEXTS.source)}</th>
        </tr>
      </thead>
      <tbody>
        {annual.map((row) => (
          <tr key={row.id}>
            <th scope="row">{text(periodTextWords(row.period))}</th>
            <td className="number">{text(bareFigureWords(row))}</td>
            <td className="status">
              <ObservationStatus observation={row} />
            </td>
            <td className="source">
              <ObservationSource observation={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const newestFirst = (a: JudgedObservation, b: JudgedObservation) =>
  a.period < b.period ? 1 : a.period > b.period ? -1 : Number(b.adopted) - Number(a.adopted);
