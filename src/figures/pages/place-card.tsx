import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { Chinese, Name, useSite, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { figureWords } from '../figure-words.ts';
import { TEXTS } from '../texts.ts';
import type { showPlaces } from '../verbs.ts';
import { seriesHref } from './series-href.ts';

const SHOWN = 5;

/** One place: what is known of it, newest values first, and the way to all of them. */
export function PlaceCard({ place }: { readonly place: OutputOf<typeof showPlaces>['places'][number] }) {
  const { id, name, code, region, seriesCount, verifiedCount, latest } = place;
  const site = useSite();
  const text = useText();
  return (
    <article className="card" id={id}>
      <h3>
        <Name of={name} />
      </h3>
      <p className="note">
        {[region === null ? null : text(region), code === null ? null : text(TEXTS.code(code))]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {latest.length === 0 ? (
        <p>{text(TEXTS.nothingKnown)}</p>
      ) : (
        <dl>
          {latest.slice(0, SHOWN).map((observation) => (
            <div key={observation.id}>
              <dt>
                <Name of={observation.indicator} />
                {observation.breakdown !== null && (
                  <>
                    {' · '}
                    <Chinese>{observation.breakdown}</Chinese>
                  </>
                )}
              </dt>
              <dd>
                <a href={seriesHref(site, observation)}>{text(figureWords(observation))}</a>{' '}
                <span className="note">{text(periodTextWords(observation.period))}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {seriesCount > 0 && (
        <p>
          <a href={pageHref(site, 'data/', { place: name })}>{text(TEXTS.allOfPlace)}</a>{' '}
          <span className="note">{text(TEXTS.seriesOfPlace(seriesCount, verifiedCount))}</span>
        </p>
      )}
    </article>
  );
}
