import type { OutputOf } from '../../platform/verb.ts';
import { pageHref, sameHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { ATTRIBUTE_WORDS, TEXTS, TYPE_WORDS } from '../texts.ts';
import type { showBoard, VerdictSummary } from '../verbs.ts';
import { promiseOf } from '../verdict-numbers.ts';
import { REASONS } from '../verdict-states.ts';
import { StateLabel } from './state-mark.tsx';

const GROUPINGS = {
  type: { words: TEXTS.byType, of: ({ type }: VerdictSummary) => TYPE_WORDS[type] },
  verdict: { words: TEXTS.byReason, of: ({ stateWords }: VerdictSummary) => stateWords },
  holder: { words: TEXTS.byHolder, of: ({ holder }: VerdictSummary) => holder },
} satisfies Record<string, { words: Words; of: (verdict: VerdictSummary) => Words }>;
type Grouping = keyof typeof GROUPINGS;

/** 目标: the register of all promises, one line each, grouped by kind, verdict or holder. */
export function TargetsPage({ data }: { readonly data: OutputOf<typeof showBoard> }) {
  const site = useSite();
  const text = useText();
  const asked = site.query.by ?? 'type';
  const grouping: Grouping = asked in GROUPINGS ? (asked as Grouping) : 'type';
  const groups = groupBy(data.verdicts, (verdict) => text(GROUPINGS[grouping].of(verdict)));
  return (
    <>
      <h1>{text(TEXTS.targets)}</h1>
      <p className="lead">
        {text(TEXTS.registerLead)} <a href={pageHref(site, 'align/')}>{text(TEXTS.alignment)}</a>
      </p>
      <nav className="tabs" aria-label={text(TEXTS.grouping)}>
        {(Object.keys(GROUPINGS) as Grouping[]).map((name) => (
          <a
            key={name}
            href={sameHref(site, { by: name === 'type' ? null : name })}
            aria-current={name === grouping ? 'true' : undefined}
          >
            {text(GROUPINGS[name].words)}
          </a>
        ))}
      </nav>
      {groups.map(([name, verdicts]) => (
        <section key={name}>
          <h2>
            {name} <small>{verdicts.length}</small>
          </h2>
          <Register verdicts={verdicts} caption={name} />
        </section>
      ))}
    </>
  );
}

function groupBy(verdicts: readonly VerdictSummary[], nameOf: (verdict: VerdictSummary) => string) {
  const names = [...new Set(verdicts.map(nameOf))];
  return names.map((name) => [name, verdicts.filter((verdict) => nameOf(verdict) === name)] as const);
}

function Register({ verdicts, caption }: { readonly verdicts: readonly VerdictSummary[]; readonly caption: string }) {
  const site = useSite();
  const text = useText();
  return (
    <table className="register stack">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.id)}</th>
          <th scope="col">{text(TEXTS.promise)}</th>
          <th scope="col">{text(TEXTS.targetValue)}</th>
          <th scope="col">{text(TEXTS.verdict)}</th>
          <th scope="col">{text(TEXTS.holder)}</th>
        </tr>
      </thead>
      <tbody>
        {verdicts.map((verdict) => {
          const { id, name, attribute, state, stateWords, reason, holder } = verdict;
          const promise = promiseOf(verdict);
          return (
            <tr key={id}>
              <td className="target-id">{id}</td>
              <th scope="row">
                <a href={pageHref(site, `targets/${id}`)}>{text(name)}</a>
                <span className="note">{text(ATTRIBUTE_WORDS[attribute])}</span>
              </th>
              <td>{promise !== null && text(promise)}</td>
              <td>
                <StateLabel state={state} words={stateWords} />
                {reason !== null && <span className="note">{text(REASONS[reason])}</span>}
              </td>
              <td>{text(holder)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
