import { excerpt, type Place, type Problem } from '../../vocabulary/problem.ts';
import type { Words } from '../../vocabulary/words.ts';
import { FAULTS, type FaultCode } from './fault-words.ts';

/** One fault in words. `facts` fill the `{…}` of its message and remedy; `{value}`, `{field}` and `{file}` come from the fault itself. */
export function fault(
  code: FaultCode,
  place: Place,
  value: unknown,
  facts: Readonly<Record<string, string>> = {},
): Problem {
  const { severity, message, remedy } = FAULTS[code];
  const all: Readonly<Record<string, string>> = {
    file: place.file ?? '',
    field: place.field ?? '',
    value: excerpt(value),
    ...facts,
  };
  const fill = ({ zh, en }: Words): Words => ({ zh: fillIn(zh, all), en: fillIn(en, all) });
  return { code, severity, place, value: excerpt(value), message: fill(message), remedy: fill(remedy) };
}

const fillIn = (text: string, facts: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/gu, (placeholder, name: string) => facts[name] ?? placeholder);
