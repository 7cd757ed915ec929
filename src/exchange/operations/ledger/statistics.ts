import { requireDuty } from '../../../collection/operations/acting.ts';
import { factsBetween, sightOfFacts } from '../../../figures/store/facts.ts';
import type { LoadedPlan } from '../../../plan/loaded-plan.ts';
import { choosePlan } from '../../../plan/operations/ask.ts';
import { failure } from '../../../platform/failure.ts';
import type { OperationContext } from '../../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../../platform/verb.ts';
import type { Words } from '../../../vocabulary/words.ts';
import { contractStatistics, type StatisticsAxis } from '../../contract-statistics.ts';
import { type ContractType, TYPE_WORDS } from '../../contract-type.ts';
import type { FormRules } from '../../form-rules.ts';
import { SEEING_CASES } from '../../verbs/case-fields.ts';
import type { showStatistics } from '../../verbs/ledger.ts';
import type { CaseSources } from '../cases/scene.ts';
import { requireDay } from '../day.ts';

const DATASET = 'technology-contracts';
const EMPTY: Words = { zh: '未填', en: 'not filled in' };

/** Counts what was counted: the facts of registered contracts, as far as whoever asks may see them. */
export async function answerStatistics(
  { tx, actor, today }: OperationContext,
  { plans, rules }: CaseSources,
  input: InputOf<typeof showStatistics>,
): Promise<OutputOf<typeof showStatistics>> {
  const plan = choosePlan(plans, input.plan);
  const { id } = plan.header;
  requireDuty(actor, SEEING_CASES.duties, id);
  const end = input.end === undefined ? today : requireDay(input.end);
  const start = input.start === undefined ? `${end.slice(0, 4)}-01-01` : requireDay(input.start);
  if (start > end) {
    throw failure('bad-input', {
      zh: `起始日 ${start} 晚于截止日 ${end}；请核对`,
      en: `The first day ${start} is after the last day ${end}; check them`,
    });
  }
  const facts = await factsBetween(tx, id, DATASET, start, end);
  const regionOf = regionNames(plan);
  const found = contractStatistics(
    facts.map(({ on, dimensions, measures }) => ({
      ...{ ...measures, registeredOn: on, tags: dimensions.tags, field: dimensions.field, ip: dimensions.ip },
      type: dimensions.type as ContractType,
      sellerRegion: regionOf.key(dimensions.sellerRegion),
      buyerRegion: regionOf.key(dimensions.buyerRegion),
    })),
    { from: start, to: end },
  );
  const wordsOf = axisWords(plan, rules.form, regionOf.words);
  return {
    ...{ plan: id, start, end, whole: found.whole },
    seesAll: (await sightOfFacts(tx, id, DATASET)) === 'rows',
    tables: found.tables.map(({ by, groups, note }) => ({
      by,
      note,
      groups: groups.map(({ key, ...measures }) => ({ words: wordsOf(by, key), ...measures })),
    })),
    flows: found.flows.map(({ seller, buyer, ...measures }) => ({
      ...{ seller: regionOf.words(seller), buyer: regionOf.words(buyer), ...measures },
    })),
  };
}

/**
 * A region as it is shown: the city of the plan its code lies in, else the territory of the plan, else the province by its
 * two digits, since no list of the others' names was sourced.
 */
function regionNames({ places }: LoadedPlan) {
  const coded = places.flatMap(({ code, name, nameEn, level }) =>
    code === undefined || !['province', 'city'].includes(level)
      ? []
      : [{ code, prefix: code.replace(/(00)+$/u, ''), words: { zh: name, en: nameEn } }],
  );
  const placeOf = (region: string) =>
    coded.filter(({ prefix }) => region.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0];
  return {
    key: (region: string | null) => (region === null ? null : (placeOf(region)?.code ?? `${region.slice(0, 2)}0000`)),
    words: (key: string | null): Words => {
      if (key === null) return EMPTY;
      const place = coded.find(({ code }) => code === key);
      return place?.words ?? { zh: `其他地区（${key}）`, en: `elsewhere (${key})` };
    },
  };
}

function axisWords({ industries }: LoadedPlan, form: FormRules, region: (key: string | null) => Words) {
  const listed = (list: string, key: string): Words => {
    const label = form.lists.find(({ id }) => id === list)?.codes.find(({ code }) => code === key)?.label;
    return label ?? { zh: key, en: key };
  };
  return (by: StatisticsAxis, key: string | null): Words => {
    if (by === 'sellerRegion' || by === 'buyerRegion') return region(key);
    if (key === null) return EMPTY;
    if (by === 'type') return TYPE_WORDS[key as ContractType];
    if (by === 'tag') {
      const industry = industries.find(({ id }) => id === key);
      return industry === undefined ? { zh: key, en: key } : industry.name;
    }
    return listed(by, key);
  };
}
