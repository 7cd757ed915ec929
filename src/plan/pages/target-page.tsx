import { ContradictionList } from '../../figures/pages/contradiction-list.tsx';
import { ObservationTable } from '../../figures/pages/observation-table.tsx';
import type { OutputOf } from '../../platform/verb.ts';
import { apiHref, pageHref } from '../../ui/address.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ErrorReport } from '../../ui/error-report.tsx';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { measuredObservations } from '../target-chart.ts';
import { ATTRIBUTE_WORDS, TEXTS, TYPE_WORDS } from '../texts.ts';
import type { showTarget } from '../verbs.ts';
import { PlaceLink } from './place-link.tsx';
import { PlainWords } from './plain-words.tsx';
import { reportedFacts } from './reported-facts.ts';
import { Ambiguities } from './target-ambiguities.tsx';
import { Derivation } from './target-derivation.tsx';
import { TargetFigures } from './target-figures.tsx';
import { SupplyFigure } from './target-supply.tsx';
import { VerdictPanel } from './target-verdict.tsx';

type Page = OutputOf<typeof showTarget>;

/** 目标: one promise with everything behind its verdict. */
export function TargetPage({ data }: { readonly data: Page }) {
  const { target, verdict, contradictions, template, relatedObservations } = data;
  const text = useText();
  return (
    <>
      <Breadcrumbs
        steps={[
          { name: text(TEXTS.board), path: '' },
          { name: text(TEXTS.targets), path: 'targets/' },
          { name: text(TEXTS.target(target.id)) },
        ]}
      />
      <p className="kicker">
        {[target.id, text(TYPE_WORDS[target.type]), text(ATTRIBUTE_WORDS[target.attribute])].join(' · ')}
      </p>
      <h1>{text(target.name)}</h1>
      <Wording data={data} />
      <VerdictPanel target={target} verdict={verdict} />
      {template !== null && <SupplyFigure id={target.id} template={template} holder={verdict.holder} />}
      <TargetFigures data={data} />
      <Ambiguities ambiguities={target.ambiguities} />
      <ServingTasks data={data} />
      <Evidence data={data} />
      {relatedObservations.length > 0 && (
        <section>
          <h2>{text(TEXTS.relatedValues)}</h2>
          <p>{text(TEXTS.relatedLead)}</p>
          {target.related.map(({ indicator, note }) => note !== undefined && <p key={indicator}>{text(note)}</p>)}
          <ObservationTable observations={relatedObservations} caption={text(TEXTS.relatedValues)} judged={false} />
        </section>
      )}
      {contradictions.length > 0 && (
        <section>
          <h2>{text(TEXTS.contradictions)}</h2>
          <ContradictionList contradictions={contradictions} />
        </section>
      )}
      <Derivation verdict={verdict} />
      <ErrorReport facts={reportedFacts(data, text)} />
      <PlainWords />
      <Neighbours previous={data.previous} next={data.next} />
    </>
  );
}

function Wording({ data: { target } }: { readonly data: Page }) {
  const text = useText();
  return (
    <section className="wording" aria-label={text(TEXTS.wording)}>
      {target.wording.map(({ quote, place }) => (
        <blockquote key={`${place}${quote}`}>
          <p>
            <Chinese>{quote}</Chinese>
          </p>
          <footer>
            {text(TEXTS.wording)} <PlaceLink place={place} />
          </footer>
        </blockquote>
      ))}
    </section>
  );
}

function ServingTasks({ data: { tasks } }: { readonly data: Page }) {
  const site = useSite();
  const text = useText();
  if (tasks.length === 0) return null;
  return (
    <section>
      <h2>{text(TEXTS.servingTasks)}</h2>
      <ul>
        {tasks.map(({ id, name, place }) => (
          <li key={id}>
            <PlaceLink place={place} /> <a href={`${pageHref(site, 'tasks/')}#task-${id}`}>{text(name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Evidence({ data }: { readonly data: Page }) {
  const { target, measured, definition, pitfalls, observations, observationsLeftOut } = data;
  const site = useSite();
  const text = useText();
  const own = measuredObservations(data);
  const others = observations.filter((observation) => !own.includes(observation));
  return (
    <section id="values">
      <h2>{text(TEXTS.allValues)}</h2>
      {definition !== null && (
        <p>
          <b>{text(TEXTS.definition)}</b> {text(definition)}
        </p>
      )}
      {pitfalls !== null && (
        <p>
          <b>{text(TEXTS.pitfalls)}</b> {text(pitfalls)}
        </p>
      )}
      <ObservationTable observations={own} caption={text(target.name)} />
      {others.length > 0 && (
        <details>
          <summary>{text(TEXTS.otherPlaces(others.length))}</summary>
          <ObservationTable observations={others} caption={text(TEXTS.otherPlaces(others.length))} />
        </details>
      )}
      {observationsLeftOut > 0 && <p>{text(TEXTS.valuesLeftOut(observationsLeftOut))}</p>}
      {measured !== null && observations.length > 0 && (
        <p>
          <a href={apiHref(site, 'figures.download', { indicator: measured.indicator })}>{text(TEXTS.download)}</a>
        </p>
      )}
    </section>
  );
}

function Neighbours({ previous, next }: { readonly previous: string | null; readonly next: string | null }) {
  const site = useSite();
  const text = useText();
  return (
    <nav className="page-links" aria-label={text(TEXTS.targets)}>
      {previous !== null && (
        <a rel="prev" href={pageHref(site, `targets/${previous}`)}>
          {text(FRAME.previous)} {previous}
        </a>
      )}
      {next !== null && (
        <a rel="next" href={pageHref(site, `targets/${next}`)}>
          {text(FRAME.next)} {next}
        </a>
      )}
    </nav>
  );
}
