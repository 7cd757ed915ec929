import { useEffect, useRef, useState } from 'react';
import { pageHref, type Standpoint } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import type { Words } from '../../vocabulary/words.ts';
import { REPLAY } from '../replay-texts.ts';

interface Stop {
  readonly asOf: CivilDate | null;
  readonly words: Words;
}

const ID = 'replay-slider';
/** How long a hand rests before the page follows. */
const REST_MILLISECONDS = 600;

/**
 * Moves the whole page between the stops. Without a script the heads of the table beneath lead to the same addresses, so
 * the slider appears only where it works. The address it leads to gives it the focus again.
 */
export function ReplaySlider({ stops }: { readonly stops: readonly Stop[] }) {
  const site = useSite();
  const text = useText();
  const [works, setWorks] = useState(false);
  const [moved, setMoved] = useState<number | null>(null);
  const slider = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setWorks(true);
    if (works && location.hash === `#${ID}`) slider.current?.focus();
  }, [works]);
  useEffect(() => {
    const stop = moved === null ? undefined : stops[moved];
    if (stop === undefined || stop.asOf === site.asOf) return;
    const rest = setTimeout(() => location.assign(hrefOf(site, stop)), REST_MILLISECONDS);
    return () => clearTimeout(rest);
  }, [moved, stops, site]);
  const here =
    site.asOf === null
      ? stops.length - 1
      : stops.findLastIndex(({ asOf }) => asOf !== null && asOf <= (site.asOf ?? ''));
  const shown = moved === null ? { asOf: site.asOf, words: namedDay(stops, site.asOf) } : stops[moved];
  const words = shown?.words ?? FRAME.today;
  return (
    <div className="replay-slider">
      <label htmlFor={works ? ID : undefined}>
        {text(REPLAY.lookBack)}
        {text(FRAME.colon)}
        <b>{text(words)}</b>
      </label>
      <div className="replay-track">
        {stops.map(({ asOf }) => (
          <span key={asOf} aria-hidden="true" />
        ))}
        {works && (
          <input
            ref={slider}
            id={ID}
            type="range"
            min={0}
            max={stops.length - 1}
            step={1}
            autoComplete="off"
            defaultValue={Math.max(0, here)}
            aria-valuetext={text(words)}
            onChange={({ target }) => setMoved(Number(target.value))}
          />
        )}
      </div>
    </div>
  );
}

const hrefOf = (site: Standpoint, { asOf }: Stop) => `${pageHref({ ...site, asOf }, site.path, site.query)}#${ID}`;

/** A day that is no stop is named as a day. */
const namedDay = (stops: readonly Stop[], day: CivilDate | null): Words =>
  stops.find(({ asOf }) => asOf === day)?.words ?? dayWords(day ?? '');
