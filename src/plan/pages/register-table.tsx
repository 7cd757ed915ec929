import { pageHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import { TASK_TEXTS as TEXTS } from '../task-texts.ts';
import type { ListedRegister } from '../verbs/tasks.ts';

type Entry = ListedRegister['entries'][number];

/** The entries of one register; every line says who says so, and since when as far as it is known. */
export function RegisterTable(props: { readonly entries: readonly Entry[]; readonly caption: string }) {
  const text = useText();
  const withFacts = props.entries.some(({ facts }) => facts.length > 0);
  return (
    <table className="register-entries stack">
      <caption className="unseen">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.name)}</th>
          <th scope="col">{text(TEXTS.class)}</th>
          <th scope="col">{text(TEXTS.city)}</th>
          {withFacts && <th scope="col">{text(TEXTS.facts)}</th>}
          <th scope="col">{text(TEXTS.source)}</th>
        </tr>
      </thead>
      <tbody>
        {props.entries.map((entry) => (
          <EntryRow key={entry.name} entry={entry} withFacts={withFacts} />
        ))}
      </tbody>
    </table>
  );
}

function EntryRow({ entry, withFacts }: { readonly entry: Entry; readonly withFacts: boolean }) {
  const { name, nameEn, industries, place } = entry;
  const site = useSite();
  const text = useText();
  return (
    <tr>
      <th scope="row">
        {site.language === 'en' && nameEn !== null ? (
          <>
            {nameEn}
            <span className="note">
              <Chinese>{name}</Chinese>
            </span>
          </>
        ) : (
          <Chinese>{name}</Chinese>
        )}
        {industries.length > 0 && (
          <span className="note">
            {industries.map((one, index) => (
              <span key={one.id}>
                {index > 0 && text({ zh: '、', en: ', ' })}
                <a href={pageHref(site, `industries/${one.id}`)}>{text(one.name)}</a>
              </span>
            ))}
          </span>
        )}
      </th>
      <td className="register-class">{text(entry.class)}</td>
      <td className="register-place" data-label={text(TEXTS.city)}>
        {place === null ? <span className="note">{text(TEXTS.placeUnknown)}</span> : text(place.name)}
      </td>
      {withFacts && (
        <td>
          <Facts entry={entry} />
        </td>
      )}
      <td className="source">
        <Chinese>{entry.source}</Chinese>
        <span className="released">{text(entry.date === null ? TEXTS.undated : dayWords(entry.date))}</span>
        {entry.quality === 'weak' && <span className="tag tag-weak">{text(TEXTS.weak)}</span>}
      </td>
    </tr>
  );
}

/** A fact names its source where that is not the source of the entry. */
function Facts({ entry: { facts, source } }: { readonly entry: Entry }) {
  const text = useText();
  if (facts.length === 0) return null;
  return (
    <ul className="register-facts">
      {facts.map((fact) => (
        <li key={fact.text.zh}>
          {text(fact.text)}
          {fact.source !== source && (
            <span className="note">
              <Chinese>{fact.source}</Chinese>
              {fact.date !== undefined && <span className="released">{text(dayWords(fact.date))}</span>}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
