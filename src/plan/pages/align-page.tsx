import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { ALIGN_TEXTS as TEXTS } from '../align-texts.ts';
import type { AlignedLower, AlignedTarget } from '../alignment/aligned.ts';
import { ALIGNMENT_STATES, RELATIONS } from '../alignment/states.ts';
import { TEXTS as PLAN } from '../texts.ts';
import type { alignPlan } from '../verbs/align.ts';

/** 衔接: every target of the plan beside what the plans below it promise. */
export function AlignPage({ data }: { readonly data: OutputOf<typeof alignPlan> }) {
  const site = useSite();
  const text = useText();
  const { lowers, targets, unmatched } = data;
  const divided = targets.filter(({ state }) => state !== 'not-divided');
  const left = targets.filter(({ state }) => state === 'not-divided');
  return (
    <>
      <h1>{text(PLAN.alignment)}</h1>
      <p className="lead">{text(TEXTS.lead)}</p>
      {lowers.length === 0 ? (
        <p className="note">{text(TEXTS.none)}</p>
      ) : (
        <>
          <h2>{text(TEXTS.lowers)}</h2>
          <ul>
            {lowers.map(({ id, title, place }) => (
              <li key={id}>
                {text(place)} <a href={pageHref({ ...site, plan: id }, '')}>{text(title)}</a>
              </li>
            ))}
          </ul>
          {divided.map((target) => (
            <TargetSection key={target.id} target={target} />
          ))}
          {unmatched.length > 0 && <h2>{text(TEXTS.unmatched)}</h2>}
          {unmatched.map(({ plan, place, targets: own }) => (
            <section key={plan}>
              <h3>{text(place)}</h3>
              <ul>
                {own.map(({ id, name }) => (
                  <li key={id}>
                    <a href={pageHref({ ...site, plan }, `targets/${id}`)}>
                      {id} {text(name)}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {left.length > 0 && <h2>{text(TEXTS.notDivided)}</h2>}
          <ul>
            {left.map(({ id, name, sentence }) => (
              <li key={id}>
                <a href={pageHref(site, `targets/${id}`)}>
                  {id} {text(name)}
                </a>
                <span className="note">{text(sentence)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function TargetSection({ target }: { readonly target: AlignedTarget }) {
  const site = useSite();
  const text = useText();
  const { id, name, demand, state, sentence, lower } = target;
  return (
    <section>
      <h2>
        <a href={pageHref(site, `targets/${id}`)}>
          {id} {text(name)}
        </a>
      </h2>
      <p>
        {demand !== null && <>{text(TEXTS.upper(text(demand)))}</>}
        <strong>{text(ALIGNMENT_STATES[state])}</strong>
      </p>
      <p>{text(sentence)}</p>
      <table className="register stack">
        <caption className="unseen">
          {id} {text(name)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text(TEXTS.place)}</th>
            <th scope="col">{text(TEXTS.relation)}</th>
            <th scope="col">{text(TEXTS.target)}</th>
            <th scope="col">{text(TEXTS.demand)}</th>
            <th scope="col">{text(TEXTS.remark)}</th>
          </tr>
        </thead>
        <tbody>
          {lower.map((line) => (
            <LowerRow key={line.place.zh} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LowerRow({ line }: { readonly line: AlignedLower }) {
  const site = useSite();
  const text = useText();
  const { plan, place, relation, target, matched, why } = line;
  return (
    <tr>
      <th scope="row">{text(place)}</th>
      <td data-label={text(TEXTS.relation)}>{text(RELATIONS[relation])}</td>
      <td data-label={text(TEXTS.target)}>
        {plan === null || target === null ? (
          '—'
        ) : (
          <a href={pageHref({ ...site, plan }, `targets/${target.id}`)}>
            {target.id} {text(target.name)}
          </a>
        )}
      </td>
      <td data-label={text(TEXTS.demand)}>{target === null ? '—' : text(target.demand)}</td>
      <td data-label={text(TEXTS.remark)}>
        {why !== null && text(why)}
        {matched !== null && <span className="note">{text(matched)}</span>}
      </td>
    </tr>
  );
}
