import type { PackStatus } from '../vocabulary/pack-status.ts';
import type { Words } from '../vocabulary/words.ts';

/** Reasons to refuse, as the nine of the published answer of 2021-01-13. */
export const REFUSAL_CODES = [
  'not-in-force',
  'not-technology',
  'unclear',
  'approval',
  'name-content',
  'restrictive',
  'proof',
  'seals',
  'other',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What must be so for a contract to be of a type; a rule pack says under which article. */
export const PREDICATES = [
  'development.goal',
  'development.not-mastered',
  'development.innovation',
  'development.not-basic',
  'development.quantified',
  'transfer.passes',
  'transfer.mastered',
  'transfer.practical',
  'transfer.ownership',
  'secret.not-public',
  'secret.benefit',
  'secret.kept',
  'licence.given',
  'licence.kind',
  'licence.within-patent',
  'licence.ownership',
  'consulting.subject',
  'consulting.analysis',
  'consulting.report',
  'consulting.no-guiding',
  'service.problem',
  'service.indicators',
  'service.no-passing',
  'service.not-routine',
  'training.project',
  'training.trainees',
  'intermediary.purpose',
  'intermediary.parties',
  'mixed.weight',
  'amount.open',
  'amount.technical',
  'amount.reasonable',
] as const;
export type PredicateId = (typeof PREDICATES)[number];

/** What a judgement needs of a rule pack. Nothing here is decided by the code. */
export interface JudgingRules {
  /** Identity and version of the pack, kept with every judgement. */
  readonly pack: string;
  readonly status: PackStatus;
  /** Null where the source gives no number for it: 条文号未见. Absent the same. */
  readonly articles: Readonly<Partial<Record<PredicateId, string | null>>>;
  readonly refusals: readonly RefusalCode[];
  /** From this 技术交易额 (yuan) experts review; null where the pack knows no such threshold. */
  readonly expertReviewFrom: string | null;
  /** Null: the pack gives no term, or no longer one. */
  readonly days: {
    readonly unit: 'day' | 'working-day';
    readonly ordinary: number | null;
    readonly expert: number | null;
  };
  /** Sets of equipment or rigs that usually are a reasonable quantity of a deliverable; null: the pack does not say. */
  readonly reasonableSets: number | null;
  /** false: a licence is filed as a kind of transfer. */
  readonly isLicenceApart: boolean;
}

const NO_ARTICLE: Words = { zh: '条文号未见', en: 'article number not seen' };

/** The article as a sentence names it. */
export const articleOf = (rules: JudgingRules, predicate: PredicateId): Words => {
  const article = rules.articles[predicate];
  return article === undefined || article === null ? NO_ARTICLE : { zh: article, en: article };
};
