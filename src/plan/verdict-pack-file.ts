import { parseCivilDate } from '../vocabulary/civil-date.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import type { Parsed, Problem } from '../vocabulary/problem.ts';
import { type Entry, readSingle } from './catalogue/entry.ts';
import { fault } from './catalogue/faults.ts';
import { readYaml } from './catalogue/yaml-file.ts';
import { type VerdictPack, verdictPackSchema } from './verdict-pack.ts';

/** Reads the rule pack `verdict` from the text of its file; every fault in one run. */
export function readVerdictPack(file: string, text: string): Parsed<VerdictPack> {
  const yaml = readYaml(file, text);
  if (!yaml.ok) return yaml;
  const { entries, problems } = readSingle(yaml.value, verdictPackSchema);
  const entry = entries?.[0];
  const all = entry === undefined ? problems : [...problems, ...checkDates(entry), ...checkOrder(entry)];
  return all.length === 0 && entry?.whole ? { ok: true, value: entry.whole } : { ok: false, problems: all };
}

function* checkDates({ fields, at }: Entry<VerdictPack>): Generator<Problem> {
  const { effectiveFrom: from, effectiveTo: to } = fields;
  if (from !== undefined && parseCivilDate(from) === null) yield fault('date-impossible', at('effectiveFrom'), from);
  if (to === undefined || to === null) return;
  if (parseCivilDate(to) === null) yield fault('date-impossible', at('effectiveTo'), to);
  else if (from !== undefined && to < from) yield fault('period-order', at('effectiveTo'), to, { from });
}

const NOT_NEGATIVE = ['aboutPoints', 'aboutPercent', 'nearPoints', 'nearPercent', 'nearRanks'] as const;

function* checkOrder({ fields: { rules }, at }: Entry<VerdictPack>): Generator<Problem> {
  if (rules === undefined) return;
  const outOfOrder = (field: keyof VerdictPack['rules']) =>
    fault('pack-order', at('rules', field), rules[field], { field });
  for (const field of NOT_NEGATIVE) if (new Decimal(rules[field]).isNegative()) yield outOfOrder(field);
  if (new Decimal(rules.behindPoints).greaterThan(rules.aheadPoints)) yield outOfOrder('behindPoints');
  if (new Decimal(rules.seriousPoints).greaterThan(rules.behindPoints)) yield outOfOrder('seriousPoints');
}
