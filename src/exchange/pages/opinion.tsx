import { useText } from '../../ui/site.tsx';
import { displayDecimal, parseDecimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { Amounts } from '../amounts.ts';
import { DOUBTS, STATUSES, CLINIC_TEXTS as TEXTS, VERDICTS } from '../clinic-texts.ts';
import type { Contract } from '../contract.ts';
import { TYPE_WORDS } from '../contract-type.ts';
import type { DeclaredFacts } from '../declared-facts.ts';
import { EDITS } from '../edits.ts';
import { type Judgement, judgeContract } from '../judge-contract.ts';
import type { ReviewItem } from '../review-item.ts';
import type { ClinicPack, ClinicRules } from './clinic-rules.ts';
import { ReadFields } from './read-fields.tsx';

interface OpinionProps {
  readonly read: { readonly contract: Contract; readonly doubts: readonly (keyof typeof DOUBTS)[] };
  readonly facts: DeclaredFacts;
  readonly pack: ClinicPack;
  readonly data: ClinicRules;
  /** Null: what was read is corrected elsewhere, or not at all. */
  readonly onContract: ((contract: Contract) => void) | null;
}

/** The opinion on a contract: the answer first, then amounts, what stands against it, what was read, and every clause. */
export function Opinion({ read, facts, pack, data, onContract }: OpinionProps) {
  const text = useText();
  const { contract } = read;
  const judgement = judgeContract(contract, facts, pack.rules, data.day);
  const { items, smallestChanges, materials } = judgement;
  const [changes = []] = smallestChanges;
  const against = items.filter(({ status }) => status !== 'pass');
  // What a type turns on is named kind.condition; the rest is looked at in every contract.
  const conditions = items.filter(({ code, status }) => status === 'pass' && code.includes('.'));
  return (
    <section className="opinion" aria-live="polite">
      <h2>{text(VERDICTS[judgement.verdict])}</h2>
      <p className="lead">{text(judgement.opinion[0] ?? VERDICTS[judgement.verdict])}</p>
      <ul>
        {judgement.opinion.slice(1).map((words) => (
          <li key={words.en}>{text(words)}</li>
        ))}
      </ul>
      {read.doubts.map((doubt) => (
        <p key={doubt} className="note">
          {text(DOUBTS[doubt])}
        </p>
      ))}
      <AmountTable amounts={judgement.amounts} />
      <h3>{text(TEXTS.findings)}</h3>
      {against.length === 0 ? <p>{text(TEXTS.noFindings)}</p> : <Findings caption={TEXTS.findings} items={against} />}
      {changes.length > 0 && (
        <>
          <h3>{text(TEXTS.changes)}</h3>
          <ol>
            {changes.map((id) => (
              <li key={id}>{text(EDITS[id].words)}</li>
            ))}
          </ol>
        </>
      )}
      {conditions.length > 0 && (
        <>
          <h3>{text(TEXTS.predicates)}</h3>
          <Findings caption={TEXTS.predicates} items={conditions} />
        </>
      )}
      {onContract && <ReadFields contract={contract} onContract={onContract} />}
      <Clauses contract={contract} judgement={judgement} />
      <h3>{text(TEXTS.materials)}</h3>
      <ul>
        {materials.map(({ code, words }) => (
          <li key={code}>{text(words)}</li>
        ))}
      </ul>
      <Comparison contract={contract} facts={facts} data={data} />
    </section>
  );
}

function AmountTable({ amounts }: { readonly amounts: Amounts }) {
  const text = useText();
  const shown = (value: string | null) => {
    const decimal = value === null ? null : parseDecimal(value);
    return decimal === null ? text(TEXTS.cannotTell) : displayDecimal(decimal, 2);
  };
  return (
    <>
      <table className="stack">
        <caption>{text(TEXTS.amounts)}</caption>
        <tbody>
          {(['total', 'technical', 'received'] as const).map((name) => (
            <tr key={name}>
              <th scope="row">{text(TEXTS[name])}</th>
              <td className="number">{shown(amounts[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {amounts.steps.map(({ what, amount }) => (
          <li key={`${what.zh} ${amount}`}>
            {text(what)} {amount}
          </li>
        ))}
      </ul>
    </>
  );
}

function Findings({ caption, items }: { readonly caption: Words; readonly items: readonly ReviewItem[] }) {
  const text = useText();
  const said = (words: Words | null) => (words === null ? '—' : text(words));
  return (
    <table className="stack">
      <caption className="unseen">{text(caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.why)}</th>
          <th scope="col">{text(TEXTS.status)}</th>
          <th scope="col">{text(TEXTS.article)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ code, status, why, article, question, shown }) => (
          <tr key={`${code} ${why.zh}`}>
            <th scope="row">
              {text(why)}
              {question !== null && <span className="note">{text(question)}</span>}
              {shown.slice(0, 2).map(({ quote }) => (
                <q key={quote} className="note" lang="zh-CN">
                  {quote.slice(0, 120)}
                </q>
              ))}
            </th>
            <td data-label={text(TEXTS.status)}>{text(STATUSES[status])}</td>
            <td data-label={text(TEXTS.article)}>{said(article)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Clauses({ contract, judgement }: { readonly contract: Contract; readonly judgement: Judgement }) {
  const text = useText();
  return (
    <table className="stack">
      <caption>{text(TEXTS.clauses)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.clause)}</th>
          <th scope="col">{text(TEXTS.status)}</th>
          <th scope="col">{text(TEXTS.why)}</th>
        </tr>
      </thead>
      <tbody>
        {judgement.clauses.map(({ index, number, status, why }) => (
          <tr key={index}>
            <th scope="row" lang="zh-CN">
              {[number, contract.clauses[index]?.heading, contract.clauses[index]?.text.slice(0, 60)]
                .filter((part) => part !== undefined && part !== '')
                .join(' ')}
            </th>
            <td data-label={text(TEXTS.status)}>{text(STATUSES[status])}</td>
            <td>{why.length === 0 ? '—' : why.map((words) => text(words)).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same contract under every pack. */
function Comparison(props: { readonly contract: Contract; readonly facts: DeclaredFacts; readonly data: ClinicRules }) {
  const { contract, facts, data } = props;
  const text = useText();
  const typeOf = ({ filedAs }: Judgement) => text(filedAs === null ? TEXTS.cannotTell : TYPE_WORDS[filedAs]);
  return (
    <table className="stack">
      <caption>{text(TEXTS.compare)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.pack)}</th>
          <th scope="col">{text(TEXTS.verdict)}</th>
          <th scope="col">{text(TEXTS.type)}</th>
          <th scope="col">{text(TEXTS.expert)}</th>
        </tr>
      </thead>
      <tbody>
        {data.packs.map((pack) => {
          const judgement = judgeContract(contract, facts, pack.rules, data.day);
          return (
            <tr key={pack.id}>
              <th scope="row">
                {text(pack.title)}
                {pack.id === data.inForce && <span className="tag tag-good">{text(TEXTS.inForce)}</span>}
              </th>
              <td data-label={text(TEXTS.verdict)}>{text(VERDICTS[judgement.verdict])}</td>
              <td data-label={text(TEXTS.type)}>{typeOf(judgement)}</td>
              <td data-label={text(TEXTS.expert)}>{text(judgement.expertReview.why)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
