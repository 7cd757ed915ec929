import { pageHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { displayDecimal, parseDecimal } from '../../vocabulary/decimal.ts';
import { PACK_STATUS_WORDS } from '../../vocabulary/pack-status.ts';
import type { Words } from '../../vocabulary/words.ts';
import { DOES, HOW_WELL, NEVER, SIDES_OF_CASE, SIGHT, CONTRACT_METHOD as TEXTS } from '../contract-method-texts.ts';
import { ColumnHeads } from './column-heads.tsx';
import { type ContractMethod, EntryTable, PredicateTable } from './contract-entries.tsx';
import { FormTable, PackTabs, RuleTable, WorkedExample } from './contract-rules.tsx';

const grouped = (count: number | string) => {
  const decimal = parseDecimal(String(count));
  return decimal === null ? String(count) : displayDecimal(decimal);
};

/** The sections below the answer, by their anchors. */
const CONTENTS: Readonly<Record<string, Words>> = {
  rules: TEXTS.rules,
  types: TEXTS.types,
  amounts: TEXTS.amounts,
  office: TEXTS.office,
  doubts: TEXTS.doubts,
  counting: TEXTS.counting,
  'how-well': TEXTS.howWell,
};

/** 技术合同怎样判断、怎样计数: made of the packs and constants the program runs by. */
export function ContractMethodPage({ data }: { readonly data: ContractMethod }) {
  const site = useSite();
  const text = useText();
  return (
    <div className="prose contract-method">
      <h1>{text(data.title)}</h1>
      <p className="lead">
        {text(TEXTS.lead)} <a href={pageHref(site, 'clinic/')}>{text(TEXTS.clinic)}</a>
      </p>
      <nav className="tabs" aria-label={text(TEXTS.contents)}>
        {Object.entries(CONTENTS).map(([id, words]) => (
          <a key={id} href={`#${id}`}>
            {text(words)}
          </a>
        ))}
      </nav>
      <section id="answer">
        <h2>{text(TEXTS.answer)}</h2>
        <h3>{text(TEXTS.does)}</h3>
        <Sentences of={DOES} />
        <h3>{text(TEXTS.never)}</h3>
        <Sentences of={NEVER} />
      </section>
      <section id="rules">
        <h2>{text(TEXTS.rules)}</h2>
        <p>{text(TEXTS.rulesLead)}</p>
        <RuleTable data={data} />
      </section>
      <Types data={data} />
      <Office data={data} />
      <Doubts data={data} />
      <Counting data={data} />
      <section id="how-well">
        <h2>{text(TEXTS.howWell)}</h2>
        <Sentences of={[...HOW_WELL, TEXTS.readMost(grouped(data.most.characters), grouped(data.most.clauses))]} />
      </section>
    </div>
  );
}

function Sentences({ of }: { readonly of: readonly Words[] }) {
  const text = useText();
  return (
    <ul>
      {of.map((words) => (
        <li key={words.en}>{text(words)}</li>
      ))}
    </ul>
  );
}

/** What the pack chosen says: types, reasons to refuse, amounts, and all the rest. */
function Types({ data }: { readonly data: ContractMethod }) {
  const text = useText();
  const { entries, groups, id } = data.shown;
  const pack = data.packs.find((each) => each.id === id);
  if (pack === undefined) return null;
  const startingWith = (start: string) => entries.filter(({ key }) => key.startsWith(start));
  return (
    <>
      <section id="types">
        <h2>{text(TEXTS.types)}</h2>
        <PackTabs data={data} />
        <p>{text(TEXTS.typesLead(pack.title))}</p>
        <PredicateTable groups={groups} pack={pack} />
        <h3>{text(TEXTS.refusals)}</h3>
        <p>{text(TEXTS.refusalsLead)}</p>
        <EntryTable caption={TEXTS.refusals} entries={startingWith('refusal.')} pack={pack} />
        <details>
          <summary>{text(TEXTS.allEntries(entries.length))}</summary>
          <EntryTable caption={TEXTS.allEntries(entries.length)} entries={entries} pack={pack} />
        </details>
        <details>
          <summary>{text(TEXTS.form)}</summary>
          <FormTable form={data.form} />
        </details>
      </section>
      <section id="amounts">
        <h2>{text(TEXTS.amounts)}</h2>
        <p>{text(TEXTS.amountsLead)}</p>
        <EntryTable caption={TEXTS.amounts} entries={startingWith('amount.')} pack={pack} />
        <h3>{text(TEXTS.example)}</h3>
        <WorkedExample example={data.example} />
      </section>
    </>
  );
}

function Office({ data: { acts, states, clocks, packs } }: { readonly data: ContractMethod }) {
  const text = useText();
  const listed = (all: readonly Words[]): Words => ({
    zh: all.map(({ zh }) => zh).join('、'),
    en: all.map(({ en }) => en).join(', '),
  });
  return (
    <section id="office">
      <h2>{text(TEXTS.office)}</h2>
      <p>{text(TEXTS.officeLead)}</p>
      <p>{text(TEXTS.states(listed(states.map(({ words }) => words))))}</p>
      <p>{text(TEXTS.first)}</p>
      <table className="stack">
        <caption className="unseen">{text(TEXTS.office)}</caption>
        <ColumnHeads of={[TEXTS.act, TEXTS.by, TEXTS.fromState, TEXTS.toState]} />
        <tbody>
          {acts.map(({ words, by, from, to }) => (
            <tr key={words.en}>
              <th scope="row">{text(words)}</th>
              <td data-label={text(TEXTS.by)}>{text(SIDES_OF_CASE[by])}</td>
              <td data-label={text(TEXTS.fromState)}>{text(listed(from))}</td>
              <td data-label={text(TEXTS.toState)}>{text(to ?? TEXTS.stays)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{text(TEXTS.clocks)}</h3>
      <p>{text(TEXTS.clocksLead)}</p>
      {clocks.map(({ pack: id, title, entries }) => {
        const pack = packs.find((each) => each.id === id);
        return pack && <EntryTable key={id} caption={title} isCaptionSeen entries={entries} pack={pack} />;
      })}
    </section>
  );
}

/** The amount splitting is held against, with the rules it comes from and what it rests on there. */
function thresholdWords({ threshold, clocks }: ContractMethod): Words {
  const clock = clocks.find(({ pack }) => pack === threshold?.pack);
  const entry = clock?.entries.find(({ key }) => key === 'threshold.expert-amount');
  if (threshold === null || clock === undefined || entry === undefined) return TEXTS.noThreshold;
  return TEXTS.threshold(grouped(threshold.amount), clock.title, PACK_STATUS_WORDS[entry.status]);
}

function Doubts({ data }: { readonly data: ContractMethod }) {
  const { doubts, most } = data;
  const text = useText();
  return (
    <section id="doubts">
      <h2>{text(TEXTS.doubts)}</h2>
      <p>{text(TEXTS.doubtsLead)}</p>
      <table className="stack">
        <caption className="unseen">{text(TEXTS.doubts)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(TEXTS.doubt)}</th>
            <th scope="col">{text(TEXTS.looks)}</th>
          </tr>
        </thead>
        <tbody>
          {doubts.map(({ words, rule }) => (
            <tr key={words.en}>
              <th scope="row">{text(words)}</th>
              <td>{text(rule)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sentences of={[TEXTS.doubtNumbers, thresholdWords(data), TEXTS.doubtLimits(most.neighbours, most.ring)]} />
    </section>
  );
}

function Counting({ data: { counted, withheld } }: { readonly data: ContractMethod }) {
  const text = useText();
  const targets = counted.map(({ target, name, measure, place }) => TEXTS.counts(target, name, measure, place));
  return (
    <section id="counting">
      <h2>{text(TEXTS.counting)}</h2>
      <Sentences of={[...(targets.length === 0 ? [TEXTS.noCount] : targets), TEXTS.countRules, TEXTS.apart]} />
      <table className="stack">
        <caption className="unseen">{text(TEXTS.sees)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(TEXTS.who)}</th>
            <th scope="col">{text(TEXTS.sees)}</th>
          </tr>
        </thead>
        <tbody>
          {SIGHT.map(({ who, sees }) => (
            <tr key={who.en}>
              <th scope="row">{text(who)}</th>
              <td>{text(sees)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text(TEXTS.withheld)}</p>
      <Sentences of={withheld} />
    </section>
  );
}
