import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { useName, useSite, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { COMPARE_TEXTS as COMPARE } from '../compare-texts.ts';
import { figureWords } from '../figure-words.ts';
import { type SeriesKey, seriesKey } from '../series-key.ts';
import { TEXTS } from '../texts.ts';
import type { compareFigures } from '../verbs/compare.ts';
import type { JudgedObservation, Series } from '../verbs.ts';
import { ComparisonCard } from './comparison-card.tsx';

/** One of the two figures: the series chosen, its values, the value chosen. */
export interface ComparedSide {
  readonly series: SeriesKey | null;
  readonly values: readonly JudgedObservation[];
  readonly value: string | null;
}

export interface CompareData {
  readonly series: readonly Series[];
  readonly seriesFound: number;
  readonly sides: readonly [ComparedSide, ComparedSide];
  /** null until two values are chosen. */
  readonly comparison: OutputOf<typeof compareFigures> | null;
}

/** 口径卡: choose two figures; the answer is whether they may be compared, and by what. */
export function ComparePage({ data }: { readonly data: CompareData }) {
  const site = useSite();
  const text = useText();
  const { sides, comparison } = data;
  const isChosen = sides.some(({ series }) => series !== null);
  return (
    <>
      <Breadcrumbs steps={[{ name: text(TEXTS.data), path: 'data/' }, { name: text(TEXTS.compare) }]} />
      <h1>{text(TEXTS.compare)}</h1>
      <p className="lead">{text(COMPARE.lead)}</p>
      {comparison !== null && <ComparisonCard of={comparison} />}
      <form className="filter compare" method="get" action={pageHref({ ...site, asOf: null }, 'compare/')}>
        {site.asOf !== null && <input type="hidden" name="asOf" value={site.asOf} />}
        {sides.map((side, index) => (
          <Side key={SIDES[index]?.value} index={index} side={side} series={data.series} />
        ))}
        <button type="submit">
          {text(comparison === null && !isChosen ? COMPARE.showValues : COMPARE.compareThem)}
        </button>
        {isChosen && <a href={pageHref(site, 'compare/')}>{text(TEXTS.clear)}</a>}
      </form>
      {data.seriesFound > data.series.length && (
        <p className="note">{text(COMPARE.seriesShown(data.series.length, data.seriesFound))}</p>
      )}
    </>
  );
}

const SIDES = [
  { series: 'series', value: 'figure', words: COMPARE.firstFigure },
  { series: 'otherSeries', value: 'otherFigure', words: COMPARE.secondFigure },
] as const;

function Side(props: { readonly index: number; readonly side: ComparedSide; readonly series: readonly Series[] }) {
  const { side, series } = props;
  const text = useText();
  const name = useName();
  const field = SIDES[props.index] ?? SIDES[0];
  const nameOf = ({ indicator, breakdown, place }: SeriesKey) =>
    [name(place), name(indicator), breakdown].filter((part) => part !== null).join(' · ');
  const chosen = side.series === null ? '' : seriesKey(side.series);
  const isListed = series.some((one) => seriesKey(one) === chosen);
  return (
    <fieldset>
      <legend>{text(field.words)}</legend>
      <label>
        {text(COMPARE.series)}
        <select name={field.series} defaultValue={chosen}>
          <option value="">{text(COMPARE.choose)}</option>
          {side.series !== null && !isListed && <option value={chosen}>{nameOf(side.series)}</option>}
          {series.map((one) => (
            <option key={seriesKey(one)} value={seriesKey(one)}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      {side.values.length > 0 && (
        <label>
          {text(TEXTS.value)}
          <select name={field.value} defaultValue={side.value ?? ''}>
            <option value="">{text(COMPARE.choose)}</option>
            {side.values.map((observation) => (
              <option key={observation.id} value={observation.id}>
                {`${text(periodTextWords(observation.period))} ${text(figureWords(observation))}${
                  observation.adopted ? text(COMPARE.adoptedMark) : ''
                }`}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
