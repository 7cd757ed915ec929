import type { CivilDate } from '../vocabulary/civil-date.ts';
import { dayWords } from '../vocabulary/day-words.ts';
import { lookBackDays } from '../vocabulary/look-back-days.ts';
import { pageHref, type Standpoint } from './address.ts';
import { useSite, useText } from './site.tsx';
import { TEXTS } from './texts.ts';

/** Chooses the day the page looks back to: presets as links, any other day as a form. */
export function AsOfForm(props: {
  readonly issuedOn: CivilDate;
  readonly years: { readonly from: number; readonly to: number };
}) {
  const { issuedOn, years } = props;
  const site = useSite();
  const text = useText();
  const presets = lookBackDays(issuedOn, years, site.today);
  return (
    <details className="as-of">
      <summary>
        <span>
          {text(TEXTS.asOfLabel)}{' '}
          <b>{site.asOf === null ? text(TEXTS.asOfToday(text(dayWords(site.today)))) : text(dayWords(site.asOf))}</b>
        </span>
        <span className="change">{text(TEXTS.change)}</span>
      </summary>
      <div className="as-of-panel">
        <p>{text(TEXTS.asOfHelp)}</p>
        <ul aria-label={text(TEXTS.presets)}>
          {presets.map((day) => (
            <li key={day ?? 'today'}>
              <a href={hrefOn(site, day)} aria-current={day === site.asOf ? 'date' : undefined}>
                {text(
                  day === null
                    ? TEXTS.today
                    : day === issuedOn
                      ? TEXTS.issueDay
                      : TEXTS.yearEnd(Number(day.slice(0, 4))),
                )}
              </a>
            </li>
          ))}
        </ul>
        <form method="get" action={hrefOn({ ...site, query: {} }, null)}>
          {Object.entries(site.query).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label>
            {text(TEXTS.day)}{' '}
            <input
              type="date"
              name="asOf"
              min={issuedOn}
              max={site.today}
              defaultValue={site.asOf ?? site.today}
              required
            />
          </label>
          <button type="submit">{text(TEXTS.show)}</button>
        </form>
      </div>
    </details>
  );
}

const hrefOn = (at: Standpoint, asOf: CivilDate | null) => pageHref({ ...at, asOf }, at.path, at.query);
