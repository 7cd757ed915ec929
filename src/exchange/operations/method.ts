import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { countedTargets } from '../../plan/platform-count.ts';
import { MEASURE_WORDS, WITHHELD_WORDS } from '../../plan/platform-count-texts.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import type { Words } from '../../vocabulary/words.ts';
import { CASE_ACT_IDS, CASE_ACTS, CASE_STATE_IDS, CASE_STATES, stateAfter } from '../case-states.ts';
import type { ContractKey } from '../contract-keys.ts';
import { CONTRACT_METHOD_NAME } from '../contract-method-texts.ts';
import type { ContractPack } from '../contract-pack.ts';
import { contractRule } from '../contract-rule.ts';
import { CONTRACT_TYPES, SUBTYPE_WORDS, TYPE_WORDS } from '../contract-type.ts';
import type { ExchangeRules } from '../exchange-rules.ts';
import { LOOKED_AT } from '../integrity/circular.ts';
import { DOUBT_RULES } from '../integrity/doubt-rules.ts';
import { DOUBT_KINDS, type DoubtKind } from '../integrity/finding.ts';
import { NEIGHBOURS } from '../integrity/ledger-entry.ts';
import type { PredicateId } from '../judging-rules.ts';
import { PREDICATE_WORDS } from '../predicate-texts.ts';
import { predicatesOf } from '../predicates.ts';
import { MOST_CHARACTERS, MOST_CLAUSES } from '../read-contract.ts';
import { entryOfPredicate, rulesOfPack } from '../rules-of-pack.ts';
import { showContractMethod } from '../verbs/method.ts';
import { workedExample } from '../worked-example.ts';
import { thresholdOf } from './cases/doubts.ts';
import type { CaseSources } from './cases/scene.ts';
import { requireDay } from './day.ts';
import { packNamed } from './judge.ts';
import { describePacks } from './packs.ts';

type Method = OutputOf<typeof showContractMethod>;

/** The method of technology contracts, made of the constants and packs the program runs by. */
export function contractMethodOperations({ plans, rules }: CaseSources): BoundVerb[] {
  return [
    bindVerb(showContractMethod, async ({ today }, input) => {
      const plan = choosePlan(plans, input.plan);
      return methodOn(rules, plan, requireDay(input.asOf ?? today), input);
    }),
  ];
}

function methodOn(
  rules: ExchangeRules,
  plan: LoadedPlan,
  day: CivilDate,
  { pack: asked }: InputOf<typeof showContractMethod>,
): Method {
  const described = describePacks(rules, day);
  const inForce = described.packs.find((pack) => pack.inForce && pack.subject === 'contracts');
  const pack = packNamed(rules.contracts, asked ?? inForce?.id ?? rules.contracts[0]?.id ?? '');
  return {
    ...described,
    title: CONTRACT_METHOD_NAME,
    shown: { id: pack.id, entries: pack.entries, groups: groupsOf(pack) },
    example: workedExample(rulesOfPack(pack)),
    clocks: rules.contracts.map((each) => ({ pack: each.id, title: each.title, entries: clocksOf(each) })),
    states: CASE_STATE_IDS.map((id) => ({ id, words: CASE_STATES[id] })),
    acts: actsOf(),
    doubts: (Object.keys(DOUBT_KINDS) as DoubtKind[]).map((kind) => ({
      words: DOUBT_KINDS[kind],
      rule: DOUBT_RULES[kind],
    })),
    threshold: thresholdOf(rules, null, day),
    most: { characters: MOST_CHARACTERS, clauses: MOST_CLAUSES, neighbours: NEIGHBOURS, ring: LOOKED_AT },
    form: rules.form,
    counted: countedTargets(plan, plan.targets).map(({ target, counted, place }) => ({
      ...{ target: target.id, name: target.name, measure: MEASURE_WORDS[counted.measure] },
      place: { zh: place.name, en: place.nameEn },
    })),
    withheld: Object.values(WITHHELD_WORDS),
  };
}

/** Of a technical secret what it needs beyond a transfer; training and intermediation stand alone. */
function groupsOf(pack: ContractPack): Method['shown']['groups'] {
  const rows = (ids: readonly PredicateId[]) =>
    ids.map((id) => ({ words: PREDICATE_WORDS[id], entry: entryOfPredicate(pack, id) ?? null }));
  const secret = predicatesOf('transfer', 'secret').slice(predicatesOf('transfer', null).length);
  return [
    ...CONTRACT_TYPES.flatMap((type) => [
      { title: TYPE_WORDS[type], predicates: rows(predicatesOf(type, null)) },
      ...(type === 'transfer' ? [{ title: SECRET, predicates: rows(secret) }] : []),
    ]),
    ...(['training', 'intermediary'] as const).map((subtype) => ({
      title: SUBTYPE_WORDS[subtype],
      predicates: rows(predicatesOf('service', subtype)),
    })),
    { title: MIXED, predicates: rows(['mixed.weight']) },
  ];
}

const SECRET: Words = { zh: '技术秘密（转让、许可另加）', en: 'a technical secret, besides' };
const MIXED: Words = { zh: '混合合同', en: 'a mixed contract' };

const CLOCKS: readonly ContractKey[] = [
  'deadline.ordinary',
  'threshold.expert-amount',
  'deadline.expert',
  'deadline.restart',
];
const clocksOf = (pack: ContractPack) => CLOCKS.flatMap((key) => contractRule(pack, key) ?? []);

const BACK: Words = { zh: '提出异议之前的状态', en: 'the state before the objection' };
const actsOf = (): Method['acts'] =>
  CASE_ACT_IDS.map((act) => {
    const { by, from, to, words } = CASE_ACTS[act];
    const stays = from.every((state) => stateAfter(act, state, null) === state);
    return {
      ...{ by, words, from: from.map((state) => CASE_STATES[state]) },
      to: to === null ? (stays ? null : BACK) : CASE_STATES[to],
    };
  });
