import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { industryPath } from '../industry-anchors.ts';
import { industryContents } from '../industry-contents.ts';
import { INDUSTRY } from '../industry-texts.ts';
import { TAGGING } from '../tagging-texts.ts';
import { TEXTS } from '../texts.ts';
import type { showIndustry } from '../verbs/industries.ts';
import { IndustryDirections } from './industry-directions.tsx';
import { IndustryRegisters, IndustryTargets, IndustryTasks } from './industry-links.tsx';
import { IndustryFigures, IndustrySynonyms } from './industry-tables.tsx';
import { PassageForm } from './passage-tags.tsx';
import { PlaceLink } from './place-link.tsx';

type Sheet = OutputOf<typeof showIndustry>;

/** One industry of the plan: its goal, its places, every technology named, and what else in the plan is about it. */
export function IndustryPage({ data }: { readonly data: Sheet }) {
  const { industry } = data;
  const text = useText();
  return (
    <>
      <Breadcrumbs
        steps={[
          { name: text(TEXTS.board), path: '' },
          { name: text(TEXTS.industries), path: 'industries/' },
          { name: text(industry.name) },
        ]}
      />
      <p className="kicker">{text(industry.groupName)}</p>
      <h1>{text(industry.name)}</h1>
      <p className="lead">{text(industryContents(industry))}</p>
      <Goal data={data} />
      <Cities data={data} />
      <IndustryDirections industry={industry} />
      <IndustryFigures industry={industry} />
      <IndustryTasks data={data} />
      <IndustryTargets data={data} />
      <IndustryRegisters data={data} />
      <IndustrySynonyms synonyms={data.synonyms} />
      <section id="tagging">
        <h2>{text(TAGGING.title)}</h2>
        <p className="lead">{text(TAGGING.lead)}</p>
        <PassageForm />
      </section>
      <Neighbours previous={data.previous} next={data.next} />
    </>
  );
}

function Goal({ data: { industry, plan } }: { readonly data: Sheet }) {
  const { goal, goalEn } = industry;
  const site = useSite();
  const text = useText();
  return (
    <section className="wording" aria-labelledby="goal-head">
      <h2 id="goal-head">{text(INDUSTRY.goal(plan.period.to))}</h2>
      <blockquote>
        <p>
          <Chinese>{goal.quote}</Chinese>
        </p>
        <footer>
          {text(TEXTS.wording)} <PlaceLink place={goal.place} />
        </footer>
      </blockquote>
      {site.language === 'en' && <p className="lead">{goalEn}</p>}
    </section>
  );
}

function Cities({ data: { industry, cities } }: { readonly data: Sheet }) {
  const site = useSite();
  const text = useText();
  return (
    <section id="places">
      <h2>{text(INDUSTRY.cities)}</h2>
      {cities.length === 0 ? (
        <p>{text(INDUSTRY.noCities)}</p>
      ) : (
        <ul className="chips">
          {cities.map(({ id, name }) => (
            <li key={id}>
              <a href={`${pageHref(site, 'places/')}#${id}`}>{text(name)}</a>
            </li>
          ))}
          {industry.citiesOpen && <li>{text(INDUSTRY.openList)}</li>}
        </ul>
      )}
      {industry.citiesWording !== undefined && (
        <q className="quote">
          <Chinese>{industry.citiesWording.quote}</Chinese>
          <span className="note">
            <PlaceLink place={industry.citiesWording.place} />
          </span>
        </q>
      )}
    </section>
  );
}

function Neighbours({ previous, next }: Pick<Sheet, 'previous' | 'next'>) {
  const site = useSite();
  const text = useText();
  return (
    <nav className="page-links" aria-label={text(TEXTS.industries)}>
      {previous !== null && (
        <a rel="prev" href={pageHref(site, industryPath(previous.id))}>
          {text(FRAME.previous)} {text(previous.name)}
        </a>
      )}
      {next !== null && (
        <a rel="next" href={pageHref(site, industryPath(next.id))}>
          {text(FRAME.next)} {text(next.name)}
        </a>
      )}
    </nav>
  );
}
