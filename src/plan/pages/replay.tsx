import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import type { Words } from '../../vocabulary/words.ts';
import { isJudged } from '../headline.ts';
import { REPLAY } from '../replay-texts.ts';
import type { TargetType } from '../target.ts';
import { TEXTS, TYPE_WORDS } from '../texts.ts';
import type { showReplay } from '../verbs/replay.ts';
import { STATES, type State, stateWords } from '../verdict-states.ts';
import { ReplaySlider } from './replay-slider.tsx';
import { StateLabel, StateMark, StateShapes } from './state-mark.tsx';

type Replay = OutputOf<typeof showReplay>;
type Row = Replay['targets'][number];
type Stops = Replay['stops'];

/** The boards of the day of issue, of every year's end and of today side by side, and the slider between them. */
export function ReplayStrip(props: { readonly replay: Replay; readonly issuedOn: CivilDate }) {
  const { replay, issuedOn } = props;
  const text = useText();
  const headline = replay.targets.filter(({ type }) => type === 'headline');
  const others = (Object.keys(TYPE_WORDS) as TargetType[]).filter(
    (type) => type !== 'headline' && replay.targets.some((row) => row.type === type),
  );
  if (replay.stops.length < 2 || headline.length === 0) return null;
  const names = replay.stops.map(({ asOf }) => stopWords(asOf, issuedOn));
  const judgedAt = (index: number) =>
    headline.filter(({ states }) => isJudged({ state: states.at(index) ?? 'not-judged' }));
  const changed = headline.filter(hasChanged).length;
  return (
    <section id="replay" className="replay">
      <StateShapes />
      <h2>{text(REPLAY.title)}</h2>
      <p className="group-lead">
        <b>{text(REPLAY.changed(changed, headline.length), REPLAY.judged(judgedAt(0).length, judgedAt(-1).length))}</b>
        {text(FRAME.gap, REPLAY.lead)}
      </p>
      <ReplaySlider stops={replay.stops.map(({ asOf }, index) => ({ asOf, words: names[index] ?? FRAME.today }))} />
      <StripTable stops={replay.stops} names={names} rows={headline} caption={REPLAY.table} counted />
      <Legend rows={[...headline, ...replay.targets.filter(hasChanged)]} />
      {others.map((type) => (
        <OtherKind
          key={type}
          type={type}
          rows={replay.targets.filter((row) => row.type === type)}
          stops={replay.stops}
          names={names}
        />
      ))}
    </section>
  );
}

/** Of promises of another kind only those that changed; how many did not is said. */
function OtherKind(props: {
  readonly type: TargetType;
  readonly rows: readonly Row[];
  readonly stops: Stops;
  readonly names: readonly Words[];
}) {
  const { type, rows, stops, names } = props;
  const text = useText();
  const changed = rows.filter(hasChanged);
  const words = REPLAY.otherKind(text(TYPE_WORDS[type]), changed.length, rows.length);
  return changed.length === 0 ? (
    <p>{text(words)}</p>
  ) : (
    <StripTable stops={stops} names={names} rows={changed} caption={words} />
  );
}

const hasChanged = ({ states }: Row) => new Set(states).size > 1;

function stopWords(asOf: CivilDate | null, issuedOn: CivilDate): Words {
  if (asOf === null) return FRAME.today;
  return asOf === issuedOn ? FRAME.issueDay : FRAME.yearEnd(Number(asOf.slice(0, 4)));
}

function StripTable(props: {
  readonly stops: Stops;
  readonly names: readonly Words[];
  readonly rows: readonly Row[];
  readonly caption: Words;
  /** Whether the states of each day are counted; promises of other kinds are not. */
  readonly counted?: boolean;
}) {
  const { stops, names, rows, caption, counted = false } = props;
  const site = useSite();
  const text = useText();
  return (
    <table className="strip">
      <caption className={counted ? 'unseen' : undefined}>{text(caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.targets)}</th>
          {stops.map(({ asOf }, index) => (
            <th key={asOf} scope="col" className={asOf === site.asOf ? 'here' : undefined}>
              <a href={pageHref({ ...site, asOf }, '')} aria-current={asOf === site.asOf ? 'date' : undefined}>
                {text(names[index] ?? FRAME.today)}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, attribute, states }) => (
          <tr key={id}>
            <th scope="row">
              <a href={pageHref(site, `targets/${id}`)}>
                <span className="target-id">{id}</span> {text(name)}
              </a>
            </th>
            {states.map((state, index) => {
              const differs = index > 0 && states[index - 1] !== state;
              return (
                <td key={stops[index]?.asOf} className={differs ? 'differs' : undefined}>
                  <StateMark state={state} words={stateWords(state, attribute === 'binding')} />
                  {differs && <span className="unseen">{text(REPLAY.differs)}</span>}
                </td>
              );
            })}
          </tr>
        ))}
        {counted && <CountRow stops={stops} rows={rows} />}
      </tbody>
    </table>
  );
}

function CountRow({ stops, rows }: { readonly stops: Stops; readonly rows: readonly Row[] }) {
  const text = useText();
  return (
    <tr className="total">
      <th scope="row">{text(REPLAY.counts)}</th>
      {stops.map(({ asOf }, index) => (
        <td key={asOf}>
          {countStates(rows.map(({ states }) => states[index])).map(({ state, count }) => (
            <span key={state} className="strip-count">
              <StateMark state={state} words={STATES[state]} />
              <span aria-hidden="true">{count}</span>
              <span className="unseen">{text(REPLAY.items(count))}</span>
            </span>
          ))}
        </td>
      ))}
    </tr>
  );
}

function countStates(states: readonly (State | undefined)[]): { readonly state: State; readonly count: number }[] {
  const all = Object.keys(STATES) as State[];
  return all
    .map((state) => ({ state, count: states.filter((each) => each === state).length }))
    .filter(({ count }) => count > 0);
}

/** The marks that occur, each with its word. */
function Legend({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText();
  const shown = countStates(rows.flatMap(({ states }) => states));
  return (
    <ul className="legend">
      {shown.map(({ state }) => (
        <li key={state}>
          <StateLabel state={state} words={STATES[state]} />
        </li>
      ))}
      <li>
        <span className="differs-sample" aria-hidden="true" />
        {text(REPLAY.changeMark)}
      </li>
    </ul>
  );
}
