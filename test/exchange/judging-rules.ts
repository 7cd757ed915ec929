import { type JudgingRules, REFUSAL_CODES } from '../../src/exchange/judging-rules.ts';

/** Rules as exchange.md tells of them, for tests only; those in force are read from a rule pack. */
export const RULES: JudgingRules = {
  pack: 'test',
  status: 'to-verify',
  articles: {
    'consulting.subject': '《技术合同认定规则》（2001）第34—38条',
    'consulting.analysis': '《技术合同认定规则》（2001）第34—38条',
    'consulting.report': '《技术合同认定规则》（2001）第34—38条',
    'consulting.no-guiding': '《技术合同认定规则》（2001）第34—38条',
    'mixed.weight': '《技术合同认定规则》（2001）第35条',
    'amount.reasonable': '《技术合同认定规则》（2001）第50条',
    'amount.open': '《技术合同认定规则》（2001）第51条',
  },
  refusals: REFUSAL_CODES,
  expertReviewFrom: '5000000',
  days: { unit: 'working-day', ordinary: 15, expert: 30 },
  reasonableSets: 2,
  isLicenceApart: true,
};
