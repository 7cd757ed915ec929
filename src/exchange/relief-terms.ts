import { Decimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import type { LICENCE_KINDS } from './contract.ts';
import type { ReliefKey, ReliefPack } from './relief-pack.ts';
import { reliefValue } from './relief-value.ts';

export const RELIEF_SUBJECTS = [
  'patent',
  'software',
  'layout-design',
  'plant-variety',
  'biomedicine',
  'other',
] as const;

/** What decides whether a contract qualifies. null: not known, which is asked and never taken for no. */
export interface ReliefFacts {
  readonly type: 'development' | 'transfer' | 'licence' | 'consulting' | 'service';
  readonly subject: (typeof RELIEF_SUBJECTS)[number] | null;
  readonly isResident: boolean | null;
  readonly isRegisteredProvincially: boolean | null;
  /** Percent of the other party held directly or indirectly, either way. */
  readonly relatedShare: string | null;
  readonly technologyExport: 'none' | 'free' | 'restricted' | 'prohibited' | null;
  readonly isSeparate: boolean | null;
  readonly licence: {
    readonly kind: (typeof LICENCE_KINDS)[number] | null;
    readonly years: string | null;
    readonly isWorldwide: boolean | null;
    readonly signedOn: string | null;
  } | null;
}

/** The first thing that rules a contract out, and what must be known before it can be counted. */
export interface ReliefTerms {
  readonly excluded: { readonly key: ReliefKey; readonly why: Words } | null;
  readonly asked: readonly { readonly key: ReliefKey; readonly question: Words }[];
}

/** `true` met, `false` not met, null not known. */
interface Test {
  readonly key: ReliefKey;
  readonly isMet: boolean | null;
  readonly why: Words;
  readonly question: Words;
}

export function whyNot(facts: ReliefFacts, pack: ReliefPack): ReliefTerms {
  const tests = [...generalTests(facts, pack), ...(facts.type === 'licence' ? [licenceTest(facts, pack)] : [])];
  const failed = tests.find(({ isMet }) => isMet === false);
  return {
    excluded: typeFault(facts) ?? (failed === undefined ? null : { key: failed.key, why: failed.why }),
    asked: tests.flatMap(({ key, isMet, question }) => (isMet === null ? [{ key, question }] : [])),
  };
}

function typeFault({ type }: ReliefFacts): ReliefTerms['excluded'] {
  if (type === 'transfer' || type === 'licence') return null;
  if (type === 'development') {
    const why = { zh: '技术开发收入不享受', en: 'Income from development never qualifies' };
    return { key: 'relief.not-development', why };
  }
  const why = { zh: '不是转让所有权，也不是许可', en: 'It is neither a transfer of ownership nor a licence' };
  return { key: 'relief.ownership', why };
}

function generalTests(facts: ReliefFacts, pack: ReliefPack): Test[] {
  const limit = reliefValue(pack, 'relief.related-party');
  const { relatedShare, technologyExport } = facts;
  return [
    {
      key: 'relief.subjects',
      isMet: facts.subject === null ? null : facts.subject !== 'other',
      why: { zh: '标的不在所列范围', en: 'The subject is not among those listed' },
      question: { zh: '标的属于哪一类知识产权？', en: 'What kind of intellectual property is the subject?' },
    },
    {
      key: 'relief.resident',
      isMet: facts.isResident,
      why: { zh: '转让方不是居民企业', en: 'The seller is no resident enterprise' },
      question: { zh: '转让方是不是居民企业？', en: 'Is the seller a resident enterprise?' },
    },
    {
      key: 'relief.registered',
      isMet: facts.isRegisteredProvincially,
      why: { zh: '没有经省级以上认定登记', en: 'It is not registered at provincial level or above' },
      question: {
        zh: '是否已经省级以上认定登记（技术出口：商务部门）？',
        en: 'Is it registered at provincial level or above (an export: by the commerce department)?',
      },
    },
    {
      key: 'relief.related-party',
      isMet: relatedShare === null ? null : new Decimal(relatedShare).lessThan(limit),
      why: { zh: `双方直接或者间接持股 ${limit}%`, en: `The parties are related by ${limit}%, directly or indirectly` },
      question: {
        zh: '双方之间直接、间接持股比例是多少？',
        en: 'What share of each other do the parties hold, directly or indirectly?',
      },
    },
    {
      key: 'relief.exports',
      isMet: technologyExport === null ? null : technologyExport === 'none' || technologyExport === 'free',
      why: { zh: '属于禁止或者限制出口的技术', en: 'The export of this technology is prohibited or restricted' },
      question: {
        zh: '是否出口？属于自由、限制还是禁止出口的技术？',
        en: 'Is it an export, and is that free, restricted or prohibited?',
      },
    },
    {
      key: 'relief.separate',
      isMet: facts.isSeparate,
      why: { zh: '所得没有单独计算', en: 'Its income is not computed apart' },
      question: {
        zh: '所得是否单独计算、费用是否合理分摊？',
        en: 'Is its income computed apart, with common expenses allocated?',
      },
    },
  ];
}

function licenceTest({ licence }: ReliefFacts, pack: ReliefPack): Test {
  const isExclusive = licence?.kind === 'exclusive';
  const key = isExclusive ? 'relief.licence-exclusive' : 'relief.licence-non-exclusive';
  const [years, from] = [reliefValue(pack, key), reliefValue(pack, 'relief.licence-non-exclusive-from')];
  const test: Omit<Test, 'isMet'> = {
    key,
    why: { zh: `许可不满 ${years} 年`, en: `The licence is shorter than ${years} years` },
    question: {
      zh: '许可是独占还是非独占，几年，独占的是否及于全球，何时签订？不及于全球的独占许可请询问税务机关',
      en: 'Exclusive or not, for how many years, worldwide if exclusive, signed when? An exclusive licence that is not worldwide is for the tax authority',
    },
  };
  if (licence === null || licence.kind === null || licence.years === null) return { ...test, isMet: null };
  if (new Decimal(licence.years).lessThan(years)) return { ...test, isMet: false };
  if (isExclusive) return { ...test, isMet: licence.isWorldwide === true ? true : null };
  const early = { zh: `非独占许可签订于 ${from} 之前`, en: `A non-exclusive licence signed before ${from}` };
  return { ...test, why: early, isMet: licence.signedOn === null ? null : licence.signedOn >= from };
}
