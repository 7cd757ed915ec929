import type { OutputOf } from '../../platform/verb.ts';
import { pageHref, sameHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { industryPath } from '../industry-anchors.ts';
import { INDUSTRY } from '../industry-texts.ts';
import type { showIndustries } from '../verbs/industries.ts';

type List = OutputOf<typeof showIndustries>;
type Line = List['industries'][number];

/** Industries down, places across; a cell says whether the plan names the one for the other. */
export function IndustryMatrix({ list }: { readonly list: List }) {
  const site = useSite();
  const text = useText();
  const { industries, places, groups } = list;
  const shortName = (zh: string) => zh.replace(/市$/u, '');
  return (
    <section className="matrix-section">
      <h2 id="matrix-head">{text(INDUSTRY.matrix)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <div className="matrix-box" role="region" aria-labelledby="matrix-head" tabIndex={0}>
        <table className="matrix">
          <caption className="unseen">{text(INDUSTRY.matrix)}</caption>
          <thead>
            <tr>
              <th scope="col">{text(INDUSTRY.industry)}</th>
              {places.map(({ id, name }) => (
                <th key={id} scope="col">
                  <a href={sameHref(site, { place: id })} aria-current={id === list.place ? 'true' : undefined}>
                    <span>{site.language === 'zh' ? shortName(name.zh) : name.en}</span>
                  </a>
                </th>
              ))}
              <th scope="col" className="number">
                {text(INDUSTRY.placesNamed)}
              </th>
            </tr>
          </thead>
          {groups.map(({ id, name }) => (
            <GroupRows
              key={id}
              name={text(name)}
              places={places}
              lines={industries.filter(({ group }) => group === id)}
            />
          ))}
          <tfoot>
            <tr>
              <th scope="row">{text(INDUSTRY.industriesNaming)}</th>
              {places.map(({ id }) => (
                <td key={id}>{industries.filter(({ cities }) => cities.includes(id)).length}</td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <ul className="legend">
        <li>
          <Mark named />
          {text(INDUSTRY.named)}
        </li>
        <li>
          <Mark named={false} />
          {text(INDUSTRY.notNamed)}
        </li>
      </ul>
    </section>
  );
}

function GroupRows(props: { readonly name: string; readonly places: List['places']; readonly lines: readonly Line[] }) {
  const { name, places, lines } = props;
  const site = useSite();
  const text = useText();
  if (lines.length === 0) return null;
  return (
    <tbody>
      <tr className="matrix-group">
        <th scope="rowgroup" colSpan={places.length + 2}>
          <span>{text(INDUSTRY.groupCount(name, lines.length))}</span>
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row">
            <a href={pageHref(site, industryPath(line.id))}>{text(line.name)}</a>
          </th>
          {places.map(({ id }) => {
            const isNamed = line.cities.includes(id);
            return (
              <td key={id}>
                <Mark named={isNamed} />
                <span className="unseen">{text(isNamed ? INDUSTRY.named : INDUSTRY.notNamed)}</span>
              </td>
            );
          })}
          <td className="number">
            {line.cities.length}
            {line.citiesOpen && <small>{text(INDUSTRY.andOthers)}</small>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** A full circle or a short dash: told apart without colour, on screen and on paper. */
function Mark({ named }: { readonly named: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={named ? 'mark-named' : 'mark-none'}>
      {named ? (
        <circle cx="8" cy="8" r="6" fill="currentColor" />
      ) : (
        <path d="M5 8h6" stroke="currentColor" strokeWidth="1.5" />
      )}
    </svg>
  );
}
