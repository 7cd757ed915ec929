import { NO_ARTICLE } from '../vocabulary/pack-status.ts';
import type { ContractKey } from './contract-keys.ts';
import type { ContractEntry, ContractPack } from './contract-pack.ts';
import { contractRule } from './contract-rule.ts';
import { type JudgingRules, PREDICATES, type PredicateId, REFUSAL_CODES, type RefusalCode } from './judging-rules.ts';

/** The entry of a pack each predicate of the judgement rests on. */
const KEY_OF: Readonly<Record<PredicateId, ContractKey>> = {
  'development.goal': 'development.clear-goal',
  'development.not-mastered': 'development.not-mastered',
  'development.innovation': 'development.innovation',
  'development.not-basic': 'not.development.basic-research',
  'development.quantified': 'development.target-parameters',
  'transfer.passes': 'type.transfer',
  'transfer.mastered': 'transfer.mastered',
  'transfer.practical': 'transfer.complete-practical',
  'transfer.ownership': 'transfer.clear-ownership',
  'secret.not-public': 'secret.not-public',
  'secret.benefit': 'secret.economic-benefit',
  'secret.kept': 'secret.kept',
  'licence.given': 'type.licence',
  'licence.kind': 'sub.licence.patent',
  'licence.within-patent': 'licence.within-patent-life',
  'licence.ownership': 'transfer.clear-ownership',
  'consulting.subject': 'consulting.special-subject',
  'consulting.analysis': 'consulting.scientific-means',
  'consulting.report': 'consulting.report',
  'consulting.no-guiding': 'not.consulting.implementation',
  'service.problem': 'service.solves-problem',
  'service.indicators': 'service.concrete-indicators',
  'service.no-passing': 'service.no-ownership',
  'service.not-routine': 'not.service.routine',
  'training.project': 'training.specific-project',
  'training.trainees': 'training.named-staff',
  'intermediary.purpose': 'intermediary.purpose',
  'intermediary.parties': 'intermediary.form',
  'mixed.weight': 'mixed.main-type',
  'amount.open': 'amount.undetermined',
  'amount.technical': 'amount.technical',
  'amount.reasonable': 'amount.reasonable-quantity',
};

/** What a pack says about a predicate; undefined: it has no entry of its own. */
export const entryOfPredicate = (pack: ContractPack, predicate: PredicateId): ContractEntry | undefined =>
  contractRule(pack, KEY_OF[predicate]);

/** Which reason to refuse an entry of a pack names. */
const REFUSAL_KEYS: Readonly<Record<RefusalCode, ContractKey>> = {
  'not-in-force': 'refusal.not-in-force',
  'not-technology': 'refusal.not-technology',
  unclear: 'refusal.unclear',
  approval: 'refusal.needs-approval',
  'name-content': 'refusal.name-content',
  restrictive: 'refusal.restrictive',
  proof: 'refusal.proof',
  seals: 'refusal.seals',
  other: 'refusal.other',
};

/** What a judgement needs of a pack of the contract rules. */
export function rulesOfPack(pack: ContractPack): JudgingRules {
  const rule = (key: ContractKey) => contractRule(pack, key);
  const numberOf = (key: ContractKey) => {
    const value = rule(key)?.value;
    return value === undefined ? null : Number(value);
  };
  const article = (predicate: PredicateId) => {
    const found = entryOfPredicate(pack, predicate)?.article;
    return found === undefined || found === NO_ARTICLE ? null : found;
  };
  return {
    pack: `${pack.id} ${pack.version}`,
    status: pack.status,
    articles: Object.fromEntries(PREDICATES.map((predicate) => [predicate, article(predicate)])),
    refusals: REFUSAL_CODES.filter((code) => rule(REFUSAL_KEYS[code]) !== undefined),
    expertReviewFrom: rule('threshold.expert-amount')?.value ?? null,
    days: {
      unit: rule('deadline.ordinary')?.unit === 'days' ? 'day' : 'working-day',
      ordinary: numberOf('deadline.ordinary'),
      expert: numberOf('deadline.expert'),
    },
    reasonableSets: numberOf('amount.reasonable-sets'),
    isLicenceApart: rule('type.licence') !== undefined,
  };
}
