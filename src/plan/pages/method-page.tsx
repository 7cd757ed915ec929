import type { CONTRADICTION_RULES } from '../../figures/contradictions.ts';
import {
  DERIVED_WORDS,
  READING_WORDS,
  SOURCE_MARKS,
  STATUS_READINGS,
  YEAR_DOUBTS,
} from '../../figures/source-words.ts';
import { STATUS_WORDS } from '../../figures/texts.ts';
import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { METHOD, PACK_STATUS, RULE_WORDS, STANCE, STATE_MEANINGS, WALK } from '../method-texts.ts';
import type { showMethod } from '../verbs.ts';
import { BINDING_WORDS, REASONS, STATES, type State } from '../verdict-states.ts';
import { PlainWordList } from './plain-words.tsx';
import { StateLabel } from './state-mark.tsx';

type Pack = OutputOf<typeof showMethod>['pack'];

/** What the page prints. The rules that find contradictions are handed in: their file would bring every rule to the browser. */
type Method = OutputOf<typeof showMethod> & { readonly contradictionRules: typeof CONTRADICTION_RULES };

/** 方法: the rules in force, printed from the constants and the rule pack the engine uses. */
export function MethodPage({ data }: { readonly data: Method }) {
  const site = useSite();
  const text = useText();
  return (
    <div className="prose">
      <h1>{text(METHOD.title)}</h1>
      <p className="lead">
        {text(METHOD.lead)} <a href={pageHref(site, 'contracts/')}>{text(METHOD.contracts)}</a>
      </p>
      <section id="walk">
        <h2>{text(METHOD.walk)}</h2>
        <ol>
          {WALK.map((step) => (
            <li key={step.zh}>{text(step)}</li>
          ))}
        </ol>
      </section>
      <section id="states">
        <h2>{text(METHOD.words)}</h2>
        <StateTable />
        <p>{text(METHOD.bindingNote)}</p>
      </section>
      <section id="numbers">
        <h2>{text(METHOD.numbers)}</h2>
        <PackTable pack={data.pack} />
      </section>
      <section id="reasons">
        <h2>{text(METHOD.reasons)}</h2>
        <ReasonTable />
      </section>
      <section id="adoption">
        <h2>{text(METHOD.adoption)}</h2>
        <p>{text(METHOD.adoptionLead)}</p>
        <ol>
          {data.adoption.map(({ id, words }) => (
            <li key={id}>{text(words)}</li>
          ))}
        </ol>
      </section>
      <section id="sources">
        <h2>{text(METHOD.sources)}</h2>
        <p>{text(METHOD.sourcesLead)}</p>
        <SourceWords />
      </section>
      <section id="contradictions">
        <h2>{text(METHOD.contradictions)}</h2>
        <p>{text(METHOD.contradictionsLead)}</p>
        <ContradictionRules rules={data.contradictionRules} />
      </section>
      <section id="look-back">
        <h2>{text(METHOD.lookBack)}</h2>
        <p>{text(METHOD.lookBackWords)}</p>
      </section>
      <section id="words">
        <h2>{text(METHOD.plainWords)}</h2>
        <PlainWordList />
      </section>
      <section id="stance">
        <h2>{text(METHOD.stance)}</h2>
        <ul>
          {STANCE.map((words) => (
            <li key={words.zh}>{text(words)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function StateTable() {
  const text = useText();
  return (
    <table>
      <caption className="unseen">{text(METHOD.words)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(METHOD.state)}</th>
          <th scope="col">{text(METHOD.meaning)}</th>
          <th scope="col">{text(METHOD.bindingWord)}</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(STATES) as State[]).map((state) => {
          const binding = BINDING_WORDS[state];
          return (
            <tr key={state}>
              <th scope="row">
                <StateLabel state={state} words={STATES[state]} />
              </th>
              <td>{text(STATE_MEANINGS[state])}</td>
              <td>{binding !== undefined && text(binding)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PackTable({ pack }: { readonly pack: Pack }) {
  const text = useText();
  const rows = (Object.keys(RULE_WORDS) as (keyof Pack['rules'])[]).map((name) => ruleRow(name, pack.rules));
  return (
    <>
      <p>
        <b className="tag">{text(PACK_STATUS[pack.status])}</b>{' '}
        <Chinese>{text(METHOD.packFacts(pack.version, pack.effectiveFrom, pack.source))}</Chinese>
      </p>
      <table>
        <caption className="unseen">{text(METHOD.numbers)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(METHOD.rule)}</th>
            <th scope="col" className="number">
              {text(METHOD.number)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, words, value }) => (
            <tr key={name}>
              <th scope="row">{text(words)}</th>
              <td className="number">{text(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function ruleRow<K extends keyof Pack['rules']>(name: K, rules: Pack['rules']) {
  const { words, show } = RULE_WORDS[name];
  return { name, words, value: show(rules[name]) };
}

/** The tables by which the words of a source decide status and quality. */
function SourceWords() {
  const text = useText();
  const rows = [
    ...STATUS_READINGS.map(({ status, noteEndings, titleWords }) => ({
      id: status,
      words: STATUS_WORDS[status],
      signs: [...new Set([...noteEndings, ...titleWords])],
    })),
    { id: 'derived', words: READING_WORDS.derived, signs: DERIVED_WORDS },
    { id: 'weak', words: READING_WORDS.weak, signs: SOURCE_MARKS.flatMap(({ mark, weak }) => (weak ? mark : [])) },
    {
      id: 'ordinary',
      words: METHOD.ordinaryMarks,
      signs: SOURCE_MARKS.flatMap(({ mark, weak }) => (weak ? [] : mark)),
    },
    { id: 'year', words: READING_WORDS.yearDoubt, signs: YEAR_DOUBTS.map((sign) => sign.replace('{year}', '××××')) },
  ];
  return (
    <table>
      <caption className="unseen">{text(METHOD.sources)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(METHOD.readAs)}</th>
          <th scope="col">{text(METHOD.signs)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, words, signs }) => (
          <tr key={id}>
            <th scope="row">{text(words)}</th>
            <td>
              <Chinese>{signs.join('、')}</Chinese>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ContradictionRules({ rules }: { readonly rules: Method['contradictionRules'] }) {
  const text = useText();
  return (
    <table>
      <caption className="unseen">{text(METHOD.contradictions)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(METHOD.contradiction)}</th>
          <th scope="col">{text(METHOD.looksAt)}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(rules).map(([rule, { words, looksAt }]) => (
          <tr key={rule}>
            <th scope="row">{text(words)}</th>
            <td>{text(looksAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReasonTable() {
  const text = useText();
  return (
    <table>
      <caption className="unseen">{text(METHOD.reasons)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(METHOD.reason)}</th>
          <th scope="col">{text(METHOD.reasonCode)}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(REASONS).map(([code, words]) => (
          <tr key={code}>
            <th scope="row">
              {text(words)}
              {code === 'confidential' && <span className="note">{text(METHOD.reserved)}</span>}
            </th>
            <td>
              <code>{code}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
