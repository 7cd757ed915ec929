import { excerpt, type Place, type Problem } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';
import { SERIES_FAULTS, type SeriesFaultCode } from './series-fault-words.ts';

/** One fault of a series file in words; `{…}` is filled from `facts`, `{value}` and `{field}` from the fault itself. */
export function seriesFault(
  code: SeriesFaultCode,
  place: Place,
  value: string,
  facts: Readonly<Record<string, string>> = {},
): Problem {
  const { severity, message, remedy } = SERIES_FAULTS[code];
  const all: Readonly<Record<string, string>> = { value: excerpt(value), field: place.field ?? '', ...facts };
  const fill = ({ zh, en }: Words): Words => ({ zh: fillIn(zh, all), en: fillIn(en, all) });
  return { code, severity, place, value: excerpt(value), message: fill(message), remedy: fill(remedy) };
}

const fillIn = (text: string, facts: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/gu, (hole, name: string) => facts[name] ?? hole);
