import { Decimal } from '../../vocabulary/decimal.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import type { Words } from '../../vocabulary/words.ts';
import { figureWords } from '../figure-words.ts';
import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { type Found, groupBy, type KnownFigures, roundingOf, seriesWords } from './known-figures.ts';

/** Two annual figures of one series that follow each other. */
interface Step {
  readonly before: Observation;
  readonly after: Observation;
}

/**
 * A marker can only move when the boundary of its universe moves. Between two years across which it moved, no figure of
 * that universe is comparable, whatever it did.
 */
export function scopeChanges(known: KnownFigures): Found[] {
  const markers = known.indicators.filter(({ universe, universeMarker }) => universeMarker && universe !== undefined);
  return markers.flatMap((marker) => {
    const moves = stepsOf(known, marker).filter(hasMoved);
    const members = known.indicators.filter(({ universe }) => universe === marker.universe);
    return members.flatMap((member) =>
      stepsOf(known, member).flatMap((step) => {
        const across = moves.filter((move) => isWithin(move, step));
        const [first, last] = [across[0], across.at(-1)];
        return first && last ? [found(known, step, { before: first.before, after: last.after })] : [];
      }),
    );
  });
}

/** Parts of a year are left out: they do not follow a whole year. */
function stepsOf({ adopted }: KnownFigures, { name }: Indicator): Step[] {
  const annual = adopted.filter(
    ({ indicator, breakdown, period }) => indicator === name && breakdown === null && /^\d{4}$/u.test(period),
  );
  return groupBy(annual, ({ place }) => place).flatMap((figures) => {
    const ordered = [...figures].sort((a, b) => Number(a.period) - Number(b.period));
    return ordered.slice(1).map((after, index) => ({ before: ordered[index] ?? after, after }));
  });
}

/** Did the marker move by more than rounding explains? Only exact figures say so. */
function hasMoved({ before, after }: Step): boolean {
  if (before.qualifier !== 'exact' || after.qualifier !== 'exact') return false;
  const rounding = roundingOf(before).plus(roundingOf(after));
  return new Decimal(after.value).minus(before.value).abs().greaterThan(rounding);
}

const isWithin = (move: Step, { before, after }: Step) =>
  move.before.place === before.place &&
  Number(before.period) <= Number(move.before.period) &&
  Number(move.after.period) <= Number(after.period);

function found(known: KnownFigures, step: Step, move: Step): Found {
  const { indicator, breakdown, place } = step.before;
  const observations = [...new Set([step.before, step.after, move.before, move.after])];
  const periods = [step.before.period, step.after.period];
  return {
    rule: 'scope-change',
    indicator,
    breakdown,
    place,
    periods,
    observations,
    detail: '',
    sentence: sentence(known, step, move),
  };
}

function sentence(known: KnownFigures, step: Step, move: Step): Words {
  const series = seriesWords(known, step.before);
  const [own, marker] = [stepWords(step), stepWords(move)];
  if (step.before.indicator === move.before.indicator) {
    return {
      zh: `${series.zh}：${own.zh}。它只随统计范围变动，前后不可比。`,
      en: `${series.en}: ${own.en}. It moves only with the area counted, so the two are not comparable.`,
    };
  }
  const name = known.nameOf(move.before.indicator);
  return {
    zh: `${series.zh}：${own.zh}；${name.zh}${marker.zh}，统计范围已变，前后之差不是增长。`,
    en: `${series.en}: ${own.en}. ${name.en}: ${marker.en}. The area counted has changed; the difference is not growth.`,
  };
}

function stepWords({ before, after }: Step): Words {
  const [a, b] = [figureWords(before), figureWords(after)];
  const [from, to] = [periodTextWords(before.period), periodTextWords(after.period)];
  return { zh: `${from.zh}${a.zh}，${to.zh}${b.zh}`, en: `${a.en} in ${from.en}, ${b.en} in ${to.en}` };
}
