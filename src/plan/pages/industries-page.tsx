import type { OutputOf } from '../../platform/verb.ts';
import type { tagPassage } from '../../registry/verbs.ts';
import { pageHref, sameHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { industryPath } from '../industry-anchors.ts';
import { industriesAnswer } from '../industry-answer.ts';
import { INDUSTRY } from '../industry-texts.ts';
import { TAGGING } from '../tagging-texts.ts';
import { TEXTS } from '../texts.ts';
import type { showIndustries } from '../verbs/industries.ts';
import { IndustryMatrix } from './industry-matrix.tsx';
import { PassageForm, PassageTags } from './passage-tags.tsx';

type List = OutputOf<typeof showIndustries>;

/** 产业: which industries the plan names, for which places, with what goal. */
export function IndustriesPage({
  data,
}: {
  readonly data: List & { readonly tagged: OutputOf<typeof tagPassage> | null };
}) {
  const text = useText();
  const { passage = '' } = useSite().query;
  if (data.all === 0) return <NoIndustries />;
  const open = data.industries.filter(({ citiesOpen }) => citiesOpen).length;
  return (
    <>
      <section className="answer">
        <p className="kicker">{text(TEXTS.industries)}</p>
        <h1>{text(industriesAnswer(data))}</h1>
        <p className="lead">
          {text(INDUSTRY.lead, ...(open === 0 ? [] : [INDUSTRY.openLists(open, data.industries.length)]))}
        </p>
      </section>
      <Filters list={data} />
      {data.industries.length === 0 ? (
        <p>{text(INDUSTRY.noneAsked)}</p>
      ) : (
        <div className="industries">
          <IndustryMatrix list={data} />
          <IndustryList list={data} />
        </div>
      )}
      <section id="tagging">
        <h2>{text(TAGGING.title)}</h2>
        <p className="lead">{text(TAGGING.lead)}</p>
        <PassageForm passage={passage} />
        {data.tagged !== null && <PassageTags passage={passage} tagged={data.tagged} />}
      </section>
    </>
  );
}

function NoIndustries() {
  const text = useText();
  return (
    <section className="notice">
      <h1>{text(INDUSTRY.none)}</h1>
      <p>{text(INDUSTRY.noneMore)}</p>
    </section>
  );
}

function Filters({ list }: { readonly list: List }) {
  const site = useSite();
  const text = useText();
  const place = list.places.find(({ id }) => id === list.place);
  return (
    <div className="industry-filters">
      <nav className="tabs" aria-label={text(INDUSTRY.byGroup)}>
        <a href={sameHref(site, { group: null })} aria-current={list.group === null ? 'true' : undefined}>
          {text(INDUSTRY.all)}
        </a>
        {list.groups.map(({ id, name }) => (
          <a key={id} href={sameHref(site, { group: id })} aria-current={list.group === id ? 'true' : undefined}>
            {text(name)}
          </a>
        ))}
      </nav>
      <nav className="chips" aria-label={text(INDUSTRY.byPlace)}>
        <a href={sameHref(site, { place: null })} aria-current={place === undefined ? 'true' : undefined}>
          {text(INDUSTRY.allPlaces)}
        </a>
        {list.places.map(({ id, name, industries }) => (
          <a key={id} href={sameHref(site, { place: id })} aria-current={place?.id === id ? 'true' : undefined}>
            {text(name)} <small>{industries}</small>
          </a>
        ))}
      </nav>
      {place !== undefined && (
        <p>
          <a href={`${pageHref(site, 'places/')}#${place.id}`}>{text(INDUSTRY.toPlace(text(place.name)))}</a>
        </p>
      )}
    </div>
  );
}

/** The same industries as a list: goal, places, what is written about them. */
function IndustryList({ list }: { readonly list: List }) {
  const site = useSite();
  const text = useText();
  const names = new Map(list.places.map(({ id, name }) => [id, name]));
  return (
    <section className="industry-list">
      <h2>{text(INDUSTRY.list)}</h2>
      <table className="stack">
        <caption className="unseen">{text(INDUSTRY.list)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(INDUSTRY.industry)}</th>
            <th scope="col">{text(INDUSTRY.goal(list.plan.period.to))}</th>
            <th scope="col">{text(INDUSTRY.cities)}</th>
          </tr>
        </thead>
        <tbody>
          {list.industries.map(
            ({ id, name, groupName, goal, goalEn, cities, citiesOpen, directions, terms, figures }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={pageHref(site, industryPath(id))}>{text(name)}</a>
                  <span className="note">{text(groupName)}</span>
                  <span className="note">{text(INDUSTRY.contentCounts(directions, terms, figures))}</span>
                </th>
                <td>
                  {site.language === 'zh' ? (
                    <q className="quote">{goal.quote}</q>
                  ) : (
                    <>
                      {goalEn}
                      <q className="quote">
                        <Chinese>{goal.quote}</Chinese>
                      </q>
                    </>
                  )}
                </td>
                <td>
                  {cities.length === 0
                    ? text(INDUSTRY.noCities)
                    : cities.map((city) => text(names.get(city) ?? { zh: city, en: city })).join(text(FRAME.list))}
                  {citiesOpen && text(INDUSTRY.andOthers)}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
